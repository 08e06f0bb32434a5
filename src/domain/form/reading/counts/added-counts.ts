import type { FormField } from '../../schema.ts';
import type { Claim } from '../base/reading.ts';

/** 本科20 大专4 are 24 in 大学(含大专). @returns null when two numbers are given for one column under one name */
export function addedUp(claims: readonly (Claim & { name?: string })[]): Claim[] | null {
  const sums = new Map<FormField, Claim & { name?: string }>();
  for (const one of claims) {
    const known = sums.get(one.field);
    if (!known) sums.set(one.field, one);
    else {
      const next = together(known, one);
      if (next === null) return null;
      sums.set(one.field, next);
    }
  }
  return [...sums.values()];
}

type Named = Claim & { name?: string };

/** Two words of one column add up; a number alone that is their sum says it once more. */
function together(known: Named, one: Named): Named | null {
  if (known.value === one.value && (known.name === one.name || known.name === undefined || one.name === undefined))
    return known;
  if (known.name === undefined || one.name === undefined || known.name === one.name) return null;
  return { ...one, value: Number(known.value) + Number(one.value), text: `${known.text} ${one.text}` };
}
