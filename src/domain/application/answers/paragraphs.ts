import { deedsMarks } from '../../language/printed/deeds-marks.ts';
import { isLongerThan } from '../../language/text/length.ts';

/** A part of a written text: its heading, and the line before which its next paragraph stands. */
export interface TextPart {
  heading: string;
  end: number;
}

/** Longest line that is a heading. */
const MAX_HEADING_CHARACTERS = 40;
const HEADING = new RegExp(deedsMarks.heading, 'u');

/** The parts of a text by their headings (一、 二、), in their order; what is before the first heading belongs to none. */
export function partsOfText(text: string): TextPart[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (isHeading(line) ? [at] : []));
  return starts.map((at, index) => ({ heading: (lines[at] ?? '').trim(), end: starts[index + 1] ?? lines.length }));
}

function isHeading(line: string): boolean {
  const written = line.trim();
  return !isLongerThan(written, MAX_HEADING_CHARACTERS) && HEADING.test(written);
}

/** The text with one more paragraph: at the end of the part under a heading, else at its own end, also where the heading is gone. */
export function withParagraph(text: string, heading: string | null, paragraph: string): string {
  const lines = text === '' ? [] : text.split('\n');
  const part = heading === null ? null : partsOfText(text).find((known) => known.heading === heading);
  lines.splice(part ? part.end : lines.length, 0, paragraph);
  return lines.join('\n');
}

/** The lines without one of them, and without the heading that would be there bare. */
export function withoutLine(lines: readonly string[], at: number): string[] {
  const left = lines.filter((_, index) => index !== at);
  const before = at - 1;
  const heading = left[before];
  const next = left[at];
  const isBare = heading !== undefined && isHeading(heading) && (next === undefined || isHeading(next));
  const isHeadingCut = isHeading(lines[at] ?? '');
  return isBare && !isHeadingCut ? left.filter((_, index) => index !== before) : left;
}

/** The pieces without the last one. A heading that the guiding questions set goes with the last paragraph under it. */
export function withoutLastPiece(pieces: readonly string[], isDrafted: boolean): string[] {
  return isDrafted ? withoutLine(pieces, pieces.length - 1) : pieces.slice(0, -1);
}

/** How many pieces say something: a heading alone does not count. */
export function paragraphsIn(pieces: readonly string[]): number {
  return pieces.filter((piece) => piece.trim() !== '' && !isHeading(piece)).length;
}
