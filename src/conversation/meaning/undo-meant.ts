import {
  asksToChangeDecision,
  isUndecided,
  speaksOfSlip,
  withoutNumberAhead,
} from '../../domain/language/talk/decision-words.ts';
import { isLongerThan } from '../../domain/language/text/length.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Heard } from '../base/scene.ts';
import { CHOICES, type Choice } from './read-decision.ts';
import { means, textAfterWord, typedAfterWord } from './words.ts';

/** Words that also mean something else: they take back a decision where nothing else can be meant. */
const LOOSE = ['undo', 'withdraw', 'mistake'] as const;

/** Nobody tells a slip at greater length. */
const MAX_SLIP = 30;

/** The decision that a text says, alone or with its reason apart from it (退回 事迹里写的是去年的事). @returns null for none: a figure alone picks from a list */
export function choiceSaid(vocabulary: Vocabulary, text: string): Choice | null {
  if (!/\p{L}/u.test(text)) return null;
  const alone = CHOICES.find((choice) => means(vocabulary, choice, text));
  if (alone) return alone;
  return reasonedChoice(vocabulary, text)?.decision ?? null;
}

/** 退回 事迹里写的是去年的事: the decision and its reason apart from it, without the number of what it is about. @returns null for no reason */
export function reasonedChoice(
  vocabulary: Vocabulary,
  text: string,
): { decision: 'decline' | 'return'; reason: string } | null {
  for (const decision of REASONED) {
    const found = typedAfterWord(vocabulary, decision, text);
    const reason = found ? withoutNumberAhead(found.said) : '';
    if (found?.isApart && reason !== '' && !isUndecided(text)) return { decision, reason };
  }
  return null;
}

/** Decisions that are said with a reason. */
const REASONED = ['decline', 'return'] as const;

/** What takes back a decision: the button with which one, 撤回刚才的决定, also with an application's number behind; loosely 撤回, 我按错了;
 *  another decision where none is awaited; `asked`: 能撤回吗, which takes nothing back. @returns null for everything else */
export function undoMeant(
  vocabulary: Vocabulary,
  heard: Heard,
): { application: string; number: number | null } | 'last' | 'loosely' | 'otherwise' | 'asked' | null {
  if (heard.kind === 'choice')
    return heard.card?.kind === 'undo' ? { application: heard.card.application, number: heard.card.number } : null;
  if (heard.kind !== 'text') return null;
  if (means(vocabulary, 'undo-decision', heard.text) || means(vocabulary, 'slip', heard.text)) return 'last';
  if (!isLongerThan(heard.text, MAX_SLIP) && speaksOfSlip(heard.text)) return 'loosely';
  if (!isLongerThan(heard.text, MAX_SLIP) && asksToChangeDecision(heard.text)) return 'asked';
  if (choiceSaid(vocabulary, heard.text)) return 'otherwise';
  const rest = textAfterWord(vocabulary, 'undo-decision', heard.text);
  const named = rest === null ? null : /^[0-9A-Za-z]{8}$/u.exec(rest)?.[0];
  if (named) return { application: named.toUpperCase(), number: null };
  return LOOSE.some((word) => means(vocabulary, word, heard.text)) ? 'loosely' : null;
}
