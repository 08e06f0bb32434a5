import type { Application } from '../../domain/application/record/application.ts';
import {
  decisionGoesOn,
  hasQuestionMark,
  isAsking,
  isBareRefusal,
  isQuestion,
  isReasonAnnounced,
  isUndecided,
  withoutPointer,
} from '../../domain/language/talk/decision-words.ts';
import { isLongerThan } from '../../domain/language/text/length.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { fieldsIn } from '../base/fields-in.ts';
import type { Scene } from '../base/scene.ts';
import { asideKind } from './aside-kind.ts';
import { foldText, meansAfterYes, typedAfterWord } from './words.ts';

type Reviewing = Pick<Scene, 'vocabulary' | 'waiting' | 'campaigns'>;

export type Choice = 'recommend' | 'return' | 'decline';
/** Nothing longer is a hesitation in a few words. */
const SHORT = 8;

export const CHOICES: readonly Choice[] = ['recommend', 'return', 'decline'];

/** What a text that begins with 推荐, 退回 or 不推荐 is: a decision, words that may be meant as its reason and ask all the same or give none, or
 *  something said about deciding, which decides nothing. */
export interface DecisionRead {
  kind: 'decided' | 'held' | 'about';
  choice: Choice;
  /** What stands behind the word and the number; '' for nothing. */
  reason: string;
  /** The application whose number is there. */
  named: Application | null;
}

/** @returns null for a text that does not begin with a word of deciding */
export function readDecision(scene: Reviewing, text: string): DecisionRead | null {
  for (const choice of ['decline', 'return', 'recommend'] as const) {
    if (meansAfterYes(scene.vocabulary, choice, text)) return { kind: 'decided', choice, reason: '', named: null };
    // A figure picks from a list: only the whole text can be one of the buttons.
    const written = /^\s*\d/u.test(text) ? null : typedAfterWord(scene.vocabulary, choice, text);
    if (written) return readBehind(scene, choice, text, written);
  }
  return null;
}

function readBehind(
  scene: Reviewing,
  choice: Choice,
  text: string,
  { rest, said, isApart }: { rest: string; said: string; isApart: boolean },
): DecisionRead {
  const named = scene.waiting.find(({ id }) => foldText(rest).includes(id.toLowerCase())) ?? null;
  const bare = withoutPointer(named ? withoutNumber(said, named.id) : said).replace(/^[\s\p{P}]+/u, '');
  const reason = isSaid(scene.vocabulary, bare) ? bare : '';
  const read = (kind: DecisionRead['kind']): DecisionRead => ({ kind, choice, reason, named });
  if (reason === '') return read(hasQuestionMark(text) || isQuestion(rest) ? 'about' : 'decided');
  if (choice === 'recommend') return read('about');
  const isNamed = namesColumn(scene, named, reason);
  if (!isApart && !named && (decisionGoesOn(rest) || !(isNamed || isReasonAnnounced(rest)))) return read('about');
  if (isBareRefusal(reason)) return read('held');
  if (!isUndecided(reason) && !isQuestion(text)) return read('decided');
  return read((isApart || named) && mayBeReason(reason, isNamed) ? 'held' : 'about');
}

/** Thanks and signs say no reason. */
function isSaid(vocabulary: Vocabulary, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && asideKind(vocabulary, text) !== 'thanks';
}

/** A sentence, or one about a column: 邮编是不是写错了. A question about nothing of the form is for us. */
export function mayBeReason(text: string, isNamed: boolean): boolean {
  return isNamed || (!isAsking(text) && isLongerThan(text, SHORT));
}

/** Whether a reason names a column of what it is about. */
export function namesColumn(scene: Reviewing, named: Application | null, reason: string): boolean {
  const about = named ?? scene.waiting[0];
  return about !== undefined && fieldsIn(scene, about, reason).length > 0;
}

function withoutNumber(text: string, id: string): string {
  const at = text.toLowerCase().indexOf(id.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + id.length)}`.trim();
}

/** Which decision a text speaks of, wherever the word stands in it: 怎么退回, 我想推荐. @returns null for none */
export function decisionSpokenOf(vocabulary: Vocabulary, text: string): Choice | null {
  const folded = foldText(text);
  const has = (choice: Choice) =>
    vocabulary.words[choice].some((word) => [...word].length > 1 && folded.includes(foldText(word)));
  return (['decline', 'return', 'recommend'] as const).find(has) ?? null;
}
