import { contactsInProse } from '../language/contacts/contacts-in-prose.ts';
import { hasHan } from '../language/text/han.ts';

/** Words as they are looked for: each once, the longest first, so that a whole name goes before its parts. Single characters are left, they would eat
 *  sentences, except for those that `rare` says. */
export function wordsToConceal(names: readonly string[]): string[] {
  const known = new Set(names.map(folded).filter((word) => [...word].length > 1 || isRare(word)));
  return [...known].sort((a, b) => b.length - a.length || a.localeCompare(b, 'en'));
}

/** Outside the block that everyday characters are in. */
function isRare(word: string): boolean {
  const code = word.codePointAt(0) ?? 0;
  return hasHan(word) && (code < 0x4e00 || code > 0x9fff);
}

/** A text without the words, whatever spaces, width or case they are written in, and without numbers, addresses and accounts that somebody is reached by.
 *  @param words from `wordsToConceal` @param mark what is in their place */
export function conceal(text: string, words: readonly string[], mark: string): string {
  const letters = [...text];
  const isHidden = letters.map(() => false);
  for (const { from, to } of contactsInProse(text)) isHidden.fill(true, from, to);
  hideWords(letters, words, isHidden);
  return letters.reduce((said, letter, index) => {
    if (!isHidden[index]) return said + letter;
    return isHidden[index - 1] ? said : said + mark;
  }, '');
}

function hideWords(letters: readonly string[], words: readonly string[], isHidden: boolean[]): void {
  const places: number[] = [];
  let plain = '';
  letters.forEach((letter, index) => {
    for (const unit of folded(letter)) {
      plain += unit;
      for (let at = 0; at < unit.length; at += 1) places.push(index);
    }
  });
  for (const word of words)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      isHidden.fill(true, places[at], (places[at + word.length - 1] ?? 0) + 1);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}
