import { z } from 'zod';
import { digitRuns, readMobile } from '../language/contacts/telephone.ts';
import { type ImportColumn, importColumns } from './import-columns.ts';
import type { ReadRow } from './read-rows.ts';

interface Kinds {
  kinds: readonly { id: string; name: string }[];
}

const MAX: Readonly<Partial<Record<ImportColumn, number>>> = { body: 40, unit: 60, name: 20, address: 100, email: 100 };
const USUAL_MAX = 40;

/** Notes at the row what is missing, too long or not what its column holds. @param isKnown the body is there already */
export function checkCells({ cells, problems }: ReadRow, { kinds }: Kinds, isKnown: boolean): void {
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

export function kindOf(kinds: Kinds['kinds'], written: string | undefined): string | undefined {
  return kinds.find(({ id, name }) => id === written || name === written)?.id;
}

export function mobileOf(written: string): string | null {
  const runs = digitRuns(written);
  return runs.length === 1 ? readMobile(runs[0] ?? '') : null;
}

export function emailOf(written: string): string {
  return written.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** One person acts for one body of a campaign; the same row twice says nothing new. */
export function checkTwice(
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
