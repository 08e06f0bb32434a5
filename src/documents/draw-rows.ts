import type { Cell, Row } from './layout.ts';
import { pointsPerMm } from './layout.ts';
import { drawLines, type Fitted, fitPieces } from './set-lines.ts';
import type { Setting } from './setting.ts';
import { drawBorder, type Press } from './sheet.ts';

/** Draws rows; each grows in whole steps with its text and is never parted by a page's end. */
export function drawRows(press: Press, setting: Setting, rows: readonly Row[], left = press.left): void {
  for (const row of rows) {
    const height = rowHeight(press, setting, row);
    if (press.y + height > press.bottom + 0.5) press.turn();
    drawCells(press, setting, row.cells, left, height);
    press.y += height;
  }
}

/** Rows with one label cell beside them all. */
export function drawBand(press: Press, setting: Setting, label: Cell, rows: readonly Row[]): void {
  const heights = rows.map((row) => rowHeight(press, setting, row));
  const height = heights.reduce((sum, each) => sum + each, 0);
  if (press.y + height > press.bottom + 0.5) press.turn();
  const top = press.y;
  drawCells(press, setting, [label], press.left, height);
  drawRows(press, setting, rows, press.left + label.widthMm * pointsPerMm);
  press.y = top + height;
}

function rowHeight(press: Press, setting: Setting, row: Row): number {
  const least = row.steps * press.step;
  const needed = Math.max(...row.cells.map((cell) => textHeight(fitCell(press, setting, cell, least))));
  return Math.max(row.steps, Math.ceil((needed + 2) / press.step)) * press.step;
}

function drawCells(press: Press, setting: Setting, cells: readonly Cell[], left: number, height: number): void {
  let x = left;
  for (const cell of cells) {
    const width = cell.widthMm * pointsPerMm;
    drawBorder(press.canvas, x, press.y, width, height);
    const fitted = fitCell(press, setting, cell, height);
    drawLines(press.canvas, fitted, {
      x: x + press.padding,
      top: press.y + (height - textHeight(fitted)) / 2,
      width: width - 2 * press.padding,
      align: cell.align ?? 'center',
    });
    x += width;
  }
}

function fitCell(press: Press, setting: Setting, cell: Cell, height: number): Fitted {
  return fitPieces(setting, cell.pieces, cell.widthMm * pointsPerMm - 2 * press.padding, height - 2);
}

function textHeight({ lines, lineHeight }: Fitted): number {
  return lines.length * lineHeight;
}
