import type { FormField } from '../../schema.ts';

/** More ways than this are as good as none. */
const ENOUGH = 2;

/** The ways to place parts in columns without changing the order of either; at most two are looked for.
 *  @returns for each way the column of each part */
export function alignments(
  columns: readonly FormField[],
  parts: readonly string[],
  fits: (field: FormField, text: string) => boolean,
): FormField[][] {
  const found: FormField[][] = [];
  const table = parts.map((text) => columns.map((field) => fits(field, text)));
  const place = (part: number, from: number, taken: readonly FormField[]): void => {
    if (found.length >= ENOUGH) return;
    if (part === parts.length) {
      found.push([...taken]);
      return;
    }
    // As many columns have to be left as parts are.
    for (let at = from; at <= columns.length - (parts.length - part); at += 1) {
      const field = columns[at];
      if (field && table[part]?.[at] && isPossible(table, part + 1, at + 1)) place(part + 1, at + 1, [...taken, field]);
    }
  };
  place(0, 0, []);
  return found;
}

/** Whether each part left fits some column that is left: most ways end here early. */
function isPossible(table: readonly (readonly boolean[])[], part: number, from: number): boolean {
  return table.slice(part).every((row) => row.slice(from).includes(true));
}
