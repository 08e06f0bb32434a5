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
  withReasonBehind,
} from '../../domain/language/talk/decision-words.ts';
import { pointsAtSeveral } from '../../domain/language/talk/rows-pointed.ts';
import { isLongerThan } from '../../domain/language/text/length.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { fieldsIn } from '../base/fields-in.ts';
import type { Scene } from '../base/scene.ts';
import { asideKind } from './aside-kind.ts';
import { type WaitingNamed, waitingNamedAt } from './waiting-named.ts';
import { foldText, meansAfterYes, textBeforeWord, typedAfterWord } from './words.ts';

type Reviewing = Pick<Scene, 'vocabulary' | 'waiting' | 'campaigns' | 'person'>;

export type Choice = 'recommend' | 'return' | 'decline';
/** Nothing longer is a hesitation in a few words. */
const SHORT = 8;

export const CHOICES: readonly Choice[] = ['recommend', 'return', 'decline'];

/** What a text that begins with 推荐, 退回 or 不推荐, or ends with it behind what is decided on, is: a decision, words that may be meant as its reason and
 *  ask all the same or give none, one whose name is told in part, a row that is none of those that wait, several at once, or something said about
 *  deciding; all but the first decide nothing. */
export interface DecisionRead {
  kind: 'decided' | 'held' | 'in-part' | 'unlisted' | 'several' | 'about';
  choice: Choice;
  /** What stands behind the word and what is decided on; '' for nothing. */
  reason: string;
  /** The application that is named: by its number, its row in the list shown last, or what it is called. */
  named: Application | null;
}

/** @returns null for a text with no word of deciding at either end */
export function readDecision(scene: Reviewing, text: string): DecisionRead | null {
  for (const choice of ['decline', 'return', 'recommend'] as const) {
    // A figure picks from a list: only the whole text can be one of the buttons.
    const written = /^\s*\d/u.test(text) ? null : typedAfterWord(scene.vocabulary, choice, text);
    const isNamed = written !== null && waitingNamedAt(scene, written.said) !== null;
    if (!isNamed && meansAfterYes(scene.vocabulary, choice, text))
      return { kind: 'decided', choice, reason: '', named: null };
    if (written) return readBehind(scene, choice, text, written);
  }
  return readBefore(scene, text) ?? readWithReason(scene, text);
}

/** 邵巍那份退回，电话填错了: what is decided on and the word, then the reason apart from it. */
function readWithReason(scene: Reviewing, text: string): DecisionRead | null {
  const { first, reason } = withReasonBehind(text);
  const read = reason === '' ? null : readBefore(scene, first);
  if (!read?.named || read.choice === 'recommend' || isUndecided(reason) || !isSaid(scene.vocabulary, reason))
    return null;
  return { ...read, kind: read.kind === 'in-part' ? 'held' : read.kind, reason };
}

/** 第一个推荐, 邵巍 不推荐: what is decided on, then the word and nothing else. */
function readBefore(scene: Reviewing, text: string): DecisionRead | null {
  // A figure at the end is no button.
  if (/\d\s*$/u.test(text) || isQuestion(text)) return null;
  for (const choice of ['decline', 'return', 'recommend'] as const) {
    const before = textBeforeWord(scene.vocabulary, choice, text);
    if (!before) continue;
    const read = (kind: DecisionRead['kind'], named: Application | null) => ({ kind, choice, reason: '', named });
    if (pointsAtSeveral(before)) return read('several', null);
    const found = waitingNamedAt(scene, before);
    return found && found.behind === '' ? read(kindNamed(found), found.one) : null;
  }
  return null;
}

function kindNamed({ one, isExact }: WaitingNamed): DecisionRead['kind'] {
  return one === null ? 'unlisted' : isExact ? 'decided' : 'in-part';
}

function readBehind(
  scene: Reviewing,
  choice: Choice,
  text: string,
  { rest, said, isApart }: { rest: string; said: string; isApart: boolean },
): DecisionRead {
  if (pointsAtSeveral(said)) return { kind: 'several', choice, reason: '', named: null };
  const found = waitingNamedAt(scene, withoutPointer(said));
  const named = found?.one ?? null;
  const bare = withoutPointer(found?.behind ?? said).replace(/^[\s\p{P}]+/u, '');
  const reason = isSaid(scene.vocabulary, bare) ? bare : '';
  const read = (kind: DecisionRead['kind']): DecisionRead => ({ kind, choice, reason, named });
  if (reason === '' && (hasQuestionMark(text) || isQuestion(rest))) return read('about');
  if (reason === '') return read(found ? kindNamed(found) : 'decided');
  if (choice === 'recommend') return read('about');
  if (found && !named) return read('unlisted');
  const isNamed = namesColumn(scene, named, reason);
  if (!isApart && !named && (decisionGoesOn(rest) || !(isNamed || isReasonAnnounced(rest)))) return read('about');
  if (isBareRefusal(reason) || found?.isExact === false) return read('held');
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

/** Which decision a text speaks of, wherever the word stands in it: 怎么退回, 我想推荐. @returns null for none */
export function decisionSpokenOf(vocabulary: Vocabulary, text: string): Choice | null {
  const folded = foldText(text);
  const has = (choice: Choice) =>
    vocabulary.words[choice].some((word) => [...word].length > 1 && folded.includes(foldText(word)));
  return (['decline', 'return', 'recommend'] as const).find(has) ?? null;
}
