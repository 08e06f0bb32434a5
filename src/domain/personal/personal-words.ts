import type { Json } from '../base/json.ts';

/** What a person is known by in other people's records: finds it in a text, and takes it out. */
export interface PersonalWords {
  isIn(text: string): boolean;
  /** The text with each of the words replaced by `…`; the same text when it holds none. */
  without(text: string): string;
}

/** In place of a word that was taken out: a text that may not be empty can still be read. */
const GONE = '…';

export const noWords: PersonalWords = { isIn: () => false, without: (text) => text };

/** Whether a text of somebody's tells who it is when it stands elsewhere: a name, a title, a number to call, an address. Words of one character, days,
 *  postcodes and small numbers stand in everybody's records. */
export function isTellingWord(text: string): boolean {
  if (HAN.test(text)) return text.length >= 2;
  const digits = text.replace(/\D/gu, '').length;
  if (digits > 0 && NUMBER.test(text)) return digits >= LEAST_DIGITS && !DAY.test(text);
  return text.length >= LEAST_LATIN;
}

const HAN = /\p{Script=Han}/u;
const NUMBER = /^[-+\d\s()./]+$/u;
const DAY = /^\d{4}[-./]\d{1,2}([-./]\d{1,2})?$/u;
const LEAST_DIGITS = 7;
const LEAST_LATIN = 5;
const WRITTEN_ON = /[0-9A-Za-z]/u;

/** Reads a text once, whatever the number of words. @param words those for which `isTelling` holds */
export function personalWords(words: Iterable<string>): PersonalWords {
  const byStart = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const start = word.slice(0, 2);
    byStart.set(
      start,
      [...(byStart.get(start) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  if (byStart.size === 0) return noWords;
  const at = (text: string, index: number): string | null =>
    byStart
      .get(text.slice(index, index + 2))
      ?.find((word) => text.startsWith(word, index) && isWhole(text, index, word)) ?? null;
  return {
    isIn(text) {
      for (let index = 0; index < text.length - 1; index += 1) if (at(text, index) !== null) return true;
      return false;
    },
    without(text) {
      let [left, from] = ['', 0];
      for (let index = 0; index < text.length - 1; index += 1) {
        const word = at(text, index);
        if (word === null) continue;
        left += text.slice(from, index) + GONE;
        from = index + word.length;
        index = from - 1;
      }
      return from === 0 ? text : left + text.slice(from);
    },
  };
}

/** A number or a Latin word is no part of a longer one: digits of a file's hash are nobody's telephone. */
function isWhole(text: string, index: number, word: string): boolean {
  const [before = '', after = ''] = [text[index - 1], text[index + word.length]];
  return (
    !(WRITTEN_ON.test(word[0] ?? '') && WRITTEN_ON.test(before)) &&
    !(WRITTEN_ON.test(word.at(-1) ?? '') && WRITTEN_ON.test(after))
  );
}

/** Every text in a value, however deep. */
export function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || value === undefined || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** The value with the words taken out of its texts; the very same value when there are none in it. */
export function withoutWords<Value extends Json | undefined>(value: Value, words: PersonalWords): Value {
  return changed(value, words) as Value; // texts become texts, lists lists
}

function changed(value: Json | undefined, words: PersonalWords): Json | undefined {
  if (typeof value === 'string') return words.without(value);
  if (value === null || value === undefined || typeof value !== 'object') return value;
  const parts: [string, Json | undefined][] = Object.entries(value);
  const left = parts.map(([name, part]) => [name, changed(part, words)] as const);
  if (left.every(([, part], index) => part === parts[index]?.[1])) return value;
  return Array.isArray(value) ? left.map(([, part]) => part ?? null) : Object.fromEntries(left);
}
