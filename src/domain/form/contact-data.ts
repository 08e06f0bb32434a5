import type { FormField } from './schema.ts';
import { traitsOf } from './traits-of.ts';

/** Whether a column says how somebody is reached, or whom to ask: whoever only judges an application does not need it. By the kind of the column or by what its
 *  answers look like, unless the campaign says otherwise. */
export function isContactData(field: FormField): boolean {
  if (field.contact !== undefined) return field.contact;
  return isNumberOrAddress(field);
}

/** Whether what such a column says is taken out of every text as well: a number or an address. A name or a post of a contact is a word of everyday. */
export function isNumberOrAddress(field: FormField): boolean {
  return traitsOf(field).isContact || (field.kind === 'text' && field.looks === 'address');
}
