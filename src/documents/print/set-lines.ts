import type { Align, Colour, FaceName, LayoutPiece } from '../layout.ts';
import { breakLines, type Line } from './break-lines.ts';
import { type Canvas, isStretchable } from './canvas.ts';
import type { Setting } from './setting.ts';

/** Text set in a box: its lines, their height, and the size that was taken. */
export interface Fitted {
  lines: Line[];
  sizePt: number;
  lineHeight: number;
}

/** Single spacing of a 12 pt line is 15.6 pt. */
const single = 1.3;
/** No text is smaller than the last. */
const sizes = [12, 10.5, 9];
/** The size of text in a row that had to grow. */
const grownSize = 10.5;

/** The largest of the sizes at which the pieces fit in the box without cutting a word; where none does, the largest that is not above
 *  10.5 pt or the only one, and the box has to grow. */
export function fitPieces(
  setting: Setting,
  pieces: readonly LayoutPiece[],
  width: number,
  height: number,
  allowed: readonly number[] = sizes,
  face: FaceName = 'body',
): Fitted {
  const candidates = allowed.map((sizePt) => {
    const broken = setting
      .pieces(pieces, { face, sizePt })
      .map((glyphs) => breakLines(glyphs, () => width, setting.rules));
    const lines = broken.flatMap((each) => each.lines);
    return { lines, sizePt, lineHeight: sizePt * single, isWhole: broken.every((each) => !each.isForced) };
  });
  const fits = candidates.find(({ lines, lineHeight, isWhole }) => isWhole && lines.length * lineHeight <= height);
  const grown = candidates.find(({ sizePt, isWhole }) => isWhole && sizePt <= grownSize);
  return fits ?? grown ?? { lines: [], sizePt: grownSize, lineHeight: grownSize * single, ...candidates.at(-1) };
}

/** Draws lines one under the other in a column; those that do not end a paragraph are justified when `isJustified`. */
export function drawLines(
  canvas: Canvas,
  { lines, sizePt, lineHeight }: Fitted,
  column: {
    x: number;
    top: number;
    width: number;
    align?: Align;
    isJustified?: boolean;
    isBold?: boolean;
    colour?: Colour | undefined;
  },
): void {
  lines.forEach((line, index) => {
    const slack = column.width - line.width;
    const share = column.align === 'center' ? 0.5 : column.align === 'right' ? 1 : 0;
    const top = column.top + index * lineHeight;
    canvas.text(line.glyphs, column.x + slack * share, baselineOf(top, lineHeight, sizePt), {
      extra: column.isJustified === true && !line.isLast ? spread(line, column.width, sizePt) : 0,
      isBold: column.isBold,
      colour: column.colour,
    });
  });
}

/** A Chinese em box stands 0.12 em below its baseline. */
export function baselineOf(top: number, lineHeight: number, sizePt: number): number {
  return top + (lineHeight - sizePt) / 2 + 0.88 * sizePt;
}

/** What every gap of a line gets so that it ends at the column's edge; nothing when that would tear it apart. */
export function spread(line: Line, width: number, sizePt: number): number {
  const gaps = line.glyphs.filter((glyph, index) => isStretchable(glyph, line.glyphs[index + 1])).length;
  const extra = gaps === 0 ? 0 : (width - line.width) / gaps;
  return extra > 0 && extra <= 0.35 * sizePt ? extra : 0;
}
