import type { Cell, LayoutRow, ListBlock } from '../layout.ts';
import { pointsPerMm } from '../layout.ts';
import { drawBorder, type SheetCursor } from './paper-sheet.ts';
import { drawLines, type Fitted, fitPieces } from './set-lines.ts';
import type { Setting } from './setting.ts';

/** Draws rows; each grows in whole steps with its text and is never parted by a page's end. */
export function drawRows(press: SheetCursor, setting: Setting, rows: readonly LayoutRow[], left = press.left): void {
  for (const row of rows) {
    const height = rowHeight(press, setting, row);
    if (press.y + height > press.bottom + 0.5) press.turn();
    drawCells(press, setting, row, left, height);
    press.y += height;
  }
}

/** Rows with one label cell beside them all. */
export function drawBand(press: SheetCursor, setting: Setting, label: Cell, rows: readonly LayoutRow[]): void {
  const heights = rows.map((row) => rowHeight(press, setting, row));
  const height = heights.reduce((sum, each) => sum + each, 0);
  if (press.y + height > press.bottom + 0.5) press.turn();
  const top = press.y;
  drawCells(press, setting, { cells: [label] }, press.left, height);
  drawRows(press, setting, rows, press.left + label.widthMm * pointsPerMm);
  press.y = top + height;
}

/** Numbers the items of a list answer and draws them under the head. */
export function drawList(press: SheetCursor, setting: Setting, block: ListBlock): void {
  const items = setting.list(block.field);
  drawRows(press, setting, [block.head]);
  for (let at = 0; at < Math.max(items.length, block.leastRows); at += 1) {
    const cells = [at < items.length ? String(at + 1) : '', ...(items[at] ?? [])];
    const row: LayoutRow = {
      steps: block.head.steps,
      sizes: [12, 10.5],
      cells: block.head.cells.map((cell, column) => ({ ...cell, pieces: [{ text: cells[column] ?? '' }] })),
    };
    noteMissing(setting, row, block.field);
    if (press.y + rowHeight(press, setting, row) > press.bottom + 0.5) {
      if (at >= items.length) break;
      press.turn();
      drawRows(press, setting, [block.head]);
    }
    drawRows(press, setting, [row]);
  }
  if (block.note !== undefined) drawNote(press, setting, block.note);
}

function drawNote(press: SheetCursor, setting: Setting, note: string): void {
  const width = press.right - press.left;
  const fitted = fitPieces(setting, [{ text: note }], width, 2 * press.step);
  if (press.y + 2 * press.step > press.bottom) press.turn();
  drawLines(press.canvas, fitted, { x: press.left, top: press.y + press.step, width });
  press.y += 2 * press.step;
}

/** Words of an answer that are drawn as text: characters missing from every font are still reported by field. */
export function noteMissing(setting: Setting, row: LayoutRow, field: string): void {
  for (const { pieces } of row.cells)
    for (const piece of pieces) if ('text' in piece) setting.words(piece.text, { face: 'body', sizePt: 12 }, field);
}

export function rowHeight(press: SheetCursor, setting: Setting, row: LayoutRow): number {
  const least = row.steps * press.step;
  const needed = Math.max(...row.cells.map((cell) => textHeight(fitCell(press, setting, cell, least, row.sizes))));
  return Math.max(row.steps, Math.ceil((needed + 2) / press.step)) * press.step;
}

function drawCells(
  press: SheetCursor,
  setting: Setting,
  { cells, sizes }: Pick<LayoutRow, 'cells' | 'sizes'>,
  left: number,
  height: number,
): void {
  let x = left;
  for (const cell of cells) {
    const width = cell.widthMm * pointsPerMm;
    drawBorder(press.canvas, x, press.y, width, height);
    const fitted = fitCell(press, setting, cell, height, sizes);
    drawLines(press.canvas, fitted, {
      x: x + press.padding,
      top: press.y + (height - textHeight(fitted)) / 2,
      width: width - 2 * press.padding,
      align: cell.align ?? 'center',
    });
    x += width;
  }
}

function fitCell(press: SheetCursor, setting: Setting, cell: Cell, height: number, sizes?: readonly number[]): Fitted {
  const width = cell.widthMm * pointsPerMm - 2 * press.padding;
  return fitPieces(setting, cell.pieces, width, height - 2, sizes);
}

function textHeight({ lines, lineHeight }: Fitted): number {
  return lines.length * lineHeight;
}
