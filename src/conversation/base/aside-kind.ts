import { isLongerThan } from '../../domain/language/length.ts';
import type { AsideKind, Vocabulary } from '../../domain/vocabulary.ts';
import { foldText } from './words.ts';

/** Longer than this somebody says something. */
const MAX_CHARACTERS = 24;
/** 等等 管理人员是4个 员工23: figures are told, whatever stands in front. */
const FIGURES = /\d\D+\d/u;
const KINDS: readonly AsideKind[] = ['wait', 'farewell', 'greeting', 'thanks', 'chat'];

/** What kind of aside a text is; null for none. Patterns: `*` stands for anything before or behind. */
export function asideKind({ asides }: Vocabulary, text: string): AsideKind | null {
  const folded = foldText(text);
  if (isLongerThan(folded, MAX_CHARACTERS) || FIGURES.test(folded)) return null;
  const [first, last] = [folded.charAt(0), folded.slice(-1)];
  const isOf = ({ whole, begun, ended, open }: Patterns) => {
    const isFitting = (words: readonly string[]) => fits(words, folded);
    if (whole.has(folded) || open.some(isFitting)) return true;
    return (begun.get(first)?.some(isFitting) ?? false) || (ended.get(last)?.some(isFitting) ?? false);
  };
  return KINDS.find((kind) => isOf(patternsOf(asides[kind]))) ?? null;
}

interface Patterns {
  /** Those without a `*`. */
  whole: ReadonlySet<string>;
  /** The others, cut at their `*`: by the character they begin with, else by the one they end with; what is open at both ends. */
  begun: ReadonlyMap<string, readonly string[][]>;
  ended: ReadonlyMap<string, readonly string[][]>;
  open: readonly string[][];
}

const cache = new WeakMap<readonly string[], Patterns>();

/** Patterns folded once. */
function patternsOf(patterns: readonly string[]): Patterns {
  const known = cache.get(patterns);
  if (known) return known;
  const cut = patterns.map((pattern) => pattern.split('*').map(foldText));
  const whole = new Set(cut.filter(({ length }) => length === 1).flat());
  const parted = cut.filter(({ length }) => length > 1);
  const [begun, ended] = [new Map<string, string[][]>(), new Map<string, string[][]>()];
  const open: string[][] = [];
  for (const words of parted) {
    const [start, end] = [words[0]?.charAt(0) ?? '', words.at(-1)?.slice(-1) ?? ''];
    if (start !== '') addTo(begun, start, words);
    else if (end !== '') addTo(ended, end, words);
    else open.push(words);
  }
  const made = { whole, begun, ended, open };
  cache.set(patterns, made);
  return made;
}

function addTo(found: Map<string, string[][]>, key: string, words: string[]): void {
  found.set(key, [...(found.get(key) ?? []), words]);
}

function fits(words: readonly string[], folded: string): boolean {
  const start = words[0] ?? '';
  const end = words.at(-1) ?? '';
  if (!folded.startsWith(start) || !folded.endsWith(end)) return false;
  let at = start.length;
  return words.slice(1).every((word) => {
    const found = folded.indexOf(word, at);
    at = found + word.length;
    return found >= 0;
  });
}
