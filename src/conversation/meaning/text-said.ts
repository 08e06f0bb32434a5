import { type AsidesAround, isOnlySaidBeside, withoutAsides } from '../../domain/language/talk/asides-around.ts';
import { isLongerThan } from '../../domain/language/text/length.ts';
import type { CommandWord, Vocabulary } from '../../domain/vocabulary.ts';
import { asideKind } from './aside-kind.ts';
import { means } from './words.ts';

/** Words for the chat that may be behind a text. */
const WORDS: readonly CommandWord[] = ['finish', 'pause', 'resume', 'people', 'leave-help'];
/** 乘客连声说谢谢 is told, 谢谢你们 is said. */
const MAX_ASIDE = 6;
const MAX_WAIT = 12;

/** A text without what is said beside it at either end. */
export function textSaid(vocabulary: Vocabulary, typed: string): AsidesAround {
  if (typed !== last.typed || vocabulary !== last.vocabulary)
    last = { typed, vocabulary, said: withoutAsides(typed, (clause) => isWordBeside(vocabulary, clause)) };
  return last.said;
}

/** The text that was looked at last: several who listen ask. */
let last: { typed: string; vocabulary: Vocabulary | null; said: AsidesAround } = {
  typed: '',
  vocabulary: null,
  said: { text: '', asides: [] },
};

/** Whether a message to a text is nothing but talk. */
export function isTalkAlone(vocabulary: Vocabulary, typed: string): boolean {
  return isOnlySaidBeside(typed, (clause) => isWordBeside(vocabulary, clause));
}

function isWordBeside(vocabulary: Vocabulary, clause: string): boolean {
  if (WORDS.some((word) => means(vocabulary, word, clause))) return true;
  const kind = asideKind(vocabulary, clause);
  return kind !== null && !isLongerThan(clause, kind === 'wait' ? MAX_WAIT : MAX_ASIDE);
}
