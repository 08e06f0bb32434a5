import type { CommandWord, Vocabulary } from '../domain/vocabulary.ts';

/** A text as words are compared: width and case folded, without white space, closing punctuation and quotes. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'\u201c\u201d\u2018\u2019\u300c\u300d]/gu, '')
    .replace(/[\p{P}~]+$/gu, '');
}

/** Whether the whole text is one of the words. */
export function means(vocabulary: Vocabulary, word: CommandWord, text: string): boolean {
  const folded = foldText(text);
  return vocabulary.words[word].some((known) => foldText(known) === folded);
}

/** What follows the word at the beginning of the text, trimmed; null when the text does not begin with it. */
export function after(vocabulary: Vocabulary, word: CommandWord, text: string): string | null {
  const typed = text.normalize('NFKC').trim();
  for (const known of [...vocabulary.words[word]].sort((a, b) => b.length - a.length)) {
    if (typed.toLowerCase().startsWith(known.toLowerCase()))
      return typed
        .slice(known.length)
        .replace(/^[\s\p{P}]+/u, '')
        .trim();
  }
  return null;
}

/** The number a reply picks from a list of `count`, from 0; null when it is no such number. */
export function pickedIndex(text: string, count: number): number | null {
  const written = /^(?:\()?(\d{1,3})(?:\)|\.)?$/u.exec(foldText(text));
  if (!written) return null;
  const number = Number(written[1]);
  return number >= 1 && number <= count ? number - 1 : null;
}
