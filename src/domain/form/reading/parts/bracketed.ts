import { BRACKETS, REMARKED } from '../../../language/text/separators.ts';

/** The answers in one word: 快递员（高级工） is one, 何䶮（女） and 32（女19） are two.
 *  @param isApart whether what is in the brackets answers another column */
export function bracketed(word: string, isApart: (inside: string) => boolean): string[] {
  const parts = word.split(BRACKETS).filter((part) => part !== '');
  return !REMARKED.test(word) || parts.slice(1).some(isApart) ? parts : [word];
}
