import type { Block, Cell, LayoutPiece, LayoutRow, Placed } from '../../../src/documents/layout.ts';
import { deedsMarks } from '../../../src/domain/language/printed/deeds-marks.ts';
import { opinionTopMm } from '../paper.ts';

export const footer = '申报编号 {application} · 第 {version} 版 · 第 {page}/{pages} 页';

/** Head of annexes 3 and 4: number of the annex, title, who recommends, date. */
export function head(annex: string, title: string): Placed[] {
  const line = { face: 'body', sizePt: 12, topMm: 41.4 } as const;
  return [
    { leftMm: 20, topMm: 20, widthMm: 60, align: 'left', face: 'body', sizePt: 12, pieces: [{ text: annex }] },
    { leftMm: 20, topMm: 30.5, widthMm: 170, align: 'center', face: 'title', sizePt: 16, pieces: [{ text: title }] },
    {
      ...line,
      topMm: 37.9,
      leftMm: 20,
      widthMm: 120,
      heightMm: 9,
      align: 'left',
      pieces: [{ text: '推荐行业/各区/集团：' }, { field: 'recommendingSector' }],
    },
    { ...line, leftMm: 142, widthMm: 48, align: 'right', pieces: [{ field: 'formDate' }] },
  ];
}

/** Below the head: 35 steps are left on page 1. */
export const tableTopMm = 48;

export function label(text: string, widthMm: number): Cell {
  return { widthMm, pieces: [{ text }] };
}

export function value(field: string, widthMm: number, align: Cell['align'] = 'center'): Cell {
  return { widthMm, align, pieces: [{ field }] };
}

/** A column's label with its value under it. */
export function counted(text: string, field: string, widthMm: number): Cell {
  return { widthMm, pieces: [{ text: `${text}\n` }, { field }] };
}

export function row(...cells: Cell[]): LayoutRow {
  return { steps: 2, cells };
}

/** Lines under the title of the deeds (annex 2): the unit, once, and who applies. */
export function subtitle(unit: string, ...who: string[]): LayoutPiece[][] {
  return [
    [{ text: '——' }, { field: unit, unlessIn: who }, ...who.map((field): LayoutPiece => ({ field }))],
    [{ text: '2021 年上海市用户满意服务明星成果申报交流资料' }],
  ];
}

/** Deeds and awards, as both annexes have them. @param characters how many the annex asks for */
export function deedsAndAwards(characters: string, who: readonly [unit: string, name: string]): Block[] {
  return [
    {
      kind: 'deeds',
      label: `事迹材料（${characters} 字，材料编写格式见附件 2）`,
      field: 'deeds',
      pictures: 'deedsPhotos',
      subtitle: subtitle(...who),
      marks: deedsMarks,
      pictureWidthMm: 60,
      pictureMaxHeightMm: 70,
    },
    {
      kind: 'awards',
      label: '何时受过何种奖励（附证书复印件）',
      field: 'awards',
      pictures: 'awardCertificates',
      leastSteps: 5,
      columns: 2,
      pictureMaxHeightMm: 105,
      shareAboveMm: opinionTopMm,
    },
  ];
}

/** The last cell: what the unit promises, and whom it lets apply. @param who 班组 or 个人 */
export function opinion({ title, who, seal }: { title: string; who: string; seal: string }): Block {
  return {
    kind: 'opinion',
    topMm: opinionTopMm,
    lines: [
      [{ text: title }],
      [{ text: '1、承诺执行团体标准《用户满意服务明星评价指南》（试行）' }],
      [{ text: '2、同意 ' }, { field: 'consent', underline: true }, { text: ` ${who}申报` }],
    ],
    placed: sealLines(seal),
  };
}

function sealLines(words: string): Placed[] {
  const place = { leftMm: 90, widthMm: 96, face: 'body', sizePt: 12 } as const;
  return [
    { ...place, topMm: 222, align: 'left', pieces: [{ text: words }, { field: 'sealOrganisation' }] },
    { ...place, topMm: 256, align: 'right', pieces: [{ field: 'opinionDate' }] },
  ];
}
