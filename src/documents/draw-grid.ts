import { captionOf, drawCaptioned, sizeIn } from './flow.ts';
import type { SetPicture } from './load-pictures.ts';
import type { SheetCursor } from './paper-sheet.ts';
import type { Setting } from './setting.ts';

const gap = 10;

interface GridOptions {
  field: string;
  columns: number;
  maxHeight: number;
}

/** Pictures in columns, row by row, each row whole on its page; in the open cell. */
export function drawGrid(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: GridOptions,
): void {
  const width = widthOfColumn(press, options);
  for (const row of rowsOf(pictures, options)) {
    const height = heightOfRow(setting, row, width, options);
    if (press.y + height + gap > press.bottom) {
      press.turn();
      press.y += press.padding + 4;
    }
    row.forEach((picture, column) => {
      const x = press.left + press.padding + gap / 2 + column * (width + gap);
      drawCaptioned(press, setting, picture, options.field, { x, top: press.y, width, maxHeight: options.maxHeight });
    });
    press.y += height + gap;
  }
}

/** The largest height at which the last picture ends above `foot` on its page, not below 70 % of the one asked for; that one when
 *  none does. */
export function heightToShare(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: GridOptions,
  foot: number,
): number {
  const heights = [1, 0.9, 0.8, 0.7].map((share) => share * options.maxHeight);
  return (
    heights.find((maxHeight) => footOf(press, setting, pictures, { ...options, maxHeight }) <= foot) ??
    options.maxHeight
  );
}

function footOf(press: SheetCursor, setting: Setting, pictures: readonly SetPicture[], options: GridOptions): number {
  const width = widthOfColumn(press, options);
  let { y } = press;
  for (const row of rowsOf(pictures, options)) {
    const height = heightOfRow(setting, row, width, options) + gap;
    if (y + height > press.bottom) y = press.top + press.padding + 4;
    y += height;
  }
  return y;
}

function widthOfColumn(press: SheetCursor, { columns }: GridOptions): number {
  return (press.right - press.left - 2 * press.padding - gap - (columns - 1) * gap) / columns;
}

function rowsOf(pictures: readonly SetPicture[], { columns }: GridOptions): (readonly SetPicture[])[] {
  return Array.from({ length: Math.ceil(pictures.length / columns) }, (_, at) =>
    pictures.slice(at * columns, (at + 1) * columns),
  );
}

function heightOfRow(
  setting: Setting,
  row: readonly SetPicture[],
  width: number,
  { field, maxHeight }: GridOptions,
): number {
  return Math.max(
    ...row.map((picture) => {
      const caption = captionOf(setting, picture, field, width);
      return sizeIn(picture, width, maxHeight).height + 3 + caption.lines.length * caption.lineHeight;
    }),
  );
}
