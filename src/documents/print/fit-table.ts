import { pointsPerMm } from '../layout.ts';
import { breakLines, sumWidth } from './break-lines.ts';
import type { Setting } from './setting.ts';

/** Annex 2 asks for 小四; a table whose cells would become towers of letters is set smaller. */
const candidates = [
  { sizePt: 12, mostLines: 4 },
  { sizePt: 10.5, mostLines: 6 },
];
const smallest = 9;
/** A column is never drawn wider than its text of this many characters wants. */
const widest = 20;

/** Widths of the columns in millimetres, together `roomMm`, and the size of the text: the largest that cuts no word.
 *  @param paddingMm what a cell's padding takes of its width */
export function fitTable(
  setting: Setting,
  rows: readonly (readonly string[])[],
  roomMm: number,
  paddingMm: number,
): { widths: number[]; sizePt: number } {
  for (const { sizePt, mostLines } of candidates) {
    const widths = columnWidths(setting, rows, sizePt, roomMm, paddingMm);
    const isGood = rows.every((cells) =>
      cells.every((text, column) => {
        const width = ((widths[column] ?? 0) - paddingMm) * pointsPerMm;
        const { lines, isForced } = breakLines(
          setting.measure(text, { face: 'body', sizePt }),
          () => width,
          setting.rules,
        );
        return !isForced && lines.length <= mostLines;
      }),
    );
    if (isGood) return { widths, sizePt };
  }
  return { widths: columnWidths(setting, rows, smallest, roomMm, paddingMm), sizePt: smallest };
}

/** By the longest text of each column; none narrower than its longest word while the others have room to give. */
function columnWidths(
  setting: Setting,
  rows: readonly (readonly string[])[],
  sizePt: number,
  roomMm: number,
  paddingMm: number,
): number[] {
  const measure = (text: string) => sumWidth(setting.measure(text, { face: 'body', sizePt })) / pointsPerMm;
  const em = sizePt / pointsPerMm;
  const count = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? '');
    const wanted = Math.min(widest * em, Math.max(4 * em, ...texts.map(measure)));
    const word = Math.max(2 * em, ...texts.flatMap((text) => text.split(/[^!-~]+/u)).map(measure));
    return { wanted: wanted + paddingMm, least: Math.min(word + paddingMm + 0.2, roomMm / 2) };
  });
  const sum = columns.reduce((total, { wanted }) => total + wanted, 0);
  const shares = columns.map(({ wanted, least }) => ({ width: (roomMm * wanted) / sum, least }));
  const short = shares.reduce((total, { width, least }) => total + Math.max(0, least - width), 0);
  const spare = shares.reduce((total, { width, least }) => total + Math.max(0, width - least), 0);
  if (short === 0 || spare < short) return shares.map(({ width }) => width);
  return shares.map(({ width, least }) => (width < least ? least : width - ((width - least) * short) / spare));
}
