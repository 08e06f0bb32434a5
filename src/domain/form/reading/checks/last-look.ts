import { isWithoutYear } from '../../../language/dates/day.ts';
import { isShortOf } from '../../../language/names/short-of.ts';
import { hasOtherInBrackets } from '../../../language/numbers/beside-number.ts';
import { GROUP_WORDS } from '../../../language/numbers/count-words.ts';
import { asks } from '../../../language/text/separators.ts';
import { isTranscript } from '../../../language/text/transcript.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { fits, isLong } from '../base/accepts.ts';
import { isShaped } from '../base/beside-contact.ts';
import { optionWordsOf } from '../base/option-words-of.ts';
import type { Claim, Doubt, MessageContext, Reading } from '../base/reading.ts';
import { isRounded } from '../base/rounded.ts';
import { isSpoiled } from '../base/spoiled.ts';
import { isBareBesideOther } from '../counts/bare-counts.ts';
import { groupOf } from '../parts/labelled-parts.ts';

/** A count that reads like a year, where so many people are hardly meant. */
const YEARS = { from: 1950, to: 2049, most: 9999 };
/** From so many columns on a form was pasted, and its order tells whose they are. */
const PASTED = 3;
/** Shorter texts are alike by chance. */
const MIN_SAME = 2;

/** What makes a value doubtful however it was read: it does not read like its column, is a year, or is in a column of another kind already. */
export function lastDoubt(context: MessageContext, { claims }: Reading, text: string): Doubt | null {
  if (
    claims.length > 0 &&
    (isTranscript(text) || (claims.length < PASTED && !claims.some(({ field }) => isLong(field)) && asks(text)))
  )
    return 'beside';
  if (isBareBesideOther(context, claims, text)) return 'beside';
  for (const claim of claims) {
    const doubt = doubtOf(context, claim, claims.length, text);
    if (doubt) return doubt;
  }
  return null;
}

/** Of a pasted form the claims that nothing speaks against: the others are asked about alone. None of fewer columns. */
export function sureOf(
  context: MessageContext,
  claims: readonly Claim[],
  text: string,
  few = PASTED,
): readonly Claim[] {
  if (claims.length < few || isTranscript(text) || isBareBesideOther(context, claims, text)) return [];
  return claims.filter((claim) => doubtOf(context, claim, claims.length, text) === null);
}

function doubtOf(context: MessageContext, claim: Claim, count: number, text: string): Doubt | null {
  const { field, value } = claim;
  if (count < PASTED && isOfLaterGroup(context, claim, text)) return 'elsewhere';
  if (asksFor(field, 'amount') && hasOtherInBrackets(text)) return 'beside';
  if (isWholeOfLast(context, claim)) return 'elsewhere';
  if (isRounded(claim)) return 'rounded';
  if (isYear(claim) || isDoubtfulDay(context, claim)) return 'beside';
  if (isWordOfOther(context, claim) || isOfOtherColumn(context, claim)) return 'elsewhere';
  // A label and a value are plain, except for what is in no name at all.
  const isLabelled = claim.isNamed && field !== context.focus && [...String(value)].length >= MIN_SAME;
  if (!isLabelled) return isName(field) && !fits(field, value) ? 'unlike' : null;
  const isJudged = (!claim.isChange || isShaped(field)) && !asksFor(field, 'amount');
  return isJudged && isSpoiled(context, field, claim.text) ? 'unlike' : null;
}

/** Units are named in several columns; a post may be a position, a team the one that is agreed to. */
const ALIKE: readonly (readonly (string | undefined)[])[] = [
  ['position', 'post', 'title', 'posts'],
  ['team', 'department'],
];

function isAlike(field: FormField, other: FormField): boolean {
  const [one, two] = [field, other].map((each) => ('looks' in each ? each.looks : undefined));
  return one === two || two === undefined || ALIKE.some((group) => group.includes(one) && group.includes(two));
}

/** 手机 is a column of several people: of one whose part of the form was not asked yet it has to say whose. */
function isOfLaterGroup({ form, focus, answers }: MessageContext, { field, isChange }: Claim, text: string): boolean {
  const group = groupOf(field);
  if (group === null || isChange || !focus || field.section === focus.section || answers[field.id] !== undefined)
    return false;
  const short = field.label.slice(field.label.lastIndexOf('.') + 1);
  return (
    form.fields.some((other) => other !== field && namesOf(other).includes(short)) &&
    form.fields.indexOf(field) > form.fields.indexOf(focus) &&
    !GROUP_WORDS.some((word) => group.includes(word) && text.includes(word))
  );
}

/** 浦东卫校, and then 上海市浦东卫生学校: the answer before, written in full. */
function isWholeOfLast({ last, answers }: MessageContext, { field, value }: Claim): boolean {
  if (!last || last === field || !isName(last) || !isName(field) || typeof value !== 'string') return false;
  const before = answers[last.id];
  return typeof before === 'string' && [...before].length > 2 && before !== value && isShortOf(before, value);
}

/** A day of another half of the year, where one of these days is asked. */
const FAR_DAYS = 60;
const DAY_MS = 86_400_000;

/** One of these days is asked where today is offered; of any other day the year has to be said. */
function isDoubtfulDay({ today }: MessageContext, { field, value, text }: Claim): boolean {
  if (field.kind !== 'date' || typeof value !== 'string') return false;
  if (field.suggest?.from !== 'today') return isWithoutYear(text, today);
  return Math.abs(Date.parse(value) - Date.parse(today)) > FAR_DAYS * DAY_MS;
}

/** 中共党员, 邮编 where a name is asked: another column's option, or its label. */
function isWordOfOther({ form }: MessageContext, { field, value }: Claim): boolean {
  if (!(isName(field) || field.kind === 'name') || typeof value !== 'string' || value === field.none) return false;
  return (
    optionWordsOf(form).has(value) ||
    form.fields.some((other) => !asksFor(other, 'words') && namesOf(other).includes(value))
  );
}

function isName(field: FormField): boolean {
  return field.kind === 'text' && field.looks !== undefined;
}

function isYear({ field, value }: Claim): boolean {
  if (field.kind !== 'count' || field.max > YEARS.most || typeof value !== 'number') return false;
  return value >= YEARS.from && value <= YEARS.to;
}

/** The name of a person in the column of a post, a post in the one of a school; two units may be one, and so may two people. */
function isOfOtherColumn(context: MessageContext, { field, value }: Claim): boolean {
  if (!isName(field) || typeof value !== 'string' || [...value].length < MIN_SAME || field.none === value) return false;
  return context.form.fields.some((other) => {
    if (context.answers[other.id] !== value || other === field) return false;
    return other.kind === 'name' || (other.kind === 'text' && !isAlike(field, other));
  });
}
