/** What parts the cells of a row, in the value of a table. */
export const TAB = '\t';

export function rowCells(row: string): string[] {
  return row.split(TAB);
}

/** What the rows are called. */
export function rowNames(rows: readonly string[]): string[] {
  return rows.map((row) => rowCells(row)[0] ?? '');
}

/** A row with another cell at one place. */
export function withCell(row: string, at: number, cell: string): string {
  return rowCells(row)
    .map((known, place) => (place === at ? cell : known))
    .join(TAB);
}

/** Rows added to those that stand: one of a known name takes its place. @returns all rows, and which of them, from 1, are new */
export function withRows(standing: readonly string[], added: readonly string[]): { rows: string[]; numbers: number[] } {
  const rows = [...standing];
  const numbers = added.map((row) => {
    const at = standing.findIndex((known) => rowCells(known)[0] === rowCells(row)[0]);
    if (at < 0) return rows.push(row);
    rows[at] = row;
    return at + 1;
  });
  return { rows, numbers };
}

/** The rows that stand; none for 无 and for no answer. */
export function rowsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((row) => typeof row === 'string') : [];
}
