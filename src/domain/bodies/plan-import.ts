import { findHeadings } from '../base/table-headings.ts';
import { applyRow, type Target } from './apply-row.ts';
import { type BodyLevels, levelOf, readAbove } from './body-above.ts';
import { checkCells, checkTwice, kindOf } from './check-cells.ts';
import { bodyTable, type ImportHeadings } from './import-columns.ts';
import { type ReadRow, type RowDoes, type RowProblem, readRows } from './read-rows.ts';
import type { Roster, RosterBody } from './roster.ts';

export interface PlannedRow {
  /** As the spreadsheet counts, from 1. */
  row: number;
  body: string;
  /** Name of the body above it; empty for none. */
  above: string;
  name: string;
  mobile: string;
  does: RowDoes | 'nothing';
  problems: readonly RowProblem[];
}

export interface ImportPlan {
  rows: readonly PlannedRow[];
  /** Bodies as they are after it; those that stay as they are left out. New ones have the id null. */
  bodies: readonly (Omit<RosterBody, 'id'> & { id: string | null })[];
}

export type ImportRefusal = 'no-headings' | 'no-rows' | 'too-many-rows';

interface Known {
  roster: Roster;
  kinds: readonly { id: string; name: string }[];
  headings: ImportHeadings;
  /** Where bodies are above one another. */
  levels?: BodyLevels;
}

const MAX_IMPORT_ROWS = 2000;

/** What importing a table would do: each row's problem, and the bodies as they are afterwards. A row with a problem is left out, the others count.
 *  An empty cell keeps what is known; a row without a body's name, and of no other kind, belongs to the body above it (merged cells). */
export function planImport(
  table: readonly (readonly string[])[],
  known: Known,
): ImportPlan | { refused: ImportRefusal } {
  const { levels = [] } = known;
  const found = findHeadings(table, bodyTable(known.headings, levels.length > 1));
  if (!found) return { refused: 'no-headings' };
  const rows = readRows(table, found, {
    of: (above) => kindAbove(above, known),
    read: (written) => kindOf(known.kinds, written),
  });
  if (rows.length === 0) return { refused: 'no-rows' };
  if (rows.length > MAX_IMPORT_ROWS) return { refused: 'too-many-rows' };
  const target = new Map(known.roster.bodies.map((body) => [body.name, body as Target])); // a copy is changed, never this one
  const seen = new Map<string, { row: number; body: string }>();
  const touched = new Map<string, Target>();
  const planned = fromAbove(rows, known).map((read): PlannedRow => {
    const { row, cells } = read;
    const body = bodyOf(read, target, known);
    checkCells(read, known, body !== null);
    checkTwice(read, body?.name ?? cells.body ?? '', seen);
    const said = { row, body: cells.body ?? body?.name ?? '', name: cells.name ?? '', mobile: cells.mobile ?? '' };
    const above = levels.length > 1 ? aboveOf(read, body, { ...known, listed: [...target.values()] }) : body?.above;
    const higher = [...target.values()].find(({ id, name }) => above !== undefined && (id === above || name === above));
    const about = { ...said, above: higher?.name ?? '' };
    if (read.problems.length > 0) return { ...about, does: 'nothing', problems: read.problems };
    const { next, does } = applyRow(body, cells, { ...known, above });
    if (body && body.name !== next.name) target.delete(body.name);
    target.set(next.name, next);
    if (does !== 'same') touched.set(next.id ?? next.name, next);
    return { ...about, does, problems: [] };
  });
  return { rows: planned.sort((a, b) => a.row - b.row), bodies: [...touched.values()] };
}

/** Bodies of the last level first: those below name them, wherever they are in the list. */
function fromAbove(rows: readonly ReadRow[], { kinds, levels = [], roster }: Known): readonly ReadRow[] {
  if (levels.length < 2) return rows;
  const level = ({ cells }: ReadRow) => {
    const body = roster.bodies.find(({ id, name }) => id === cells.id || name === cells.body);
    return levelOf(levels, kindOf(kinds, cells.kind) ?? body?.kind);
  };
  return [...rows].sort((a, b) => level(b) - level(a) || a.row - b.row);
}

/** @returns null for none; a problem is noted at the row */
function aboveOf(
  { cells, problems }: ReadRow,
  body: Target | null,
  { kinds, levels = [], listed }: Known & { listed: readonly Target[] },
): string | undefined {
  const kind = kindOf(kinds, cells.kind) ?? body?.kind;
  const isSameKind = body?.kind === kind;
  const about = { kind, above: isSameKind ? body?.above : undefined };
  const read = readAbove(levels, about, { written: cells.above, listed });
  if ('problem' in read) problems.push(read.problem);
  return 'above' in read ? (read.above ?? undefined) : undefined;
}

/** The body a row is about, by its id, else by its name. @returns null for a new one */
function bodyOf({ cells, problems }: ReadRow, target: ReadonlyMap<string, Target>, { roster }: Known): Target | null {
  const byName = target.get(cells.body ?? '') ?? null;
  if (!cells.id) return byName;
  const byId = [...target.values()].find(({ id }) => id === cells.id) ?? null;
  if (!byId || !roster.bodies.some(({ id }) => id === cells.id)) problems.push({ code: 'unknown-id', value: cells.id });
  else if (byName && byName.id !== byId.id) problems.push({ code: 'name-taken', value: byName.name });
  return byId;
}

/** The kind of the body that a row is about: as it is written there, else as it is known. */
function kindAbove({ id, body, kind }: ReadRow['cells'], { kinds, roster }: Known): string | undefined {
  return kindOf(kinds, kind) ?? roster.bodies.find((one) => one.id === id || one.name === body)?.kind;
}
