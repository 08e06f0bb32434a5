import { namesOf } from '../../base/label-names.ts';
import type { MessageContext } from '../base/reading.ts';
import { type LabelledPart, squeeze } from './labelled-parts.ts';

/** 手机：… where 手机 is asked and a word for another column too: the column asked is meant; so it is by 单位：… in front where 单位名称 is asked
 *  and the other column is answered. */
export function ofFocus({ focus, answers }: MessageContext, parts: readonly LabelledPart[]): readonly LabelledPart[] {
  if (!focus || parts.some(({ field }) => field === focus)) return parts;
  const names = namesOf(focus).map(squeeze);
  const at = parts.findIndex(({ field, name }, index) => {
    if (name === undefined || field.label === name) return false;
    const isBegun = index === 0 && parts.length > 1 && answers[field.id] !== undefined;
    return names.includes(name) || (isBegun && names.some((one) => one.startsWith(name)));
  });
  return parts.map((part, index) => (index === at ? { ...part, field: focus } : part));
}
