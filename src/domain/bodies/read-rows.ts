import { cellsOf } from '../base/table-headings.ts';
import type { AboveProblem } from './body-above.ts';
import type { ImportColumn } from './import-columns.ts';

/** What is wrong with a row; the words are in templates. */
export type RowProblem =
  | { code: 'missing'; column: ImportColumn }
  | AboveProblem
  | { code: 'too-long'; column: ImportColumn; max: number }
  | { code: 'bad-mobile' | 'bad-email' | 'bad-postcode' | 'bad-phone'; value: string }
  | { code: 'unknown-kind'; value: string; kinds: readonly string[] }
  | { code: 'unknown-id'; value: string }
  | { code: 'name-taken' | 'other-name'; value: string }
  | { code: 'twice' | 'mobile-elsewhere'; row: number; value: string };

/** What a row without problems does. */
export type RowDoes = 'new-body' | 'new-contact' | 'update' | 'same';

export type WrittenRow = Readonly<Partial<Record<ImportColumn, string>>>;
/** A row of the table, and what was found wrong with it so far. */
export interface ReadRow {
  row: number;
  cells: WrittenRow;
  problems: RowProblem[];
}

/** The rows of a table under its headings. A row without a name belongs to the body above it, unless it is of another kind than that one: then it is another
 *  body, whose name was left out. @param kindOfAbove the kind of what a row is about; undefined when nothing says it */
export function readRows(
  table: readonly (readonly string[])[],
  { row: heading, places }: { row: number; places: ReadonlyMap<ImportColumn, number> },
  kinds: { of(above: WrittenRow): string | undefined; read(written: string): string | undefined },
): ReadRow[] {
  let above: WrittenRow = {};
  return table.slice(heading + 1).flatMap((cells, index) => {
    const written = cellsOf(cells, places);
    if (Object.keys(written).length === 0) return [];
    const { id, body, kind } = above;
    const isOwn = written.body || written.id || isOfOtherKind(written, above, kinds);
    const whole = isOwn ? written : { ...pick({ id, body, kind }), ...written };
    above = whole;
    return [{ row: heading + index + 2, cells: whole, problems: [] }];
  });
}

function pick(values: Record<string, string | undefined>): WrittenRow {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Where nothing says of which kind the body above is, the row says it. */
function isOfOtherKind(
  { kind }: WrittenRow,
  above: WrittenRow,
  kinds: { of(above: WrittenRow): string | undefined; read(written: string): string | undefined },
): boolean {
  if (!kind) return false;
  const meant = kinds.read(kind) ?? kind;
  if (above.kind) return (kinds.read(above.kind) ?? above.kind) !== meant;
  const known = kinds.of(above);
  return known !== undefined && known !== meant;
}
