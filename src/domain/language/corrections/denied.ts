import { withoutEnds } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';

const NOT = ['不是', '不叫', '不姓', '没有叫'] as const;
const ENDS = /[的了吧啊呀哦呢\s,，。.!！~～]/u;
/** 邮编和电话, 1、3: what parts names in a row. */
export const NAMED_PARTS = /[\s,，、;；。和跟及]/u;
const MAX_CHARACTERS = 42;

/** 不是陆敏: what is said not to be so, and nothing instead. @returns null for other words */
export function deniedAlone(typed: string): string | null {
  const text = typed.trim();
  if (isLongerThan(text, MAX_CHARACTERS)) return null;
  const word = NOT.find((one) => text.startsWith(one));
  const denied = word === undefined ? '' : withoutEnds(text.slice(word.length), ENDS);
  return denied === '' ? null : denied;
}
