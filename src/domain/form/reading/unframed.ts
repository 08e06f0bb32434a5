import { withoutSlip } from '../../language/beside.ts';
import { withoutFrame } from '../../language/framed.ts';
import { hasHan } from '../../language/han.ts';
import { isLongerThan } from '../../language/length.ts';
import { toldOf } from '../../language/told-sentence.ts';
import type { ColumnLook } from '../../language/words-for-column.ts';
import { namesOf } from '../base/label-names.ts';
import type { FormField } from '../schema.ts';
import { isLong, plainValue } from './accepts.ts';
import { isShaped } from './beside-contact.ts';
import type { MessageContext } from './reading.ts';
import { whosePart } from './whose-part.ts';

/** 单位全称：上海…, 我们那边对接的是何䶮何老师: the answer alone, where what is left is plain for the column asked. */
export function unframed(context: MessageContext, text: string): string {
  const { focus } = context;
  if (!focus || isLong(focus)) return text;
  if (!hasHan(text) || text.includes('\n') || isLongerThan(text, MAX_CHARACTERS)) return text;
  const slipless = isShaped(focus) ? withoutSlip(text) : text;
  if (slipless !== text && plainValue(context, focus, slipless) !== null) return slipless;
  const look = lookOf(focus);
  const { none, section } = focus;
  const whose = whosePart(context.form, focus);
  const framed = { look, names: namesOf(focus), section, whose, ...(none === undefined ? {} : { none }) };
  const told = toldOf(text.trim(), framed);
  if (told !== null && plainValue(context, focus, told) !== null) return told;
  const bare = withoutFrame(text, framed);
  return bare !== text && plainValue(context, focus, bare) !== null ? bare : text;
}

/** Longer than this somebody tells a story. */
const MAX_CHARACTERS = 60;

function lookOf(field: FormField): ColumnLook {
  switch (field.kind) {
    case 'text':
      return field.looks ?? 'other';
    case 'name':
      return 'name';
    case 'mobile':
    case 'phone':
      return 'number';
    case 'choice':
      return 'option';
    case 'count':
      return 'count';
    default:
      return 'other';
  }
}
