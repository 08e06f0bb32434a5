import { valueInSentence } from '../../../language/columns/value-in-sentence.ts';
import { fits, isLong, plainValue } from '../base/accepts.ts';
import type { Interpreter } from '../base/reading.ts';

/** 我在上海申汀轨道交通运营有限公司上班, 去年刚评上助理工程师: the part of the sentence that the column asked takes, held for a yes. */
export const readSentence: Interpreter = (context, text) => {
  const { focus } = context;
  if (!focus || isLong(focus) || (focus.kind !== 'text' && focus.kind !== 'name')) return null;
  const told = valueInSentence(text);
  if (!told || (focus.kind === 'text' && focus.looks === undefined)) return null;
  const value = plainValue(context, focus, told.value);
  if (value === null || !fits(focus, value)) return null;
  const claims = [{ field: focus, text: told.value, value, isNamed: true }];
  return { claims, refused: [], unused: told.unused, weakness: 0, doubt: 'unlike' };
};
