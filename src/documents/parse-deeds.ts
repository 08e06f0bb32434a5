import type { DeedsBlock } from './layout.ts';

export type DeedsPart =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; title: string; rows: string[][] };

/** A first line this long is no title. Our reading: the notice does not limit one. */
const longestTitle = 45;

/** Splits a deeds text: one paragraph a line; the first line is the title unless it is a paragraph by its length. */
export function parseDeeds(text: string, marks: DeedsBlock['marks']): DeedsPart[] {
  const heading = new RegExp(marks.heading, 'u');
  const tableTitle = new RegExp(marks.tableTitle, 'u');
  const parts: DeedsPart[] = [];
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    const cells = line.split(marks.cell).map((cell) => cell.trim());
    if (cells.length > 1 && last?.kind === 'table') last.rows.push(cells);
    else if (cells.length > 1) parts.push({ kind: 'table', title: '', rows: [cells] });
    else if (tableTitle.test(line) && lines[index + 1]?.includes(marks.cell) === true)
      parts.push({ kind: 'table', title: line, rows: [] });
    else if (heading.test(line)) parts.push({ kind: 'heading', text: line });
    else if (index === 0 && lines.length > 1 && [...line].length <= longestTitle)
      parts.push({ kind: 'title', text: line });
    else parts.push({ kind: 'paragraph', text: line });
  });
  return parts;
}
