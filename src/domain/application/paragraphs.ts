import { deedsMarks } from '../language/deeds-marks.ts';

/** A part of a written text: its heading, and the line before which its next paragraph stands. */
export interface TextPart {
  heading: string;
  end: number;
}

/** Longest line that is a heading. */
const MAX_HEADING_CHARACTERS = 40;
const HEADING = new RegExp(deedsMarks.heading, 'u');

/** The parts of a text by their headings (一、 二、), in their order; what stands before the first heading belongs to none. */
export function partsOfText(text: string): TextPart[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (isHeading(line) ? [at] : []));
  return starts.map((at, index) => ({ heading: (lines[at] ?? '').trim(), end: starts[index + 1] ?? lines.length }));
}

function isHeading(line: string): boolean {
  const written = line.trim();
  return [...written].length <= MAX_HEADING_CHARACTERS && HEADING.test(written);
}

/** The text with one more paragraph: at the end of the part under a heading, else at its own end, also where the heading is gone. */
export function withParagraph(text: string, heading: string | null, paragraph: string): string {
  const lines = text === '' ? [] : text.split('\n');
  const part = heading === null ? null : partsOfText(text).find((known) => known.heading === heading);
  lines.splice(part ? part.end : lines.length, 0, paragraph);
  return lines.join('\n');
}
