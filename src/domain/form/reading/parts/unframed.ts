import {
  type Framed,
  withoutDecision,
  withoutFrame,
  withoutOf,
  withoutParticle,
} from '../../../language/columns/framed.ts';
import { statedValue } from '../../../language/columns/stated-value.ts';
import type { ColumnLook } from '../../../language/columns/words-for-column.ts';
import { LINK } from '../../../language/numbers/counted.ts';
import { withoutSlip } from '../../../language/talk/beside.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { hasHan } from '../../../language/text/han.ts';
import { isLongerThan } from '../../../language/text/length.ts';
import { hasPauseFirst } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { isLong, plainValue } from '../base/accepts.ts';
import { isShaped } from '../base/beside-contact.ts';
import type { MessageContext } from '../base/reading.ts';
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
  const told = statedValue(text.trim(), framed);
  if (told !== null && plainValue(context, focus, told) !== null) return told;
  const bare = withoutFrame(text, framed);
  if (bare !== text && plainValue(context, focus, bare) !== null) return bare;
  if (plainValue(context, focus, text) !== null && !beginsWithName(framed, text)) return text;
  return shortened(told ?? text, framed).find((one) => plainValue(context, focus, one) !== null) ?? text;
}

/** 职务就写快递员, 岗位有收银员20人, 邮编 200072: the answer behind the word for a column, alone. @param behind what stands behind the word */
export function unframedBehind(context: MessageContext, field: FormField, said: string, behind: string): string {
  const bare = asksFor(field, 'words') ? unframed({ ...context, focus: field }, said) : said;
  return bare !== said && behind.endsWith(bare) ? bare : withoutEnds(behind, LINK);
}

/** 何䶮哈, 那就何䶮, 研究生(以上)1, 技术职称助理工程师: without a particle, a word of deciding or the column's own word. */
function shortened(text: string, { names, look }: Framed): string[] {
  const bare = look === 'name' ? text.trim() : withoutOf(text.trim());
  const ended = withoutParticle(bare);
  const decided = withoutDecision(bare);
  const name = names.find((one) => (isLongName(one) || CLOSE_NAMED.has(look)) && bare.startsWith(one));
  const behind = name === undefined ? bare : withoutEnds(bare.slice(name.length), LINK);
  // 女同志啊，19个 is read by its clauses.
  const own = hasPauseFirst(behind) ? bare : behind;
  return [...new Set([bare, own, decided, ended, withoutParticle(decided), withoutParticle(own)])].filter(
    (one) => one !== text && one !== '',
  );
}

function isLongName(name: string): boolean {
  return [...name].length > 2;
}

function beginsWithName({ names, look }: Framed, text: string): boolean {
  return names.some((name) => (isLongName(name) || CLOSE_NAMED.has(look)) && text.startsWith(name));
}

/** 职务站长: columns of which the short word right in front of an answer is never part of it. */
const CLOSE_NAMED: ReadonlySet<ColumnLook> = new Set(['position', 'title']);

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
