import { countCharacters } from './answers.ts';
import { type Refused, refuse } from './parsed.ts';

/** @returns a refusal that says by how much and after which words the limit falls; null when it fits */
export function tooLong(text: string, maxCharacters: number): Refused | null {
  const count = countCharacters(text);
  if (count <= maxCharacters) return null;
  return refuse('too-long', {
    count,
    max: maxCharacters,
    over: count - maxCharacters,
    fits: lastThatFits(text, maxCharacters),
  });
}

/** The last ten counted characters before the limit. */
function lastThatFits(text: string, maxCharacters: number): string {
  return [...text.replace(/\s/gu, '')].slice(Math.max(0, maxCharacters - 10), maxCharacters).join('');
}
