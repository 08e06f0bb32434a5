import { captionOf, drawCaptioned, sizeIn } from './flow.ts';
import type { SetPicture } from './load-pictures.ts';
import type { Setting } from './setting.ts';
import type { Press } from './sheet.ts';

const gap = 10;

/** Pictures in columns, row by row, each row whole on its page; in the open cell. */
export function drawGrid(
  press: Press,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: { field: string; columns: number; maxHeight: number },
): void {
  const inner = press.right - press.left - 2 * press.padding - gap;
  const width = (inner - (options.columns - 1) * gap) / options.columns;
  for (let from = 0; from < pictures.length; from += options.columns) {
    const row = pictures.slice(from, from + options.columns);
    const height = Math.max(
      ...row.map((picture) => {
        const caption = captionOf(setting, picture, options.field, width);
        return sizeIn(picture, width, options.maxHeight).height + 3 + caption.lines.length * caption.lineHeight;
      }),
    );
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
