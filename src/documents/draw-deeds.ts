import { drawGrid } from './draw-grid.ts';
import { drawRows, noteMissing } from './draw-rows.ts';
import { clearPictures, type Flow, setParagraph, turnPage } from './flow.ts';
import { type DeedsBlock, pointsPerMm, type Row } from './layout.ts';
import type { SetPicture } from './load-pictures.ts';
import { type DeedsPart, parseDeeds } from './parse-deeds.ts';
import type { Setting } from './setting.ts';
import { openCell, type Press } from './sheet.ts';

/** Sizes and spacing of annex 2: title 三号 bold Song; body 小四 at 1.5 lines; headings 小二 single; tables 小四 single. */
const styles = {
  label: { sizePt: 12, lineHeight: 23.4, indent: 0 },
  title: { sizePt: 16, lineHeight: 26, indent: 0, align: 'center' },
  subtitle: { sizePt: 12, lineHeight: 15.6, indent: 0, align: 'center' },
  heading: { sizePt: 18, lineHeight: 26, indent: 0, keepWith: 46.8 },
  body: { sizePt: 12, lineHeight: 23.4, indent: 24 },
  tableTitle: { sizePt: 12, lineHeight: 20, indent: 0, align: 'center', isBold: true, keepWith: 60 },
} as const;
/** 段后 2.5 行 of single lines. */
const afterSubtitle = 2.5 * 15.6;

/** Sets the deeds in a cell of their own, from a new page on, and leaves the cell open. */
export function drawDeeds(press: Press, setting: Setting, block: DeedsBlock, pictures: readonly SetPicture[]): void {
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
    besideUntil: null,
  };
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

/** A table stands below pictures, over the whole width; its columns share it by their longest text. */
function drawTable(flow: Flow, { title, rows }: Extract<DeedsPart, { kind: 'table' }>, block: DeedsBlock): void {
  const { press, setting } = flow;
  clearPictures(flow);
  press.y += 4;
  if (title !== '')
    for (const glyphs of setting.words(title, { face: 'body', sizePt: 12 }, block.field))
      setParagraph(flow, glyphs, styles.tableTitle);
  const inset = press.padding + 6;
  const roomMm = (press.right - press.left - 2 * inset) / pointsPerMm;
  const widths = columnWidths(rows, roomMm);
  for (const row of rows.map(
    (cells): Row => ({
      steps: 1,
      cells: widths.map((widthMm, at) => ({ widthMm, pieces: [{ text: cells[at] ?? '' }] })),
    }),
  )) {
    noteMissing(setting, row, block.field);
    if (press.y + press.step * row.steps > press.bottom - press.padding) turnPage(flow);
    drawRows(press, setting, [row], press.left + inset);
  }
  press.y += 8;
}

function columnWidths(rows: readonly string[][], room: number): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const longest = Array.from({ length: count }, (_, column) =>
    Math.min(20, Math.max(4, ...rows.map((row) => (row[column] ?? '').length))),
  );
  const sum = longest.reduce((total, each) => total + each, 0);
  return longest.map((each) => (room * each) / sum);
}
