import { endCorrectedIn } from '../../../language/corrections/number-end.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue } from '../base/accepts.ts';
import type { Interpreter } from '../base/reading.ts';

/** 13800000128 不对 是129结尾: the number with the end that was said, held for a yes; where no end is said nothing is taken. */
export const readEnd: Interpreter = (context, text) => {
  const { focus } = context;
  if (!focus || !asksFor(focus, 'digits')) return null;
  const found = endCorrectedIn(text);
  if (!found) return null;
  if (found.corrected === null)
    return { claims: [], refused: [], unused: [], weakness: 0, speech: 'wish', isTakenBack: true };
  const value = acceptedValue(context, focus, found.corrected);
  if (value === null) return null;
  const claims = [{ field: focus, text: found.corrected, value, isNamed: true }];
  return { claims, refused: [], unused: [], weakness: 0, doubt: 'beside', isTakenBack: true };
};
