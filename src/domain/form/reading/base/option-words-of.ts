import type { FormDefinition } from '../../schema.ts';

const options = new WeakMap<FormDefinition, ReadonlySet<string>>();

/** Every word for an option of a column that takes one. */
export function optionWordsOf(form: FormDefinition): ReadonlySet<string> {
  const known = options.get(form);
  if (known) return known;
  const choices = form.fields.filter((field) => field.kind === 'choice').flatMap(({ options: all }) => all);
  const words = new Set(choices.flatMap(({ label, aliases }) => [label, ...aliases]));
  options.set(form, words);
  return words;
}
