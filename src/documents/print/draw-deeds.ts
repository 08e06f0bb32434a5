import { type DeedsPart, parseDeeds } from '../../domain/form/parse-deeds.ts';
import { type DeedsBlock, type LayoutRow, pointsPerMm } from '../layout.ts';
import { drawGrid } from './draw-grid.ts';
import { drawRows, noteMissing, rowHeight } from './draw-rows.ts';
import { fitTable } from './fit-table.ts';
import { clearPictures, type Flow, setParagraph, turnPage } from './flow.ts';
import type { SetPicture } from './load-printed-pictures.ts';
import { openCell, type SheetCursor } from './paper-sheet.ts';
import type { Setting } from './setting.ts';

/** Sizes and spacing of annex 2: title 三号 bold Song; body 小四 at 1.5 lines; headings 小二 single; tables 小四 single. */
const styles = {
  label: { sizePt: 12, lineHeight: 23.4, indent: 0 },
  title: { sizePt: 16, lineHeight: 26, indent: 0, align: 'center' },
  subtitle: { sizePt: 12, lineHeight: 15.6, indent: 0, align: 'center' },
  heading: { sizePt: 18, lineHeight: 26, indent: 0, keepWith: 46.8 },
  body: { sizePt: 12, lineHeight: 23.4, indent: 24 },
  tableTitle: { sizePt: 12, lineHeight: 15.6, indent: 0, align: 'center', isBold: true },
} as const;
/** 段后 2.5 行 of single lines. */
const afterSubtitle = 2.5 * 15.6;

/** Sets the deeds in a cell of their own, from a new page on, and leaves the cell open. */
export function drawDeeds(
  press: SheetCursor,
  setting: Setting,
  block: DeedsBlock,
  pictures: readonly SetPicture[],
): void {
  if (block.isBare !== true) {
    press.turn();
    openCell(press);
    press.y += press.padding;
  }
  const flow: Flow = {
    press,
    setting,
    pictures,
    pictureField: block.pictures,
    pictureWidth: block.pictureWidthMm * pointsPerMm,
    pictureMaxHeight: block.pictureMaxHeightMm * pointsPerMm,
    next: 0,
    available: 0,
    beside: null,
  };
  if (block.label !== '')
    for (const glyphs of setting.words(block.label, { face: 'body', sizePt: 12 }))
      setParagraph(flow, glyphs, styles.label);
  const parts = parseDeeds(setting.answer(block.field), block.marks);
  const total = parts.reduce((sum, part) => sum + weight(part), 0);
  const last = parts.findLast(({ kind }) => kind === 'paragraph');
  let seen = 0;
  let isHead = true;
  for (const part of parts) {
    if (isHead && part.kind !== 'title') {
      drawSubtitle(flow, block);
      isHead = false;
    }
    if (part.kind === 'paragraph')
      flow.available = part === last ? pictures.length : Math.floor((seen / total) * pictures.length) + 1;
    flow.available = Math.min(flow.available, pictures.length);
    drawPart(flow, part, block);
    seen += weight(part);
  }
  clearPictures(flow);
  const left = pictures.slice(flow.next);
  if (left.length > 0) {
    press.y += 6;
    drawGrid(press, setting, left, { field: block.pictures, columns: 2, maxHeight: flow.pictureMaxHeight });
  }
}

function weight(part: DeedsPart): number {
  return part.kind === 'table' ? 0 : part.text.length;
}

function drawSubtitle(flow: Flow, block: DeedsBlock): void {
  for (const pieces of block.subtitle)
    for (const glyphs of flow.setting.pieces(pieces, { face: 'body', sizePt: 12 }))
      setParagraph(flow, glyphs, styles.subtitle);
  flow.press.y += afterSubtitle;
}

function drawPart(flow: Flow, part: DeedsPart, block: DeedsBlock): void {
  const { setting } = flow;
  if (part.kind === 'table') {
    drawTable(flow, part, block);
    return;
  }
  const face = part.kind === 'paragraph' ? 'body' : part.kind;
  const style = part.kind === 'paragraph' ? styles.body : styles[part.kind];
  for (const glyphs of setting.words(part.text, { face, sizePt: style.sizePt }, block.field))
    setParagraph(flow, glyphs, style);
}

/** A table is below pictures, over the whole width, all of it in one size. */
function drawTable(flow: Flow, { title, rows }: Extract<DeedsPart, { kind: 'table' }>, block: DeedsBlock): void {
  const { press, setting } = flow;
  clearPictures(flow);
  press.y += 4;
  const inset = press.padding + 6;
  const roomMm = (press.right - press.left - 2 * inset) / pointsPerMm;
  const { widths, sizePt } = fitTable(setting, rows, roomMm, (2 * press.padding) / pointsPerMm);
  const [head, ...others] = rows.map(
    (cells): LayoutRow => ({
      steps: 1,
      sizes: [sizePt],
      cells: widths.map((widthMm, at) => ({ widthMm, pieces: [{ text: cells[at] ?? '' }] })),
    }),
  );
  if (head === undefined) return;
  const height = (row: LayoutRow | undefined) => (row === undefined ? 0 : rowHeight(press, setting, row));
  const fits = (needed: number) => press.y + needed <= press.bottom - press.padding;
  const titleHeight = title === '' ? 0 : 2 * styles.tableTitle.lineHeight;
  if (!fits(titleHeight + height(head) + height(others[0]))) turnPage(flow);
  if (title !== '')
    for (const glyphs of setting.words(title, { face: 'body', sizePt: 12 }, block.field))
      setParagraph(flow, glyphs, styles.tableTitle);
  press.y += 1.5;
  drawRows(press, setting, [head], press.left + inset);
  for (const row of others) {
    if (!fits(height(row))) {
      turnPage(flow);
      drawRows(press, setting, [head], press.left + inset);
    }
    drawRows(press, setting, [row], press.left + inset);
  }
  for (const row of [head, ...others]) noteMissing(setting, row, block.field);
  press.y += 8;
}
