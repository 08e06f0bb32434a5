import { isCounting, saysMoreThan } from '../../../language/answers/option-rest.ts';
import { isSpokenName } from '../../../language/names/function-words.ts';
import { looksLike, looksLikeName } from '../../../language/names/looks-like.ts';
import { isSpacedAsName } from '../../../language/names/person-name.ts';
import { readClause } from '../../../language/numbers/counted.ts';
import { soundsLikeTalk } from '../../../language/talk/talk.ts';
import { endsAsking } from '../../../language/text/separators.ts';
import { simplify } from '../../../language/text/simplify.ts';
import type { AnswerValue } from '../../base/answers.ts';
import { namesOf } from '../../base/label-names.ts';
import type { ReadingContext } from '../../base/typed-answer.ts';
import { parseAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { asksFor, traitsOf } from '../../traits-of.ts';
import { isPlainContact } from './beside-contact.ts';
import { rememberedByColumn } from './remembered-by-column.ts';

/** Whether a field's answers are sentences, lists or pictures. */
export function isLong(field: FormField): boolean {
  return traitsOf(field).isLong;
}

/** Whether sentences, a list or pictures are asked for: not at a place that asks none. */
export function isCollecting(focus: FormField | null): boolean {
  return focus !== null && isLong(focus);
}

/** The value of a text as a field's answer; null when the field refuses it. */
export function acceptedValue(context: ReadingContext, field: FormField, text: string): AnswerValue | null {
  return accepted(field, text, context.today);
}

const accepted = rememberedByColumn((field, text, today) => {
  if (text.trim() === '') return null;
  const parsed = parseAnswer(field, { kind: 'text', text }, { today });
  return parsed.kind === 'accepted' ? parsed.value : null;
});

/** Whether a value reads like what its column takes; columns without a look take anything. */
export function fits(field: FormField, value: AnswerValue): boolean {
  return typeof value !== 'string' || isFitting(field, value, '');
}

const isFitting = rememberedByColumn((field, value) => {
  if (field.none !== undefined && value === field.none) return true;
  if (field.kind === 'name') return looksLikeName(value);
  if (field.kind === 'choice') return isListed(field, value);
  if (field.kind !== 'text') return true;
  if (field.like?.includes(value)) return true;
  if (soundsLikeTalk(value) || field.unlike?.includes(value)) return false;
  return field.looks === undefined || looksLike(field.looks, value);
});

/** One of the options, not other words that an open choice takes. */
function isListed(field: Extract<FormField, { kind: 'choice' }>, value: string): boolean {
  return [...field.options, ...(field.more ?? [])].some(({ label }) => label === value);
}

/** Whether only an answer of this column's own kind is taken by it: a number, a listed word, a name, a text with a look. */
export function isTelling(field: FormField): boolean {
  return !isLong(field) && (field.kind !== 'text' || field.looks !== undefined);
}

/** The value, when the text is a plain answer for the field: a number with nothing beside it but its unit and filler. */
export function plainValue(context: ReadingContext, field: FormField, text: string): AnswerValue | null {
  return plain(field, text, context.today);
}

const plain = rememberedByColumn((field, text, today) => {
  const context = { today };
  if (endsAsking(text)) return null;
  if (asksFor(field, 'amount') && 'unit' in field) {
    const read = readClause(text, [...namesOf(field), field.unit], field.unit);
    return read.kind === 'plain' ? acceptedValue(context, field, String(read.value)) : null;
  }
  const value = acceptedValue(context, field, text);
  if (value === null || !fits(field, value) || isBesideOption(field, text)) return null;
  if (field.kind === 'name' && (isSpokenName(text) || !isSpacedAsName(text))) return null;
  return isPlainContact(field, text, String(value)) ? value : null;
});

/** An option in the middle of a sentence that tells something else. */
export function isBesideOption(field: FormField, text: string): boolean {
  return (field.kind === 'choice' || field.kind === 'choices') && besideOption(field, text, '');
}

const besideOption = rememberedByColumn((field, text) => {
  if (field.kind !== 'choice' && field.kind !== 'choices') return false;
  const more = field.kind === 'choice' ? (field.more ?? []) : [];
  const words = [...field.options, ...more].flatMap(({ label, aliases }) => [label, ...label.split('/'), ...aliases]);
  if (isCounting(text, field.kind)) return true;
  return saysMoreThan(simplify(text), [...words, ...namesOf(field)]);
});
