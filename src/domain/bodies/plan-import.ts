import { z } from 'zod';
import { cellsOf, findHeadings } from '../base/table-headings.ts';
import { digitRuns, readMobile } from '../language/telephone.ts';
import { type AboveProblem, type BodyLevels, levelOf, readAbove } from './body-above.ts';
import { bodyTable, type ImportColumn, type ImportHeadings, importColumns } from './import-columns.ts';
import type { BodyContact, Roster, RosterBody } from './roster.ts';

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

export interface PlannedRow {
  /** As the spreadsheet counts, from 1. */
  row: number;
  body: string;
  /** Name of the body above it; empty for none. */
  above: string;
  name: string;
  mobile: string;
  does: 'new-body' | 'new-contact' | 'update' | 'same' | 'nothing';
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
  /** Where bodies stand above one another. */
  levels?: BodyLevels;
}

export const MAX_IMPORT_ROWS = 2000;

type Written = Readonly<Partial<Record<ImportColumn, string>>>;
interface ReadRow {
  row: number;
  cells: Written;
  problems: RowProblem[];
}

/** What importing a table would do: each row's problem, and the bodies as they are afterwards. A row with a problem is left out, the others count.
 *  An empty cell keeps what is known; a row without a body's name, and of no other kind, belongs to the body above it (merged cells). */
export function planImport(
  table: readonly (readonly string[])[],
  known: Known,
): ImportPlan | { refused: ImportRefusal } {
  const { levels = [] } = known;
  const found = findHeadings(table, bodyTable(known.headings, levels.length > 1));
  if (!found) return { refused: 'no-headings' };
  const rows = readRows(table, found);
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
    const { next, does } = applied(body, cells, { ...known, above });
    if (body && body.name !== next.name) target.delete(body.name);
    target.set(next.name, next);
    if (does !== 'same') touched.set(next.id ?? next.name, next);
    return { ...about, does, problems: [] };
  });
  return { rows: planned.sort((a, b) => a.row - b.row), bodies: [...touched.values()] };
}

type Target = Omit<RosterBody, 'id'> & { id: string | null };

/** Bodies of the last level first: those below name them, wherever they stand in the list. */
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

function readRows(
  table: readonly (readonly string[])[],
  { row: heading, places }: { row: number; places: ReadonlyMap<ImportColumn, number> },
): ReadRow[] {
  let above: Written = {};
  return table.slice(heading + 1).flatMap((cells, index) => {
    const written = cellsOf(cells, places);
    if (Object.keys(written).length === 0) return [];
    const { id, body, kind } = above;
    // Another kind is another body, whose name was left out.
    const isOwn = written.body || written.id || (written.kind && written.kind !== kind);
    const whole = isOwn ? written : { ...pick({ id, body, kind }), ...written };
    above = whole;
    return [{ row: heading + index + 2, cells: whole, problems: [] }];
  });
}

function pick(values: Record<string, string | undefined>): Written {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
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

const MAX: Readonly<Partial<Record<ImportColumn, number>>> = { body: 40, unit: 60, name: 20, address: 100, email: 100 };
const USUAL_MAX = 40;

function checkCells({ cells, problems }: ReadRow, { kinds }: Known, isKnown: boolean): void {
  for (const column of ['body', 'name', 'mobile'] as const)
    if (!cells[column] && !(column === 'body' && isKnown)) problems.push({ code: 'missing', column });
  if (!isKnown && kinds.length > 0 && !cells.kind) problems.push({ code: 'missing', column: 'kind' });
  for (const column of importColumns) {
    const max = MAX[column] ?? USUAL_MAX;
    if ([...(cells[column] ?? '')].length > max) problems.push({ code: 'too-long', column, max });
  }
  const { mobile, email, postcode, phone, kind } = cells;
  if (mobile && !mobileOf(mobile)) problems.push({ code: 'bad-mobile', value: mobile });
  if (email && !z.email().safeParse(emailOf(email)).success) problems.push({ code: 'bad-email', value: email });
  if (postcode && !/^\d{6}$/u.test(postcode.normalize('NFKC')))
    problems.push({ code: 'bad-postcode', value: postcode });
  if (phone && !/\d{5}/u.test(phone.normalize('NFKC').replace(/[\s-]/gu, '')))
    problems.push({ code: 'bad-phone', value: phone });
  if (kind && kinds.length > 0 && !kindOf(kinds, kind))
    problems.push({ code: 'unknown-kind', value: kind, kinds: kinds.map(({ name }) => name) });
}

function kindOf(kinds: Known['kinds'], written: string | undefined): string | undefined {
  return kinds.find(({ id, name }) => id === written || name === written)?.id;
}

function mobileOf(written: string): string | null {
  const runs = digitRuns(written);
  return runs.length === 1 ? readMobile(runs[0] ?? '') : null;
}

function emailOf(written: string): string {
  return written.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** One person acts for one body of a campaign; the same row twice says nothing new. */
function checkTwice(
  { row, cells, problems }: ReadRow,
  body: string,
  seen: Map<string, { row: number; body: string }>,
): void {
  const mobile = cells.mobile ? mobileOf(cells.mobile) : null;
  if (!mobile) return;
  const before = seen.get(mobile);
  if (!before) seen.set(mobile, { row, body });
  else problems.push({ code: before.body === body ? 'twice' : 'mobile-elsewhere', row: before.row, value: mobile });
}

function applied(
  body: Target | null,
  cells: Written,
  { kinds, above }: Pick<Known, 'kinds'> & { above: string | undefined },
): { next: Target; does: PlannedRow['does'] } {
  const kind = kindOf(kinds, cells.kind) ?? body?.kind;
  const named = { id: body?.id ?? null, name: cells.body ?? body?.name ?? '' };
  const head = { ...named, ...(kind ? { kind } : {}), ...(above ? { above } : {}) };
  const known = body?.contacts ?? [];
  const mobile = mobileOf(cells.mobile ?? '') ?? '';
  const place = known.findIndex((contact) => contact.mobile === mobile || contact.name === cells.name);
  const contact = contactOf(cells, mobile, known[place] ?? known[0] ?? null, place >= 0);
  const contacts = place >= 0 ? known.map((one, index) => (index === place ? contact : one)) : [...known, contact];
  const next = { ...head, contacts };
  if (!body) return { next, does: 'new-body' };
  if (place < 0) return { next, does: 'new-contact' };
  return {
    next,
    does: JSON.stringify(next) === JSON.stringify({ ...body, contacts: known.map(plain) }) ? 'same' : 'update',
  };
}

const parts = ['unit', 'name', 'department', 'position', 'mobile', 'phone', 'email', 'address', 'postcode'] as const;

/** Of a new contact, the unit, address and postcode are the body's. */
function contactOf(cells: Written, mobile: string, known: BodyContact | null, isSame: boolean): BodyContact {
  const shared: readonly string[] = ['unit', 'address', 'postcode'];
  const value = (part: (typeof parts)[number]): string => {
    if (part === 'mobile') return mobile;
    const written = cells[part];
    if (written !== undefined)
      return part === 'email' ? emailOf(written) : part === 'postcode' ? written.normalize('NFKC') : written;
    return known && (isSame || shared.includes(part)) ? known[part] : '';
  };
  return {
    unit: value('unit') || (cells.body ?? ''),
    name: value('name'),
    department: value('department'),
    position: value('position'),
    mobile,
    phone: value('phone'),
    email: value('email'),
    address: value('address'),
    postcode: value('postcode'),
  };
}

/** In one order of keys, for comparing. */
function plain({
  unit,
  name,
  department,
  position,
  mobile,
  phone,
  email,
  address,
  postcode,
}: BodyContact): BodyContact {
  return { unit, name, department, position, mobile, phone, email, address, postcode };
}
