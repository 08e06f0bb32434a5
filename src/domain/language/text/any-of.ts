import { neededCharacters } from './needed-characters.ts';

/** So many patterns have a bit each. */
const MOST = 30;

/** Whether a text matches any of the patterns. One look at its characters tells which of them it may match: most texts none. What a pattern needs is
 *  read in the pattern itself. @param patterns at most 30, without the flags g and y */
export function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  if (patterns.length > MOST) throw new Error('too many patterns for one look');
  const bits = new Map<number, number>();
  let always = 0;
  for (const [at, pattern] of patterns.entries()) {
    const needed = neededCharacters(pattern);
    if (!needed) always |= 1 << at;
    for (const unit of unitsOf(needed ?? [])) bits.set(unit, (bits.get(unit) ?? 0) | (1 << at));
  }
  return (text) => {
    let tried = always;
    for (let at = 0; at < text.length; at += 1) tried |= bits.get(text.charCodeAt(at)) ?? 0;
    for (let at = 0; tried !== 0; at += 1, tried >>>= 1) if ((tried & 1) === 1 && patterns[at]?.test(text)) return true;
    return false;
  };
}

/** Whether a text may match any of the patterns, or may hold a part that does: quicker than to try, and often wrong. */
export function mayMatch(patterns: readonly RegExp[]): (text: string) => boolean {
  const needed = patterns.map(neededCharacters);
  if (needed.includes(null)) return () => true;
  const each = new Set(needed.flatMap((characters) => [...(characters ?? [])]));
  const cues = new RegExp(`[${[...each].map(written).join('')}]`, 'u');
  return (text) => cues.test(text);
}

/** The last UTF-16 unit of each character. */
function unitsOf(characters: Iterable<string>): number[] {
  return [...characters].map((character) => character.charCodeAt(character.length - 1));
}

function written(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
