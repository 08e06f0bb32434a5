import type { DeedsBlock } from './layout.ts';

export type DeedsPart =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; title: string; rows: string[][] };

/** A first line this long is no title. Our reading: the notice does not limit one. */
const longestTitle = 45;
/** More in a line is no table. Our reading too: a row stays whole on its page. */
const mostCells = 10;
const longestCell = 150;

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
    const cells = cellsOf(line, marks.cell);
    if (cells && last?.kind === 'table') last.rows.push(cells);
    else if (cells) parts.push({ kind: 'table', title: '', rows: [cells] });
    else if (tableTitle.test(line) && cellsOf(lines[index + 1] ?? '', marks.cell))
      parts.push({ kind: 'table', title: line, rows: [] });
    else if (heading.test(line)) parts.push({ kind: 'heading', text: line });
    else if (index === 0 && lines.length > 1 && [...line].length <= longestTitle)
      parts.push({ kind: 'title', text: line });
    else parts.push({ kind: 'paragraph', text: line });
  });
  return parts;
}

/** @returns null for a line that is no row of a table: nothing parts it, or it is a paragraph by its size */
function cellsOf(line: string, mark: string): string[] | null {
  const bar = mark.trim();
  const isFramed = line.startsWith(bar) && line.endsWith(bar) && line.length > 2 * bar.length;
  const inner = isFramed ? line.slice(bar.length, -bar.length) : line;
  const cells = ` ${inner} `.split(mark).map((cell) => cell.trim());
  const isRow = cells.length > 1 && cells.length <= mostCells && cells.every((cell) => [...cell].length <= longestCell);
  return isRow ? cells : null;
}
