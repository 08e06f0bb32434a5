import { z } from 'zod';
import { entriesOf } from '../base/keys-of.ts';
import { cellsOf, findHeadings } from '../base/table-headings.ts';
import { digitRuns, readMobile } from '../language/contacts/telephone.ts';
import { type ExpertColumn, type ExpertHeadings, expertTable } from './expert-columns.ts';
import type { Expert, Experts } from './experts.ts';

/** What is wrong with a row; the words are in templates. */
type ExpertRowProblem =
  | { code: 'missing'; column: ExpertColumn }
  | { code: 'too-long'; column: ExpertColumn; max: number }
  | { code: 'bad-mobile' | 'bad-email' | 'unknown-id'; value: string }
  | { code: 'unknown-track'; value: string; tracks: readonly string[] }
  | { code: 'twice'; row: number; value: string };

export interface PlannedExpert {
  /** As the spreadsheet counts, from 1. */
  row: number;
  name: string;
  unit: string;
  mobile: string;
  does: 'new' | 'update' | 'same' | 'nothing';
  problems: readonly ExpertRowProblem[];
}

export interface ExpertImportPlan {
  rows: readonly PlannedExpert[];
  /** Experts as they are after it; those that stay as they are are left out. New ones have the id null. */
  experts: readonly (Omit<Expert, 'id'> & { id: string | null })[];
}

interface Known {
  experts: Experts['experts'];
  tracks: readonly { id: string; name: string; title: string }[];
  headings: ExpertHeadings;
}

const MAX_EXPERT_ROWS = 1000;

/** What importing a table would do. An expert is known by the number, else by the mobile; a row with a problem is left out, the others count;
 *  an empty cell keeps what is known. */
export function planExpertImport(
  table: readonly (readonly string[])[],
  known: Known,
): ExpertImportPlan | { refused: 'no-headings' | 'no-rows' | 'too-many-rows' } {
  const found = findHeadings(table, expertTable(known.headings));
  if (!found) return { refused: 'no-headings' };
  const rows = table.slice(found.row + 1).flatMap((cells, index) => {
    const written = cellsOf(cells, found.places);
    return Object.keys(written).length === 0 ? [] : [{ row: found.row + index + 2, written }];
  });
  if (rows.length === 0) return { refused: 'no-rows' };
  if (rows.length > MAX_EXPERT_ROWS) return { refused: 'too-many-rows' };
  const seen = new Map<string, number>();
  const experts: ExpertImportPlan['experts'][number][] = [];
  const planned = rows.map(({ row, written }): PlannedExpert => {
    const { expert, does, problems } = readRow(written, known);
    const mobile = expert.mobile;
    const before = seen.get(mobile);
    if (before !== undefined) problems.push({ code: 'twice', row: before, value: mobile });
    else if (mobile !== '') seen.set(mobile, row);
    const about = { row, name: expert.name, unit: expert.unit, mobile: written.mobile ?? mobile };
    if (problems.length > 0) return { ...about, does: 'nothing', problems };
    if (does !== 'same') experts.push(expert);
    return { ...about, does, problems };
  });
  return { rows: planned, experts };
}

type Written = Partial<Record<ExpertColumn, string>>;

function readRow(written: Written, { experts, tracks }: Known) {
  const problems = problemsOf(written);
  const mobile = mobileOf(written.mobile ?? '') ?? '';
  const before = experts.find(({ id, mobile: known }) => (written.id ? id === written.id : known === mobile));
  if (written.id && !before) problems.push({ code: 'unknown-id', value: written.id });
  const tracksRead = written.tracks === undefined ? (before?.tracks ?? []) : tracksOf(written.tracks, tracks, problems);
  const expert = {
    id: before?.id ?? null,
    name: written.name ?? before?.name ?? '',
    unit: written.unit ?? before?.unit ?? '',
    position: written.position ?? before?.position ?? '',
    mobile,
    email: emailOf(written.email) ?? before?.email ?? '',
    tracks: [...tracksRead],
    avoids: written.avoids === undefined ? [...(before?.avoids ?? [])] : listed(written.avoids),
  };
  const { left: _, ...plain } = before ?? {};
  const isSame = before !== undefined && JSON.stringify(inOrder(plain)) === JSON.stringify(inOrder(expert));
  return { expert, does: before ? (isSame ? ('same' as const) : ('update' as const)) : ('new' as const), problems };
}

function inOrder(expert: object): [string, unknown][] {
  return Object.entries(expert).sort(([a], [b]) => a.localeCompare(b, 'en'));
}

const MAX: Readonly<Record<ExpertColumn, number>> = {
  id: 40,
  name: 20,
  unit: 60,
  position: 40,
  mobile: 40,
  email: 100,
  tracks: 60,
  avoids: 400,
};

function problemsOf(written: Written): ExpertRowProblem[] {
  const problems: ExpertRowProblem[] = [];
  for (const column of ['name', 'unit', 'mobile'] as const)
    if (!written[column]) problems.push({ code: 'missing', column });
  for (const [column, max] of entriesOf(MAX))
    if ([...(written[column] ?? '')].length > max) problems.push({ code: 'too-long', column, max });
  const { mobile, email } = written;
  if (mobile && !mobileOf(mobile)) problems.push({ code: 'bad-mobile', value: mobile });
  if (email && !z.email().safeParse(emailOf(email)).success) problems.push({ code: 'bad-email', value: email });
  return problems;
}

function mobileOf(written: string): string | null {
  const runs = digitRuns(written);
  return runs.length === 1 ? readMobile(runs[0] ?? '') : null;
}

function emailOf(written: string | undefined): string | undefined {
  return written?.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

function tracksOf(written: string, known: Known['tracks'], problems: ExpertRowProblem[]): string[] {
  const ids = listed(written).flatMap((value) => {
    const track = known.find(({ id, name, title }) => [id, name, title].includes(value));
    if (!track) problems.push({ code: 'unknown-track', value, tracks: known.map(({ name }) => name) });
    return track ? [track.id] : [];
  });
  return known.map(({ id }) => id).filter((id) => ids.includes(id));
}

/** What is between commas, semicolons and the like. */
function listed(written: string): string[] {
  return written
    .normalize('NFKC')
    .split(/[,;\u3001\n/|]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
