import type { ReadingContext } from '../../base/typed-answer.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { isTelling, plainValue } from '../base/accepts.ts';
import type { Claim } from '../base/reading.ts';
import { namedChanges } from '../parts/spoken-parts.ts';

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
