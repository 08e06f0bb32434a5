/** Headings by column: what the template writes first, others that are understood. Texts of ours, handed in. */
export type TableHeadings<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** The columns of a list that staff drop. */
export interface TableColumns<Column extends string> {
  columns: readonly Column[];
  /** Without these a row is no heading. */
  needed: readonly Column[];
  headings: TableHeadings<Column>;
}

/** Where each column stands, and the row the headings are in, from 0. @returns null when no row of the first ten has the needed ones */
export function findHeadings<Column extends string>(
  rows: readonly (readonly string[])[],
  { columns, needed, headings }: TableColumns<Column>,
): { row: number; places: ReadonlyMap<Column, number> } | null {
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    const names = cells.map(folded);
    const places = new Map<Column, number>();
    for (const column of columns) {
      const wanted = headings[column].map(folded);
      const place = names.findIndex((name) => wanted.includes(name));
      if (place >= 0) places.set(column, place);
    }
    if (needed.every((column) => places.has(column))) return { row, places };
  }
  return null;
}

const HEADING_ROWS = 10;

/** Headings differ in spaces, stars of needed columns and what is in brackets. */
function folded(heading: string): string {
  const [name = ''] = heading.normalize('NFKC').split(/[(\n]/u);
  return name.replace(/[\s*:]/gu, '');
}

/** What a row has in each column that stands somewhere, empty cells left out. */
export function cellsOf<Column extends string>(
  cells: readonly string[],
  places: ReadonlyMap<Column, number>,
): Partial<Record<Column, string>> {
  const written: Partial<Record<Column, string>> = {};
  for (const [column, place] of places) {
    const text = tidied(cells[place] ?? '');
    if (text !== '') written[column] = text;
  }
  return written;
}

/** An apostrophe in front keeps a spreadsheet from reading a formula: our own template writes it. */
function tidied(cell: string): string {
  const text = cell.replace(/\s+/gu, ' ').trim();
  return /^'[=+\-@]/u.test(text) ? text.slice(1) : text;
}
