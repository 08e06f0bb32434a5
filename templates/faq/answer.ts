import type { Json } from '../../src/domain/base/json.ts';
import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import type { Phase, Topic } from '../../src/domain/vocabulary.ts';
import { day } from '../messages/phrases/words.ts';
import { words } from '../word-list.ts';

export type Facts = Readonly<Record<string, Json>>;

/** A question people ask, and what is said to it. `words` are alternatives; all words of one have to be in the question. */
export interface Answer extends Topic {
  /** @param campaign what it is about; null where that is not settled */
  answer(facts: Facts, campaign: CampaignDefinition | null): string;
}

/** While an application is the applicant's to change. */
export const OWN: readonly Phase[] = ['none', 'filling', 'confirming', 'stamping', 'handing-in', 'returned'];
/** Once it is handed in, until it is over. */
export const WAITING: readonly Phase[] = ['awaiting-recommendation', 'recommended'];
/** Where somebody decided against it. */
export const LOST: readonly Phase[] = ['not-recommended', 'rejected', 'not-awarded'];
export const OVER: readonly Phase[] = [...LOST, 'awarded', 'erased'];

/** Alternatives parted by white space; the words of one parted by |. */
export function all(list: string): string[][] {
  return words(list).map((one) => one.split('|'));
}

/** How long one can still fill in. */
export function daysTo(left: Json | undefined): string {
  if (typeof left !== 'number') return '';
  if (left < 0) return '，已经截止';
  return left === 0 ? '，就是今天' : `，还有 ${left} 天`;
}

export function on(date: Json | undefined): string {
  return typeof date === 'string' && date !== '' ? day(date) : '';
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Where the recommending body let its day pass; null where it did not. */
export function missedByBody({ isLate, isAtBody, body, contact }: Facts): string | null {
  if (isLate !== true || isAtBody !== true) return null;
  return `推荐的截止日已经过了，${text(body) || '推荐单位'}还没有定，现在不能再定了。请找${text(contact)}，看还能不能补。`;
}

/** By when what an application waits for is decided. */
export function whenDone({ stageTo, isLate, reviewTo }: Facts): string {
  return isLate === true ? '已经过了原定的日子，正在抓紧' : `${on(text(stageTo) === '' ? reviewTo : stageTo)}前有结果`;
}
