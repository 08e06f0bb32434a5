import type { DecisionRefusal } from '../../base/decision-refusal.ts';
import type { Json } from '../../base/json.ts';

/** What may be said at any time; part of `MessageValues`. */
export interface AnyTimeMessages {
  help: { contact: string; stage: 'before' | 'filling' | 'over' | 'submitted' | 'decided'; turn?: number };
  progress: { done: number; total: number; missing: string[]; daysLeft: number; to: string; minutes?: number };
  /** `also`: what else is missing where nothing can be asked before it. */
  skipped: { labels: string[]; isLast?: boolean; also?: string[] };
  /** A word of ours that means nothing where it was said; `label`: a column of words that could take it. */
  'word.unused': { word: string; label: string | null; turn: number };
  'cannot-skip': { turn?: number };
  'cannot-go-back': { turn?: number };
  'nothing-to-withdraw': { status: string; turn?: number };
  locked: { status: string; turn?: number; canWithdraw: boolean };
  'unknown-field': { typed: string; turn?: number };
  paused: { done: number; total: number };
  kept: { label: string };
  people: { contact: string };
  unsupported: { type: string; misses?: number };
  refused: { reason: DecisionRefusal; values: { [name: string]: Json }; misses?: number };
  aside: {
    kind: 'greeting' | 'thanks' | 'wait' | 'chat' | 'farewell';
    label: string | null;
    turn: number;
    isDone?: boolean;
  };
  'faq.answer': { topic: string; facts: { [name: string]: Json } };
  'faq.column': { label: string; text: string | null; hint: string | null; example: string | null };
  /** Where words stand as an answer, or are offered as one; `body`: whose list they are from. */
  'faq.whose': { text: string; label: string; body: string | null; isStored: boolean };
  /** Behind the rule of a column, where more was asked than the form says. */
  'faq.not-written': { contact: string };
  'faq.unknown': { contact: string; turn: number };
}
