import { GROUP_WORDS } from '../../language/count-words.ts';
import { isTranscript } from '../../language/transcript.ts';
import { namesOf } from '../base/label-names.ts';
import type { FormField } from '../schema.ts';
import { fits } from './accepts.ts';
import { groupOf } from './labelled-parts.ts';
import type { Claim, Doubt, MessageContext, Reading } from './reading.ts';
import { isSpoiled } from './spoiled.ts';

/** A count that reads like a year, where so many people are hardly meant. */
const YEARS = { from: 1950, to: 2049, most: 9999 };
/** From so many columns on a form was pasted, and its order tells whose they are. */
const PASTED = 3;
/** Shorter texts are alike by chance. */
const MIN_SAME = 2;

/** What makes a value doubtful however it was read: it does not read like its column, is a year, or stands in a column of another kind already. */
export function lastDoubt(context: MessageContext, { claims, isTakenBack }: Reading, text: string): Doubt | null {
  if (claims.length > 0 && isTranscript(text)) return 'beside';
  for (const claim of claims) {
    if (claims.length < PASTED && isOfLaterGroup(context, claim, text)) return 'elsewhere';
    if (isYear(claim)) return 'beside';
    if (isOfOtherColumn(context, claim)) return 'elsewhere';
    const { field, value } = claim;
    // Who takes a value back and says another one means it.
    const isMeant = isTakenBack && typeof value === 'string' && [...value].length >= MIN_SAME;
    // A label and a value are plain, but for what stands in no name at all.
    const isLabelled = claim.isNamed && field !== context.focus && [...String(value)].length >= MIN_SAME;
    if (!isMeant && !isLabelled && isName(field) && !fits(field, value)) return 'unlike';
    if (
      isLabelled &&
      !claim.isChange &&
      field.kind !== 'count' &&
      field.kind !== 'decimal' &&
      isSpoiled(context, field, claim.text)
    )
      return 'unlike';
  }
  return null;
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
