import { headOf, team } from './forms.ts';
import { type Cell, documentXml, type Row, table } from './xml.ts';

export const named = (rows: readonly Row[], name: string) =>
  rows.findIndex(({ cells }) => cells.some((cell) => cell.name === name));
export const replaced = (rows: Row[], name: string, by: (row: Row) => Row[]) => {
  const at = named(rows, name);
  return rows.flatMap((row, index) => (index === at ? by(row) : [row]));
};
/** The row's cells with other widths, in grid columns. */
export const spans = (row: Row, given: readonly number[]): Row => ({
  ...row,
  cells: row.cells.map((cell, at) => ({ ...cell, span: given[at] ?? 1 })),
});
/** A grid whose columns are a third as wide: borders can be between. */
export const fine = (rows: Row[]): Row[] =>
  rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, span: (cell.span ?? 1) * 3 })) }));
export const fineForm = (rows: Row[]) =>
  documentXml(
    headOf('team', team) +
      table(
        rows,
        Array.from({ length: 36 }, () => 250),
      ),
  );
export const joined =
  (separator: string, unit = '') =>
  (rows: Row[]) =>
    rows.map((row) => {
      const cells: Cell[] = [];
      for (const cell of row.cells) {
        const last = cells.at(-1);
        if (cell.name?.startsWith('value:') && last?.name?.startsWith('label:') && /^[\d.]+$/u.test(cell.text ?? ''))
          cells[cells.length - 1] = {
            ...last,
            text: `${last.text}${separator}${cell.text}${unit}`,
            span: (last.span ?? 1) + (cell.span ?? 1),
          };
        else cells.push(cell);
      }
      return { ...row, cells };
    });
/** Both rows of a group as one: every value in the cell of its label. */
export const merged = (group: string, separator: string) => (rows: Row[]) => {
  const at = named(rows, `group:${group}`);
  const [labels, values] = [rows[at], rows[at + 1]];
  if (!labels || !values) return rows;
  const cells = labels.cells.map((cell, index) => ({
    ...cell,
    merge: undefined,
    text: index === 0 ? cell.text : `${cell.text}${separator}${values.cells[index]?.text}`,
  }));
  return [...rows.slice(0, at), { cells: cells.map(({ merge: _, ...cell }) => cell) }, ...rows.slice(at + 2)];
};
export const mapLabels = (by: (text: string, at: number) => string) => (rows: Row[]) => {
  let at = 0;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!/^(?:label|group):/u.test(cell.name ?? '')) return cell;
      at += 1;
      return { ...cell, text: by(cell.text ?? '', at) };
    }),
  }));
};
/** The whole form as a list: one column of labels, one of values. */
export const listed = (rows: readonly Row[]): Row[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell, at) =>
      cell.name?.startsWith('label:') && cells[at + 1]?.name?.startsWith('value:')
        ? [
            {
              cells: [
                { ...cell, span: 1 },
                { ...cells[at + 1], span: 1 },
              ],
            },
          ]
        : [],
    ),
  );
/** Labels in one row, values below them. */
export const below = (row: Row): Row[] => {
  const pairs = row.cells.flatMap((cell, at) =>
    cell.name?.startsWith('label:') ? [[cell, row.cells[at + 1] ?? {}] as const] : [],
  );
  const span = 12 / pairs.length;
  return [
    { cells: pairs.map(([one]) => ({ ...one, span })) },
    { cells: pairs.map(([, other]) => ({ ...other, span })) },
  ];
};
export const counts = ['managers', 'technicians', 'staff', 'partyMembers', 'leagueMembers'];
export const none = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, null]));
