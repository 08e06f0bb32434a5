import { type LinesBlock, pointsPerMm } from '../layout.ts';
import type { SheetCursor } from './paper-sheet.ts';
import { drawLines, fitPieces } from './set-lines.ts';
import type { Setting } from './setting.ts';

const sizes = [12, 10.5, 9];

/** Draws lines without borders one under the other; each is as high as its highest cell and is never parted by a page's end. */
export function drawOpenLines(press: SheetCursor, setting: Setting, block: LinesBlock): void {
  const least = block.leastMm * pointsPerMm;
  press.y = Math.max(press.y, block.topMm * pointsPerMm);
  for (const line of block.lines) {
    const cells = line.map(({ leftMm, widthMm, align, pieces }) => {
      const width = widthMm * pointsPerMm;
      const fitted = fitPieces(setting, pieces, width, least, sizes);
      const height = fitted.lines.length * fitted.lineHeight;
      return { fitted, height, column: { x: leftMm * pointsPerMm, width, align: align ?? 'left' } as const };
    });
    const height = Math.max(least, ...cells.map((cell) => cell.height));
    if (press.y + height > press.bottom) press.turn();
    const foot = press.y + height;
    for (const cell of cells) drawLines(press.canvas, cell.fitted, { ...cell.column, top: foot - cell.height });
    press.y = foot + block.gapMm * pointsPerMm;
  }
}
