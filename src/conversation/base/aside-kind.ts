import { isLongerThan } from '../../domain/language/length.ts';
import type { AsideKind, Vocabulary } from '../../domain/vocabulary.ts';
import { foldText } from './words.ts';

/** Longer than this somebody says something. */
const MAX_CHARACTERS = 24;
const KINDS: readonly AsideKind[] = ['wait', 'farewell', 'greeting', 'thanks', 'chat'];

/** What kind of aside a text is; null for none. Patterns: `*` stands for anything before or behind. */
export function asideKind({ asides }: Vocabulary, text: string): AsideKind | null {
  const folded = foldText(text);
  if (isLongerThan(folded, MAX_CHARACTERS)) return null;
  return KINDS.find((kind) => patternsOf(asides[kind]).some((words) => fits(words, folded))) ?? null;
}

const cache = new WeakMap<readonly string[], string[][]>();

/** Patterns cut at their `*`, folded once. */
function patternsOf(patterns: readonly string[]): string[][] {
  const known = cache.get(patterns);
  if (known) return known;
  const cut = patterns.map((pattern) => pattern.split('*').map(foldText));
  cache.set(patterns, cut);
  return cut;
}

function fits(words: readonly string[], folded: string): boolean {
  const start = words[0] ?? '';
  const end = words.at(-1) ?? '';
  if (words.length === 1) return folded === start;
  if (!folded.startsWith(start) || !folded.endsWith(end)) return false;
  let at = start.length;
  return words.slice(1).every((word) => {
    const found = folded.indexOf(word, at);
    at = found + word.length;
    return found >= 0;
  });
}
