import { labelNames } from '../label-names.ts';
import type { FieldOf } from '../schema.ts';
import { halfWidth } from './reading.ts';

/** The one number that stands beside a word for the field: 男13女19 and 13男19女 are 19 women, 没有女同志 are none.
 *  @returns null when none does */
export function numberNamed(field: FieldOf<'count'>, typed: string): [number] | null {
  const text = halfWidth(typed).replace(/\s/gu, '');
  const { label, short, aliases } = labelNames(field);
  for (const name of [...new Set([...label, ...short, ...aliases])].sort((a, b) => b.length - a.length)) {
    const word = name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    if (new RegExp(`^(?:我们)?(?:没有?|无|暂无)${word}[的人了啊吧]*$`, 'u').test(text)) return [0];
    const pattern = /^\d/u.test(text) ? `(\\d{1,6})[个名位人]*${word}` : `${word}[:\uff1a是有]*(\\d{1,6})`;
    const found = [...text.matchAll(new RegExp(pattern, 'gu'))];
    if (found.length === 1 && found[0]?.[1]) return [Number(found[0][1])];
  }
  return null;
}
