import type { Cell, LayoutPiece, LayoutRow, Placed } from '../../../src/documents/layout.ts';

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

/** Lines under the title of the deeds (annex 2). */
export function subtitle(...who: string[]): LayoutPiece[][] {
  return [
    [{ text: '——' }, ...who.map((field): LayoutPiece => ({ field }))],
    [{ text: '2021 年上海市用户满意服务明星成果申报交流资料' }],
  ];
}

export function sealLines(words: string): Placed[] {
  const place = { leftMm: 90, widthMm: 96, face: 'body', sizePt: 12 } as const;
  return [
    { ...place, topMm: 222, align: 'left', pieces: [{ text: words }, { field: 'sealOrganisation' }] },
    { ...place, topMm: 256, align: 'right', pieces: [{ field: 'opinionDate' }] },
  ];
}
