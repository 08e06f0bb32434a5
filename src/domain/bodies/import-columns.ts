/** Columns of the list that staff import, in the order of the template. */
export const importColumns = [
  'id',
  'body',
  'kind',
  'unit',
  'name',
  'department',
  'position',
  'mobile',
  'phone',
  'email',
  'address',
  'postcode',
] as const;

export type ImportColumn = (typeof importColumns)[number];

/** Headings by column: what the template writes first, others that are understood. Texts of ours, handed in. */
export type ImportHeadings = Readonly<Record<ImportColumn, readonly string[]>>;

/** Where each column stands, and the row the headings stand in, from 0. @returns null when no row of the first ten has the needed ones */
export function findHeadings(
  rows: readonly (readonly string[])[],
  headings: ImportHeadings,
): { row: number; places: ReadonlyMap<ImportColumn, number> } | null {
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    const names = cells.map(folded);
    const places = new Map<ImportColumn, number>();
    for (const column of importColumns) {
      const wanted = headings[column].map(folded);
      const place = names.findIndex((name) => wanted.includes(name));
      if (place >= 0) places.set(column, place);
    }
    if (needed.every((column) => places.has(column))) return { row, places };
  }
  return null;
}

const HEADING_ROWS = 10;
const needed: readonly ImportColumn[] = ['body', 'name', 'mobile'];

/** Headings differ in spaces, stars of needed columns and what stands in brackets. */
function folded(heading: string): string {
  const [name = ''] = heading.normalize('NFKC').split(/[(\n]/u);
  return name.replace(/[\s*:]/gu, '');
}
