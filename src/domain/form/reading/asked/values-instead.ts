import { noneOf } from '../../../language/talk/left-open.ts';
import { LISTING } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { acceptedValue } from '../base/accepts.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';

/** 群众 高中毕业 汉族, 没有职称 where an address is asked: every word is an option of one other column, or denies one that may be empty; held for those. */
export function valuesInstead(context: MessageContext, focus: FormField, typed: string): Reading | null {
  const words = typed
    .trim()
    .split(LISTING)
    .filter((word) => word !== '');
  const claims = words.flatMap((word) => claimOf(context, focus, word) ?? []);
  const isEach = claims.length === words.length && new Set(claims.map(({ field }) => field)).size === claims.length;
  if (!isEach || claims.length === 0) return null;
  return { claims, refused: [], unused: [], weakness: 1, doubt: 'beside' };
}

function claimOf(context: MessageContext, focus: FormField, word: string): Claim | null {
  const denied = noneOf(word);
  const [field, ...more] = denied === null ? taking(context.form, word) : emptied(context.form, denied);
  if (!field || more.length > 0 || field === focus) return null;
  const said = denied === null ? word : 'none' in field ? (field.none ?? '') : '';
  const value = said === '' ? null : acceptedValue(context, field, said);
  return value === null ? null : { field, text: word, value, isNamed: true };
}

/** The columns with that option, by a word of two characters or more. */
function taking({ fields }: FormDefinition, word: string): FormField[] {
  if ([...word].length < 2) return [];
  return fields.filter(
    (field) =>
      field.kind === 'choice' &&
      [...field.options, ...(field.more ?? [])].some(({ label, aliases }) => label === word || aliases?.includes(word)),
  );
}

function emptied({ fields }: FormDefinition, name: string): FormField[] {
  return fields.filter((field) => 'none' in field && field.none !== undefined && namesOf(field).includes(name));
}
