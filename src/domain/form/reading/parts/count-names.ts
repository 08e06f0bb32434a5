import { OTHER_GROUPS } from '../../../language/numbers/counted.ts';
import { hasHan } from '../../../language/text/han.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { squeeze } from './labelled-parts.ts';

/** The words for columns that a clause holds, the longest first. */
export function wordsFound(form: FormDefinition, lower: string): readonly string[] {
  const known = placesByFirst.get(form) ?? placesOf(wordsIn(form));
  placesByFirst.set(form, known);
  const all = wordsIn(form);
  const found = new Set<number>();
  for (let at = 0; at < lower.length; at += 1)
    for (const place of known.get(lower.charAt(at)) ?? [])
      if (lower.startsWith(all[place] ?? ' ', at)) found.add(place);
  return [...found].sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
}

/** The names of every column that counts something. */
export function countNames(form: FormDefinition): CountName[] {
  const known = cache.get(form);
  if (known) return known;
  const names = form.fields
    .filter((field) => asksFor(field, 'amount'))
    .flatMap((field) => {
      return [...new Set(namesOf(field).map(squeeze))].map((name) => ({ field, name }));
    })
    .sort((a, b) => b.name.length - a.name.length);
  cache.set(form, names);
  return names;
}

export interface CountName {
  field: FormField;
  name: string;
}

const cache = new WeakMap<FormDefinition, CountName[]>();

const words = new WeakMap<FormDefinition, readonly string[]>();

const placesByFirst = new WeakMap<FormDefinition, ReadonlyMap<string, readonly number[]>>();

/** By first character, where words are in the list. */
function placesOf(all: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, word] of all.entries()) found.set(word.charAt(0), [...(found.get(word.charAt(0)) ?? []), place]);
  return found;
}

/** Every word for a column and for the groups that no column counts, the longest first. */
export function wordsIn(form: FormDefinition): readonly string[] {
  const known = words.get(form);
  if (known) return known;
  const all = [...new Set([...countNames(form).map(({ name }) => name), ...OTHER_GROUPS])];
  const sorted = all.filter((name) => name.length > 1 || hasHan(name)).sort((a, b) => b.length - a.length);
  words.set(form, sorted);
  return sorted;
}
