import { type Answers, countCharacters, isPictureList } from './base/answers.ts';
import { type BrokenCheck, brokenLimits, openSums } from './checks.ts';
import type { FieldOf, FormDefinition, FormField } from './schema.ts';

export interface Completeness {
  /** Fields without an answer, in the form's order; optional ones too, since they want at least a 无
   *  (须完成所有栏目的内容填写); pictures below their minimum. */
  missing: FormField[];
  /** Long texts below their minimum. */
  tooShort: { field: FieldOf<'long-text'>; count: number; lacks: number }[];
  /** At-most rules and sums that the answers do not keep; a sum may have been kept on purpose, the caller knows. */
  broken: BrokenCheck[];
}

/** What a form still lacks. Source: 沪质协〔2021〕29号 二.2, 附件3, 附件4. */
export function completeness(form: FormDefinition, answers: Answers): Completeness {
  const missing = form.fields.filter((field) => !isAnswered(field, answers));
  const tooShort = form.fields
    .filter((field) => field.kind === 'long-text')
    .map((field) => ({ field, count: characters(answers[field.id]) }))
    .filter(({ field, count }) => count > 0 && count < field.minCharacters)
    .map(({ field, count }) => ({ field, count, lacks: field.minCharacters - count }));
  return { missing, tooShort, broken: [...brokenLimits(form, answers), ...openSums(form, answers)] };
}

/** Whether nothing is missing, too short or over a limit; sums that do not agree may stand. */
export function isComplete({ missing, tooShort, broken }: Completeness): boolean {
  return missing.length === 0 && tooShort.length === 0 && broken.every(({ check }) => check.kind === 'sum');
}

function isAnswered(field: FormField, answers: Answers): boolean {
  const value = answers[field.id];
  if (value === undefined || value === '') return false;
  if (field.kind !== 'pictures') return true;
  return isPictureList(value) && (value.length >= field.minFiles || (field.optional && value.length === 0));
}

function characters(value: Answers[string]): number {
  return typeof value === 'string' ? countCharacters(value) : 0;
}
