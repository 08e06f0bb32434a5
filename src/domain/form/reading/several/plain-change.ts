import type { ReadingContext } from '../../base/typed-answer.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { isTelling, plainValue } from '../base/accepts.ts';
import type { Claim, MessageContext } from '../base/reading.ts';
import { namedChanges, spokenChange } from '../parts/spoken-parts.ts';

interface ChangeContext extends ReadingContext {
  form: FormDefinition;
  focus: FormField | null;
}

/** 修改 其中(女) 18, 修改 联系人 陆敏: a column and a plain answer for it. @returns null where nothing is said for the column, or nothing plain */
export function plainChange(context: ChangeContext, text: string): Claim | null {
  for (const change of namedChanges(context.form, text, context.focus)) {
    if (change.text === '' || !isTelling(change.field)) continue;
    const value = plainValue(context, change.field, change.text);
    if (value !== null) return { ...change, value, isNamed: true, isChange: true };
  }
  return null;
}

/** 职务改成副处长 right behind the part of the form that is about another person's, who has a 职务 too: the column there that may be meant as well.
 *  @returns null where only one can be */
export function otherChanged(
  { form, focus, last, answers }: Pick<MessageContext, 'form' | 'focus' | 'last' | 'answers'>,
  text: string,
): FormField | null {
  const field = spokenChange(form, text, focus)?.field;
  const other = last && spokenChange(form, text, last)?.field;
  if (!field || !other || other === field || field.section === focus?.section || other.section !== last.section)
    return null;
  return answers[other.id] === undefined ? null : other;
}
