import type { FormField } from '../../schema.ts';
import { isTelling, plainValue } from '../base/accepts.ts';
import { columnsCalled } from '../base/columns-called.ts';
import type { Claim, MessageContext } from '../base/reading.ts';
import { namedChanges, spokenChange } from '../parts/spoken-parts.ts';

type ChangeContext = Pick<MessageContext, 'form' | 'focus' | 'last' | 'answers' | 'today'>;

/** 修改 其中(女) 18, 修改 联系人 陆敏: a column and a plain answer for it. @returns null where nothing is said for the column, or nothing plain */
export function plainChange(context: ChangeContext, text: string): Claim | null {
  for (const change of namedChanges(context.form, text, context.focus)) {
    const [field, ...others] = columnsCalled(context, change.name, change.field);
    if (change.text === '' || !field || others.length > 0 || !isTelling(field)) continue;
    const value = plainValue(context, field, change.text);
    if (value !== null) return { field, text: change.text, value, isNamed: true, isChange: true };
  }
  return null;
}

/** The column that is changed by 职务改成副处长, and to what; with `others` where those may be meant as well. */
export function columnChanged(
  context: ChangeContext,
  text: string,
): { field: FormField; text: string; others: readonly FormField[] } | null {
  const change = spokenChange(context.form, text, context.focus);
  const [field, ...others] = change ? columnsCalled(context, change.name, change.field) : [];
  return change && field ? { field, text: change.text, others } : null;
}
