import { isTitleOnly } from '../../../language/names/looks-like.ts';
import type { FormField } from '../../schema.ts';
import { plainValue } from '../base/accepts.ts';
import { heldReading } from '../base/held-reading.ts';
import type { MessageContext, Reading } from '../base/reading.ts';

/** 主管护师 where a position is asked: held for the title of the same person, where that is open. */
export function titleInstead(context: MessageContext, focus: FormField, text: string): Reading | null {
  if (focus.kind !== 'text' || focus.looks !== 'position' || !isTitleOnly(text)) return null;
  const { form, answers } = context;
  const field = form.fields.find(
    (one) => one.kind === 'text' && one.looks === 'title' && one.section === focus.section && !(one.id in answers),
  );
  const value = field ? plainValue(context, field, text) : null;
  return field && value !== null ? heldReading(field, text, value, 'beside') : null;
}
