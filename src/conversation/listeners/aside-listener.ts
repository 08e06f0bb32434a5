import type { FormField } from '../../domain/form/schema.ts';
import { traitsOf } from '../../domain/form/traits-of.ts';
import { isLongerThan } from '../../domain/language/length.ts';
import { INTERJECTION } from '../../domain/language/question-words.ts';
import { say } from '../../domain/messages/messages.ts';
import type { AsideKind, Vocabulary } from '../../domain/vocabulary.ts';
import { foldText } from '../base/words.ts';
import { arrive, stay } from '../journey/arrive.ts';
import { fieldAt } from '../journey/field-at.ts';
import { manyAnswer } from '../journey/read-many.ts';
import { clearTransientMode } from '../journey/take-answer.ts';
import type { Listener } from './listener.ts';

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

/** 在吗, 稍等, 我找找: recorded as nothing. A wait is not pressed; after the others the question is asked once more. */
export const asideListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  const field = fieldAt(journey, place);
  const kind = asideKind(journey.vocabulary, text) ?? (isThinkingAloud(field, text) ? 'chat' : null);
  if (!kind || (field && traitsOf(field).isFree && kind === 'chat')) return null;
  // 嗯 国企, 沈安，谢谢: an answer with a word of talk around it.
  if (manyAnswer(clearTransientMode(journey), place, text)?.kind === 'command') return null;
  const part = say('aside', { kind, label: field?.label ?? null, turn: journey.bookmark.turn });
  return kind === 'wait' || kind === 'farewell' ? stay(journey, place, [part]) : arrive(journey, place, [part]);
};

function isThinkingAloud(field: FormField | null, text: string): boolean {
  return (
    INTERJECTION.test(text.trim()) &&
    !isLongerThan(text, MAX_CHARACTERS) &&
    !/\d/u.test(text.normalize('NFKC')) &&
    (field === null || !traitsOf(field).isFree)
  );
}
