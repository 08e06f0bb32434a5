import { isLongerThan, isProse } from '../../domain/language/text/length.ts';
import type { AsideKind, Vocabulary } from '../../domain/vocabulary.ts';
import { foldText } from './words.ts';

/** Longer than this somebody says something. */
const MAX_CHARACTERS = 24;
/** 等等 管理人员是4个 员工23: figures are told, whatever is in front. */
const FIGURES = /\d\D+\d/u;
const KINDS: readonly AsideKind[] = ['wait', 'farewell', 'greeting', 'thanks', 'chat'];

/** What kind of aside a text is; null for none. Patterns: `*` stands for anything before or behind. */
export function asideKind({ asides }: Vocabulary, text: string): AsideKind | null {
  if (asides !== last.asides || text !== last.text) last = { asides, text, kind: kindOf(asides, text) };
  return last.kind;
}

/** The text that was looked at last: several listeners ask. */
let last: { asides: Vocabulary['asides'] | null; text: string; kind: AsideKind | null } = {
  asides: null,
  text: '',
  kind: null,
};

function kindOf(asides: Vocabulary['asides'], text: string): AsideKind | null {
  if (isProse(text, MAX_CHARACTERS)) return null;
  const folded = foldText(text);
  if (isLongerThan(folded, MAX_CHARACTERS) || FIGURES.test(folded)) return null;
  const { whole, begun, ended, open } = patternsOf(asides);
  // Of several kinds the first one counts.
  let best = whole.get(folded) ?? KINDS.length;
  for (const list of [begun.get(folded.charAt(0)), ended.get(folded.slice(-1)), open])
    for (const { rank, words } of list ?? []) if (rank < best && fits(words, folded)) best = rank;
  return KINDS[best] ?? null;
}

/** A pattern cut at its `*`, and the place of its kind. */
interface Pattern {
  rank: number;
  words: readonly string[];
}

interface Patterns {
  /** Those without a `*`. */
  whole: ReadonlyMap<string, number>;
  /** The others: by the character they begin with, else by the one they end with; what is open at both ends. */
  begun: ReadonlyMap<string, readonly Pattern[]>;
  ended: ReadonlyMap<string, readonly Pattern[]>;
  open: readonly Pattern[];
}

const cache = new WeakMap<Vocabulary['asides'], Patterns>();

/** Patterns of all kinds, folded once. */
function patternsOf(asides: Vocabulary['asides']): Patterns {
  const known = cache.get(asides);
  if (known) return known;
  const [whole, begun, ended] = [new Map<string, number>(), new Map<string, Pattern[]>(), new Map<string, Pattern[]>()];
  const open: Pattern[] = [];
  for (const [rank, kind] of KINDS.entries())
    for (const words of asides[kind].map((pattern) => pattern.split('*').map(foldText))) {
      const [start = '', end = ''] = [words[0]?.charAt(0), words.at(-1)?.slice(-1)];
      if (words.length === 1) whole.set(words[0] ?? '', whole.get(words[0] ?? '') ?? rank);
      else if (start !== '') addTo(begun, start, { rank, words });
      else if (end !== '') addTo(ended, end, { rank, words });
      else open.push({ rank, words });
    }
  const made = { whole, begun, ended, open };
  cache.set(asides, made);
  return made;
}

function addTo(found: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  found.set(key, [...(found.get(key) ?? []), pattern]);
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
