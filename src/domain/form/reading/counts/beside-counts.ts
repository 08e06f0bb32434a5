import { isSentence } from '../../../language/names/function-words.ts';
import {
  countsGroups,
  countsMen,
  menIn,
  nounBeside,
  withoutCountEnd,
} from '../../../language/numbers/beside-number.ts';
import { AND_ALSO } from '../../../language/numbers/count-words.ts';
import { AMONG, isWomen, numbersIn, readClause, statesAverage, takesBack } from '../../../language/numbers/counted.ts';
import { goesOn, speechOf } from '../../../language/talk/speech.ts';
import { bracketedIn, CLAUSES } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';
import { wholeOf } from './whole-counts.ts';

/** 男7女18 where it was not told how many all of them are, 一共32 男13: of a whole and its two groups the third is what the others come to;
 *  男的33女的30 of 32 people is held, it may be how old they are. */
export function withBothGroups({ form, answers }: MessageContext, reading: Reading, text: string): Reading {
  const women = form.fields.find((field) => asksFor(field, 'amount') && namesOf(field).some(isWomen));
  const whole = women && wholeOf(form, women);
  const men = whole && menIn(text);
  if (!whole || typeof men !== 'number' || reading.doubt) return reading;
  const told = (field: FormField) => reading.claims.find((claim) => claim.field === field)?.value;
  const [part, all] = [told(women), told(whole) ?? answers[whole.id]];
  const held = { ...reading, doubt: 'beside' as const };
  if (typeof part === 'number' && typeof all === 'number') return part + men === all ? reading : held;
  const value = typeof part === 'number' ? part + men : Number(told(whole) ?? Number.NaN) - men;
  if (Number.isNaN(value) || answers[women.id] !== undefined) return reading;
  // 男的平均33, 男19女13都是
  if (value < 0 || !text.split(CLAUSES).some(countsGroups)) return typeof part === 'number' ? held : reading;
  const third = { field: typeof part === 'number' ? whole : women, text, value, isNamed: true };
  const unused = reading.unused.filter((words) => !countsMen(words));
  return { ...reading, claims: [...reading.claims, third], unused };
}

/** 36了吧 等等37, 31 精确点31.5: another number behind the one that was read, which is no part of it. */
export function isSaidAnew(text: string, clauses: readonly string[], unused: readonly string[]): boolean {
  const first = clauses.findIndex((clause) => !unused.includes(clause));
  return clauses.some((clause, at) => at > first && unused.includes(clause) && takesBack(text, clause));
}

/** 46场活动, 2个班组 where enterprises are asked: the noun right beside the number is what another column counts, and this one does not. */
export function countsOtherThing({ form }: MessageContext, field: FormField, clause: string): boolean {
  const noun = nounBeside(clause);
  if (noun === null || (field.kind !== 'count' && field.kind !== 'decimal') || counts(field, noun)) return false;
  return form.fields.some((other) => other !== field && other.kind === 'count' && counts(other, noun));
}

/** 班组总数, 班组成果数: what is counted is 班组. */
function counts(field: FormField, noun: string): boolean {
  return namesOf(field).some((name) => {
    const head = withoutCountEnd(name);
    return head !== name && (head.endsWith(noun) || (head.startsWith(noun) && head.length <= noun.length + 2));
  });
}

/** 女的平均29: how old they are, not how many. */
export function isOfAverage(clause: string, claims: readonly Claim[]): boolean {
  return statesAverage(clause) && claims.some(({ field }) => field.kind === 'count');
}

/** The clauses of a message of numbers. 党员9其中管理2: another clause; 管理人员 2, 其中女：9: one, where the message begins with a name.
 *  @param names every word for a column that counts */
export function clausesIn(text: string, names: readonly string[]): string[] {
  const clauses = text
    .replaceAll(AMONG, ` ${AMONG}`)
    .split(CLAUSES)
    .flatMap((clause) => apartFromMore(clause, names))
    .filter((clause) => clause !== '');
  const isName = (clause: string) => names.includes(withoutAmong(clause).toLowerCase());
  if (!clauses[0] || !isName(clauses[0])) return clauses;
  const joined: string[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last !== undefined && isName(last) && numbersIn(clause)[0]?.from === 0)
      joined[joined.length - 1] = withoutAmong(last) + clause;
    else joined.push(clause);
  }
  return joined;
}

/** 高中6个还有1个初中: what is counted besides, where a word for a column says what it is. */
function apartFromMore(clause: string, names: readonly string[]): string[] {
  const [first = '', more, ...rest] = clause.split(AND_ALSO);
  const isApart = more !== undefined && rest.length === 0 && names.some((name) => more.includes(name));
  return isApart ? [first, more] : [clause];
}

/** 其中管理2 behind 女19, 管理3（党员2）: counted among them, which no column asks; behind a whole it is a column's. */
export function isPartOfOther(
  { form }: MessageContext,
  clause: string,
  claims: readonly Claim[],
  text: string,
): boolean {
  const before = claims.at(-1);
  const isAmongOne = claims.length === 1 && clause.startsWith(AMONG);
  if (!before || !(isAmongOne || bracketedIn(text).includes(clause))) return false;
  const { id }: FormField = before.field;
  return !form.checks.some((check) => (check.kind === 'sum' ? check.whole : check.limit) === id);
}

function withoutAmong(clause: string): string {
  return clause.startsWith(AMONG) && clause !== AMONG ? clause.slice(AMONG.length) : clause;
}

/** 工会会员 7, 7 退休返聘: a noun right beside a number that no word of its column explains: the number is hardly the column's. */
export function isOfOtherNoun(text: string, claims: readonly Claim[], unused: readonly string[]): boolean {
  const spaced = text.replace(/[\s:\uff1a=\uff1d]+/gu, ' ');
  return claims.some(
    (claim) =>
      !claim.isNamed &&
      unused.some(
        (words) =>
          (spaced.includes(`${words} ${claim.text}`) || spaced.includes(`${claim.text} ${words}`)) &&
          isNoun(claim.field, words),
      ),
  );
}

function isNoun(field: FormField, words: string): boolean {
  if (
    !/^\p{L}/u.test(words) ||
    numbersIn(words).length > 0 ||
    isSentence(words) ||
    speechOf(words) !== null ||
    goesOn(words)
  )
    return false;
  return readClause(`${words}0`, namesOf(field)).kind !== 'plain';
}
