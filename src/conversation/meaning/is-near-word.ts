import { isProse } from '../../domain/language/text/length.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { foldText, type Meanings, meaningsOf } from './words.ts';

/** Shorter words are too near to many names; longer ones are sentences. */
const NEAR_LENGTHS = { from: 3, to: 6 };

/** 写万了, 跳锅这题: a command of so many characters except for one. It may be a name: who is asked says so. */
export function isNearWord(vocabulary: Vocabulary, text: string): boolean {
  if (isProse(text, NEAR_LENGTHS.to)) return false;
  const folded = [...foldText(text)];
  if (folded.length < NEAR_LENGTHS.from || folded.length > NEAR_LENGTHS.to) return false;
  const known = meaningsOf(vocabulary.words);
  if (known.has(folded.join(''))) return false;
  return halvesOf(folded).some((half) =>
    wordsByHalf(known)
      .get(half)
      ?.some((letters) => isButForOne(letters, folded)),
  );
}

function isButForOne(letters: readonly string[], others: readonly string[]): boolean {
  let different = 0;
  for (const [at, letter] of letters.entries()) {
    if (letter !== others[at]) different += 1;
    if (different > 1) return false;
  }
  return different === 1;
}

/** Each half of a word, with its place and the length of the word: words that differ in one character have one of them in common. */
function halvesOf(letters: readonly string[]): [string, string] {
  const middle = letters.length >> 1;
  return [
    `${letters.length}<${letters.slice(0, middle).join('')}`,
    `${letters.length}>${letters.slice(middle).join('')}`,
  ];
}

const byHalf = new WeakMap<Meanings, ReadonlyMap<string, readonly string[][]>>();

function wordsByHalf(known: Meanings): ReadonlyMap<string, readonly string[][]> {
  const kept = byHalf.get(known);
  if (kept) return kept;
  const found = new Map<string, string[][]>();
  for (const word of known.keys()) {
    const letters = [...word];
    for (const half of halvesOf(letters)) found.set(half, [...(found.get(half) ?? []), letters]);
  }
  byHalf.set(known, found);
  return found;
}
