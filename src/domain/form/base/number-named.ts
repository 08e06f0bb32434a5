import { COUNT_AFTER, COUNT_BEFORE, COUNT_END, NONE_COUNTED } from '../../language/numbers/count-words.ts';
import { withoutEnd } from '../../language/text/ends.ts';
import { halfWidth } from '../../language/text/half-width.ts';
import type { CommonField } from './common-field.ts';
import { namesOf } from './label-names.ts';

/** The one number that is beside a word for the field: 男13女19 and 13男19女 are 19 women, 没有女同志 are none.
 *  @returns null when none does */
export function numberNamed(field: CommonField, typed: string): [number] | null {
  const text = halfWidth(typed).replace(/\s/gu, '');
  for (const name of namesOf(field)) {
    const parts = text.split(name);
    const [before = '', after = ''] = parts;
    if (parts.length !== 2) continue;
    if (NONE_COUNTED.test(before) && withoutEnd(after, COUNT_END) === '') return [0];
    const found = /^\d/u.test(text) ? COUNT_BEFORE.exec(before) : COUNT_AFTER.exec(after);
    if (found?.[1]) return [Number(found[1])];
  }
  return null;
}
