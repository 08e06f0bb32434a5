import { NOT_ONE, namesRest } from '../../../language/numbers/beside-number.ts';
import { EVERYBODY } from '../../../language/numbers/count-words.ts';
import { HAS_COUNT, isAbout, isFaulted, isNoneOf, numbersIn, readClause } from '../../../language/numbers/counted.ts';
import { countsPeople, countsYears } from '../../../language/numbers/unit-words.ts';
import { simplify } from '../../../language/text/simplify.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue } from '../base/accepts.ts';
import type { Claim, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { addedUp } from '../counts/added-counts.ts';
import {
  clausesIn,
  countsOtherThing,
  isOfAverage,
  isOfOtherNoun,
  isPartOfOther,
  isSaidAnew,
} from '../counts/beside-counts.ts';
import { claimOfWhole, wholesLast, withRestNamed } from '../counts/whole-counts.ts';
import { countNames, wordsFound, wordsIn } from '../parts/count-names.ts';
import { plainForm } from '../parts/plain-form.ts';

const MAX_LENGTH = 400;

/** A word for a column, or a number, in the order of a clause. */
type Mark = { at: number; to: number; fields?: FormField[]; name?: string; value?: number };

/** “管理3 技术5 员工24”, “3名管理，5名技术”, “共32人，其中女19人，男13人”, “女13男19”: numbers beside the words that say what they count. */
export const readCounts: Interpreter = (context, typed) => {
  const { focus, form } = context;
  const isCounted = focus === null || asksFor(focus, 'amount');
  if (typed.length > MAX_LENGTH || !HAS_COUNT.test(typed)) return null;
  if (focus && isCounted && FIGURE.test(typed)) return figureFor(context, focus, typed);
  const written = simplify(plainForm(form, typed).normalize('NFKC')).replace(/(?<=\d)\s*[\u3002.]\s*(?=\d)/gu, '.');
  const text = withRestNamed(context, written);
  const clauses = clausesIn(text, wordsIn(form));
  const claims: Claim[] = [];
  const unused: string[] = [];
  let isAfterOther = false;
  for (const clause of wholesLast(context, clauses)) {
    const whole = claimOfWhole(context, clause, claims);
    if (whole) {
      claims.push(...whole);
      continue;
    }
    const read = isPartOfOther(context, clause, claims, text) ? null : claimsOf(context, clause);
    // 党员退了一个，8个: the number alone is hardly for the column asked.
    if (Array.isArray(read) && unused.some((words) => namesOther(context, words)))
      isAfterOther ||= read.some(({ isNamed }) => !isNamed);
    if (Array.isArray(read) && isOfAverage(clause, read)) {
      unused.push(clause);
      continue;
    }
    if (Array.isArray(read)) claims.push(...read);
    else if (!isOwnWords(focus, clause)) unused.push(clause);
  }
  const merged = addedUp(claims);
  if (merged === null || merged.length === 0) return null;
  const isForFocus = merged.some(({ field }) => field === focus);
  if (!isCounted && (isForFocus || unused.length > 0 || merged.length < 2) && !isWholeNamed(clauses, merged))
    return null;
  const isFit = merged.every(({ field, value }) => acceptedValue(context, field, String(value)) === value);
  if (!isFit) return null;
  // 女大概19: of a column that it names.
  const others = unused.filter((words) => !isAbout(words) || wordsFound(form, words.toLowerCase()).length === 0);
  if (
    isAfterOther ||
    unused.some(isFaulted) ||
    isSaidAnew(text, clauses, others) ||
    isOfOtherNoun(text, merged, others) ||
    merged.some(({ field, text: clause, isNamed }) => !isNamed && countsOtherThing(context, field, clause))
  )
    return { claims: merged, refused: [], unused, weakness: 1, doubt: 'beside' };
  return { claims: merged, refused: [], unused, weakness: 0 };
};

/** A number alone. */
const FIGURE = /^\d{1,9}$/u;

/** A number alone says nothing but itself: there is nothing else to look for. */
function figureFor(context: MessageContext, focus: FormField, typed: string): Reading | null {
  const value = Number(typed);
  if (acceptedValue(context, focus, String(value)) !== value) return null;
  return { claims: [claim(focus, typed, value)], refused: [], unused: [], weakness: 0 };
}

/** 高中和中专加一起的话: nothing but words for the column asked, without a number. */
function isOwnWords(focus: FormField | null, clause: string): boolean {
  if (focus?.kind !== 'count' || numbersIn(clause).length > 0) return false;
  const names = namesOf(focus);
  return names.some((name) => clause.includes(name)) && readClause(`${clause}0`, names).kind === 'plain';
}

/** Whether words name another column than the one asked. */
function namesOther({ form, focus }: MessageContext, words: string): boolean {
  return countNames(form).some(({ field, name }) => field !== focus && name.length > 1 && words.includes(name));
}

/** Beside another kind of column only sentences that name every number's column count. */
function isWholeNamed(clauses: readonly string[], claims: readonly Claim[]): boolean {
  return claims.length >= clauses.length && claims.every(({ isNamed }) => isNamed);
}

function claimsOf(context: MessageContext, clause: string): Claim[] | 'about' | null {
  const { focus } = context;
  // Where no amount is asked a number without a word for its column counts nothing.
  if (focus && !asksFor(focus, 'amount') && wordsFound(context.form, clause.toLowerCase()).length === 0) return null;
  const marks = marksOf(context, clause);
  const numbers = marks.filter((mark) => mark.value !== undefined);
  const names = marks.filter((mark) => mark.fields !== undefined && !isEverybody(context, mark, numbers));
  if (focus && names.some((mark) => isRestElsewhere(focus, mark))) return null;
  if (numbers.length === 0 || NOT_ONE.test(clause)) return noneOf(context, clause, names);
  const own = focus ? names.filter(({ fields }) => fields?.includes(focus)) : [];
  if (names.length === 0 || (names.length === own.length && numbers.length === 1)) {
    if (!focus || (focus.kind !== 'count' && focus.kind !== 'decimal')) return pairsOf(context, clause, marks);
    const read = readClause(clause, [...own.map(({ name }) => name ?? ''), ...namesOf(focus), focus.unit], focus.unit);
    if (read.kind === 'about') return 'about';
    return read.kind === 'plain' ? [claim(focus, clause, read.value, own[0]?.name)] : null;
  }
  return pairsOf(context, clause, marks);
}

/** 32名员工 where it is asked how many all of them are: no part of them. */
function isEverybody({ form, focus }: MessageContext, { name, at }: Mark, [number]: readonly Mark[]): boolean {
  if (!focus || name === undefined || !number || number.at > at || !EVERYBODY.has(name)) return false;
  return form.checks.some((check) => check.kind === 'sum' && check.whole === focus.id);
}

/** 其他没有, 其他29: the rest of what is asked, not the column of another part that is called so. */
function isRestElsewhere(focus: FormField, { name, fields }: Mark): boolean {
  return name !== undefined && namesRest(name) && !fields?.some(({ section }) => section === focus.section);
}

/** 没有研究生: none of them. */
function noneOf({ focus }: MessageContext, clause: string, names: readonly Mark[]): Claim[] | null {
  if (names.length === 0 && focus?.kind === 'count' && focus.min === 0 && NOT_ONE.test(clause))
    return isNoneOf(clause) ? [claim(focus, clause, 0)] : null;
  const [one, ...more] = names;
  const field = one?.fields?.[0];
  if (!one?.name || !field || more.length > 0 || !isNoneOf(clause.replace(one.name, ''))) return null;
  return [claim(field, clause, 0, one.name)];
}

/** Name and number by turns; which comes first holds for the whole clause. A number alone in front is for the column asked. */
function pairsOf({ focus }: MessageContext, clause: string, all: readonly Mark[]): Claim[] | null {
  const marks = [...all];
  const claims: Claim[] = [];
  const numbers = marks.filter((mark) => mark.value !== undefined).length;
  if (numbers === marks.length - numbers + 1 && marks[0]?.value !== undefined && focus?.kind === 'count') {
    const first = marks.shift();
    if (first?.value !== undefined) claims.push(claim(focus, clause, first.value));
  }
  if (marks.length % 2 !== 0 || marks.length === 0) return null;
  let rest = clause;
  for (let at = 0; at < marks.length; at += 2) {
    const [one, other] = [marks[at], marks[at + 1]];
    const [name, number] = one?.fields ? [one, other] : [other, one];
    const field = name?.fields && chosen(name.fields, focus, claims);
    if (!name?.name || number?.value === undefined || field === undefined) return null;
    // 女的30岁
    if (field?.kind === 'count' && countsPeople(field.unit) && countsYears(clause.slice(number.at, number.to)))
      return null;
    rest = rest.replace(clause.slice(number.at, number.to), ' ').replace(clause.slice(name.at, name.to), ' ');
    if (field !== null) claims.push(claim(field, clause, number.value, name.name));
  }
  const left = readClause(`${rest.replace(/\d/gu, '')}0`);
  if (left.kind === 'about' || left.kind === 'denied' || left.kind === 'others') return null;
  return claims;
}

function chosen(fields: readonly FormField[], focus: FormField | null, claims: readonly Claim[]): FormField | null {
  if (fields.length === 0) return null;
  const group = claims.at(-1)?.field.section ?? focus?.section;
  return (
    fields.find((field) => field === focus) ?? fields.find(({ section }) => section === group) ?? fields[0] ?? null
  );
}

function marksOf({ form, focus }: MessageContext, clause: string): Mark[] {
  const lower = clause.toLowerCase();
  const taken = new Array<boolean>(lower.length).fill(false);
  const marks: Mark[] = [];
  const names = countNames(form);
  for (const name of HAS_LETTER.test(lower) ? wordsFound(form, lower) : []) {
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      if (taken.slice(at, at + name.length).includes(true)) continue;
      taken.fill(true, at, at + name.length);
      const fields = names.filter((one) => one.name === name).map(({ field }) => field);
      marks.push({ at, to: at + name.length, fields, name });
    }
  }
  for (const { value, from, to } of numbersIn(clause))
    if (!taken.slice(from, from + 1).includes(true)) marks.push({ at: from, to, value });
  return joinedNames(
    marks.sort((a, b) => a.at - b.at),
    clause,
    focus,
  );
}

/** A figure alone holds no word. */
const HAS_LETTER = /\p{L}/u;

/** 男的, 女同志, 人数 beside another name of the same column are one name. */
function joinedNames(marks: readonly Mark[], _clause: string, focus: FormField | null): Mark[] {
  return marks.filter((mark, index) => {
    const before = marks[index - 1];
    if (!mark.fields || !before?.fields) return true;
    const isSame = mark.fields.some((field) => before.fields?.includes(field));
    return !isSame && !(focus && mark.fields.length > 0 && before.fields.length > 0 && mark.at === before.to);
  });
}

function claim(field: FormField, text: string, value: number, name?: string): Claim & { name?: string } {
  return { field, text, value, isNamed: name !== undefined, ...(name === undefined ? {} : { name }) };
}
