/** Regular expressions that find headings and titles of tables at a line's start, and what parts a row's cells. */
export interface DeedsMarks {
  heading: string;
  tableTitle: string;
  cell: string;
}

export type DeedsPart =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; title: string; rows: string[][] };

/** A first line this long is no title. Our reading: the notice does not limit one. */
const longestTitle = 45;
/** A longer line that begins as a heading does is a paragraph with a number. */
const longestHeading = 30;
/** A line that says who it is about, as people type it below the title: the form prints one of its own. */
const byline = /^[\u2014\u2015\u2500-]{2}/u;
/** More in a line is no table. Our reading too: a row stays whole on its page. */
const mostCells = 10;
const longestCell = 150;

/** Splits a deeds text: one paragraph a line; the first line is the title unless it is a paragraph by its length. */
export function parseDeeds(text: string, marks: DeedsMarks): DeedsPart[] {
  const heading = new RegExp(marks.heading, 'u');
  const tableTitle = new RegExp(marks.tableTitle, 'u');
  const parts: DeedsPart[] = [];
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .filter((line, index, all) => !isPrintedByForm(line, index, all));
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    const cells = cellsOf(line, marks.cell);
    if (cells && last?.kind === 'table') last.rows.push(cells);
    else if (cells) parts.push({ kind: 'table', title: '', rows: [cells] });
    else if (tableTitle.test(line) && cellsOf(lines[index + 1] ?? '', marks.cell))
      parts.push({ kind: 'table', title: line, rows: [] });
    else if (heading.test(line) && [...line].length <= longestHeading) parts.push({ kind: 'heading', text: line });
    else if (index === 0 && lines.length > 1 && [...line].length <= longestTitle)
      parts.push({ kind: 'title', text: line });
    else parts.push({ kind: 'paragraph', text: line });
  });
  return parts;
}

/** The line below the title, and the title typed once more, at the top of the text only. */
function isPrintedByForm(line: string, index: number, all: readonly string[]): boolean {
  if (index > 2 || [...line].length > longestTitle) return false;
  return byline.test(line) || (index > 0 && line === all[0]);
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
