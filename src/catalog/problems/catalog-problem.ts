/** Something wrong in data: where, and what in words. */
export interface CatalogProblem {
  /** `tracks.team.journey.form`: steps, fields and bodies by their ids. */
  place: string;
  words: string;
  /** The form it is in, when it is in one: forms have files of their own. */
  form?: string;
}

/** The same findings one place further in. */
export function under(place: string, found: readonly CatalogProblem[]): CatalogProblem[] {
  return found.map((one) => ({ ...one, place: one.place === '' ? place : `${place}.${one.place}` }));
}

/** One finding a value that stands more than once. */
export function repeated(place: string, values: readonly string[], words: (value: string) => string): CatalogProblem[] {
  return repeatedOf(values).map((value) => ({ place, words: words(value) }));
}

export function repeatedOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
