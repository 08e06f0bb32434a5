import { ANSWER_BEFORE, CORRECTION_ANNOUNCED, WRONG } from '../../../language/corrections/correction-words.ts';
import { countCharacters } from '../../base/answers.ts';
import { acceptedValue, isLong, plainValue } from '../base/accepts.ts';
import type { Interpreter } from '../base/reading.ts';
import { settle } from '../checks/settle.ts';
import { columnsTaking } from './answered-columns.ts';

const MAX_CHARACTERS = 80;

/** “上一题写错了 应该是20”, “刚才那个改成20”: plainly the answer before, not the one asked. */
export const readBefore: Interpreter = (context, text) => {
  const { last, focus } = context;
  const said = text.trim();
  if (!last || last === focus || isLong(last) || countCharacters(said) > MAX_CHARACTERS) return null;
  const before = ANSWER_BEFORE.exec(said)?.[0];
  if (before === undefined) return null;
  const rest = said.slice(before.length);
  const value = rest.replace(CORRECTION_ANNOUNCED, '');
  const isPlain = WRONG.test(before) || (value !== rest && !(focus && isLong(focus)));
  if (!isPlain || value === '') return null;
  const plain = plainValue(context, last, value);
  // 刚才写错了 是男的: for an answer before that one.
  if (plain === null && columnsTaking(context, value).length > 0) return null;
  const read = plain ?? (WRONG.test(before) ? acceptedValue(context, last, value) : null);
  if (read === null)
    return WRONG.test(before) ? { ...settle(context, [{ field: last, text: value }]), isTakenBack: true } : null;
  const claims = [{ field: last, text: value, value: read, isNamed: true, isChange: true }];
  return { claims, refused: [], unused: [], weakness: 0, isTakenBack: true };
};
