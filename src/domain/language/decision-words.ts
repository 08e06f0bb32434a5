import { isLongerThan } from './length.ts';
import { speechOf } from './speech.ts';
import { talkOf } from './talk.ts';

/** What goes on speaking of a decision instead of giving its reason: 退回的话, 退回以后, 退回给谁. */
const GOES_ON =
  /^(?:[的了吗么呢会要需能可过给到和跟与或几哪谁怎多时后前这那按还]|以后|之后|流程|操作|步骤|期限|截止|是(?:什么|啥|不是)|有(?:什么|没有|啥))/u;
const MARKED = /[?？]\s*$|(?:吗|(?<![什怎这那多要])么|呢)[。.!！~～\s]*$/u;
/** A question beside a reason is short. */
const MAX_QUESTION = 14;

/** Whether a message that begins with the word for a decision decides: 退回 照片不清楚, not 退回怎么操作.
 *  @param rest what stands behind the word */
export function isDecided(text: string, rest: string): boolean {
  if (rest === '') return true;
  if (MARKED.test(text)) return false;
  const typed = text.normalize('NFKC').trim();
  const isApart = /[^\p{L}\p{N}]/u.test(typed.charAt(typed.length - rest.length - 1));
  return isApart || !(GOES_ON.test(rest) || talkOf(typed) === 'question');
}

/** Whether somebody who is asked for a reason asks back instead. */
export function asksBack(text: string): boolean {
  return MARKED.test(text) || (!isLongerThan(text.trim(), MAX_QUESTION) && speechOf(text) === 'question');
}
