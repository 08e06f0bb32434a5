import type { Reply } from '../base/message.ts';
import { NEVER_AWARDED, NOTHING } from '../language/answers/answer-words.ts';
import { halfWidth } from '../language/text/half-width.ts';
import type { AnswerValue } from './base/answers.ts';
import type { FieldKindDefinition, Limits } from './base/field-kind.ts';
import { namesOf } from './base/label-names.ts';
import { accept, type Parsed } from './base/parsed.ts';
import { type ReadingContext, typedText } from './base/typed-answer.ts';
import { fieldKinds } from './kinds/registry.ts';
import type { FormField } from './schema.ts';

/** Reads an answer of any kind. An optional field takes 无 and its like as `none` (pictures: as an empty list). Never throws. */
export function parseAnswer(field: FormField, reply: Reply, context: ReadingContext): Parsed {
  if (field.optional && field.none !== undefined && isNothing(field, field.none, reply)) {
    return accept(field.kind === 'pictures' ? [] : field.none);
  }
  return kindOf(field).parse(field, reply, context);
}

/** An answer in its printed form, as it is said back in chat: 32人, 2021年12月7日. */
export function printAnswer(field: FormField, value: AnswerValue): string {
  if (field.none !== undefined && value === field.none) return field.none;
  return kindOf(field).print(field, value);
}

/** What an answer's size has to keep to. */
export function limitsOf(field: FormField): Limits {
  return kindOf(field).limits(field);
}

/** 没有职称 → 没有 */
function withoutNames(field: FormField, text: string): string {
  const name = namesOf(field).find((known) => text.includes(known));
  return name === undefined ? text : text.replace(name, '').trim();
}

function isNothing(field: FormField, none: string, reply: Reply): boolean {
  const typed = typedText(reply);
  if (typed === null) return false;
  const text = halfWidth(typed);
  return typed === none || NOTHING.test(text) || NEVER_AWARDED.test(text) || NOTHING.test(withoutNames(field, text));
}

/** The kind's entry for a field of it; a union of kinds hides from the compiler that they are of one kind. */
function kindOf({ kind }: FormField): FieldKindDefinition<FormField, AnswerValue> {
  return fieldKinds[kind] as unknown as FieldKindDefinition<FormField, AnswerValue>; // the key chose the entry
}
