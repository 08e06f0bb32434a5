import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { foldText } from '../../conversation/meaning/words.ts';

/** Something wrong in data: where, and what in words. */
export interface CatalogProblem {
  /** `tracks.team.journey.form`: steps, fields and bodies by their ids. */
  place: string;
  words: string;
  /** The form it is in, when it is in one: forms have files of their own. */
  form?: string;
}

/** The same findings one place further in. */
export function nestProblems(place: string, found: readonly CatalogProblem[]): CatalogProblem[] {
  return found.map((one) => ({ ...one, place: one.place === '' ? place : `${place}.${one.place}` }));
}

/** One finding a value that stands more than once. */
export function repeated(place: string, values: readonly string[], words: (value: string) => string): CatalogProblem[] {
  return repeatedOf(values).map((value) => ({ place, words: words(value) }));
}

/** One finding an id that two of a list have. */
export function repeatedIds(place: string, list: readonly { readonly id: string }[]): CatalogProblem[] {
  return repeated(
    place,
    list.map(({ id }) => id),
    words.idTwice,
  );
}

/** One finding a name that two of a list have. */
export function repeatedNames(place: string, names: readonly string[]): CatalogProblem[] {
  return sharedWords(names.map((name) => [name])).map((name) => ({ place, words: words.nameTwice(name) }));
}

/** Words that several owners have. Compared as they are heard: width, case and blanks tell nothing apart.
 *  @param owners the words of each */
export function sharedWords(owners: readonly (readonly string[])[]): string[] {
  const heard = owners.flatMap((own) => [...new Map(own.map((word) => [foldText(word), word]))]);
  const shared = repeatedOf(heard.map(([folded]) => folded));
  return shared.map((folded) => heard.findLast(([other]) => other === folded)?.[1] ?? folded);
}

/** Whether a word is heard as one of these. */
export function isHeardIn(words: readonly string[], word: string): boolean {
  return words.some((other) => foldText(other) === foldText(word));
}

export function repeatedOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
