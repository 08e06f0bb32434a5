import { contrasts } from '../../../language/numbers/beside-number.ts';
import { readClause } from '../../../language/numbers/counted.ts';
import { COLON } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import { asksFor } from '../../traits-of.ts';
import { plainValue } from '../base/accepts.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';

/** A reading with each column once. The same value said again counts once; of different ones the last is asked about, and the words of the others
 *  are said back. */
export function onePerColumn(reading: Reading): Reading {
  const { claims, refused } = reading;
  const last = new Map(claims.map((claim) => [claim.field, claim]));
  const told = new Set(refused.map(({ field }) => field));
  if (last.size === claims.length && told.size === refused.length) return reading;
  const others = claims.filter((claim) => !isSame(claim, last.get(claim.field)));
  const words = new Set(others.map(({ text }) => text));
  return {
    ...reading,
    claims: [...last.values()],
    refused: [...new Map(refused.map((one) => [one.field, one])).values()],
    ...(others.length > 0 ? { unused: [...reading.unused, ...words], doubt: reading.doubt ?? 'beside' } : {}),
  };
}

function isSame({ value }: Claim, other: Claim | undefined): boolean {
  return JSON.stringify(value) === JSON.stringify(other?.value);
}

/** Whether words that are left over name a column that is answered, and another value for it. */
export function isSaidTwice(
  context: Pick<MessageContext, 'today'>,
  { claims, isTakenBack }: Reading,
  left: readonly string[],
) {
  return !isTakenBack && left.some((words) => claims.some((claim) => isOther(context, claim, words)));
}

function isOther(context: Pick<MessageContext, 'today'>, { field, text, value }: Claim, words: string): boolean {
  const name = namesOf(field).find((known) => words.includes(known));
  if (name === undefined || words.length > MAX_LENGTH) return false;
  const said = words.slice(words.indexOf(name) + name.length).replace(COLON, '');
  if (asksFor(field, 'amount') && 'unit' in field) {
    // Nothing but the column's own words: 其中女党员3 counts others.
    const read = readClause(words, [...namesOf(field), field.unit], field.unit);
    return !contrasts(text, words) && read.kind === 'plain' && read.value !== value;
  }
  const other = plainValue(context, field, said.trim());
  return other !== null && other !== value;
}

/** What names a column and its value is short. */
const MAX_LENGTH = 60;
