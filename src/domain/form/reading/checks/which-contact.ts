import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { plainValue } from '../base/accepts.ts';
import { takesCalls } from '../base/column-for.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';

/** 手机是13900001112 while none of the columns that are called so is asked, nor any of its part of the form: it is asked whose it is.
 *  @returns null where the words name one column, or it is told by what is asked */
export function whichContact(context: MessageContext, claims: readonly Claim[], text: string): Reading['which'] | null {
  const [claim, ...more] = claims;
  const { form, focus, last } = context;
  if (!claim || more.length > 0 || !takesCalls(claim.field)) return null;
  if (claim.field === focus || claim.field === last || claim.field.section === focus?.section) return null;
  // 电话换成手机…: the label of the column, and what stands there.
  if (text.includes(claim.field.label)) return null;
  const called = form.fields.filter(takesCalls);
  const name = wordUsed(called, text);
  const meant = called.filter((field) => name !== null && namesOf(field).includes(name));
  if (meant.length < 2 || meant.some(({ label }) => label === name)) return null;
  const fields = called.filter((field) => plainValue(context, field, claim.text) !== null);
  return fields.length > 1 ? { words: [claim.text], fields } : null;
}

/** The longest word for any of the columns that stands in the text. */
function wordUsed(fields: readonly FormField[], text: string): string | null {
  const used = fields.flatMap((field) => namesOf(field).filter((name) => text.includes(name)));
  return used.sort((a, b) => b.length - a.length)[0] ?? null;
}
