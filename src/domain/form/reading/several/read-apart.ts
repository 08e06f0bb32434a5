import { correctionIn } from '../../../language/corrections/correction.ts';
import { CHANGE, STILL } from '../../../language/corrections/correction-words.ts';
import { isBeyond, namesRest } from '../../../language/numbers/beside-number.ts';
import { isAbout, LINK, numbersIn } from '../../../language/numbers/counted.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { asks, STOPS } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import { parseAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { asksFor, traitsOf } from '../../traits-of.ts';
import { either } from '../asked/read-either.ts';
import { titleInstead } from '../asked/title-instead.ts';
import { acceptedValue, isLong, isTelling, plainValue } from '../base/accepts.ts';
import { isShaped } from '../base/beside-contact.ts';
import type { Claim, Doubt, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { isOfAll } from '../counts/whole-counts.ts';
import { leadingNames } from '../parts/spoken-parts.ts';

const MAX_LENGTH = 200;
const MAX_PARTS = 16;

/** What one part of a message comes to: a plain answer, one to be asked about, or one that its column refuses. */
type Judged = { claim: Claim; doubt?: 'about' | 'beside' } | { refused: Reading['refused'][number] };

/** 3 技术大概5, 联系人何䶮 电话5550126 邮箱yimi@example.com: every part of a message names its column, answers the one asked, or can be for one column only; so
 *  each is judged alone. @returns null where a part is none of these */
export const readApart: Interpreter = (context, text) => {
  const { focus } = context;
  if (!focus || isLong(focus) || text.length > MAX_LENGTH || asks(text)) return null;
  const words = text.split(STOPS).filter((word) => word !== '');
  if (words.length < 2 || words.length > MAX_PARTS) return null;
  // 总共30, 其他29: whose number it is depends on what else is said.
  if (words.some((word) => isOfAll(context, word) || namesRest(word))) return null;
  const judged: Judged[] = [];
  const lead: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const named = namedPart(context, word) ?? labelBefore(context, word, words[at + 1]);
    if (named) {
      judged.push(named.part);
      at += named.taken;
    } else if (judged.length === 0) lead.push(word);
    else {
      const only = onlyFor(context, word);
      if (!only) return null;
      judged.push(only);
    }
  }
  const led = lead.length === 0 ? [] : leadParts(context, focus, lead);
  return led && readingOf([...led, ...judged]);
};

/** Each column once: of several answers for one it is asked which counts. */
function readingOf(parts: readonly Judged[]): Reading | null {
  const claims = new Map<FormField, Claim>();
  const refused = new Map<FormField, Reading['refused'][number]>();
  const values = new Map<FormField, Set<Claim['value']>>();
  const doubts = new Map<Claim, Doubt>();
  for (const part of parts) {
    if ('refused' in part) {
      refused.set(part.refused.field, part.refused);
      continue;
    }
    const { claim } = part;
    claims.set(claim.field, claim);
    values.set(claim.field, (values.get(claim.field) ?? new Set()).add(claim.value));
    if (part.doubt) doubts.set(claim, part.doubt);
  }
  const several = [...values].filter(([, said]) => said.size > 1);
  for (const [field, said] of several) refused.set(field, either(field, [...said]));
  for (const field of refused.keys()) claims.delete(field);
  const standing = [...claims.values()];
  const doubtful = standing.filter((claim) => doubts.has(claim));
  const [doubt] = doubtful.map((claim) => doubts.get(claim));
  return {
    claims: standing,
    refused: [...refused.values()],
    unused: [],
    weakness: 0,
    isApart: true,
    ...(several.length > 0 ? { isContradicted: true } : {}),
    ...(doubt ? { doubtful, doubt } : {}),
  };
}

/** 电话5550126, 年龄填错了是35, 联系人还是何䶮: a word for a column, and what stands right behind it. */
function namedPart(context: MessageContext, word: string): { part: Judged; taken: 0 | 1 } | null {
  for (const { field, name, isAlias } of leadingNames(context.form, word, context.focus)) {
    const behind = word.slice(name.length);
    const isLinked = behind !== withoutEnds(behind, LINK) || CHANGE.test(behind) || STILL.test(behind);
    // 岗位收银员: another word for a column may be part of a name.
    if (behind === '' || isLong(field) || (isAlias && asksFor(field, 'words') && !isLinked)) continue;
    const part = judged(context, field, behind, word);
    if (part) return { part, taken: 0 };
  }
  return null;
}

/** 邮编 20007: the word for a column, and what stands behind the blank. */
function labelBefore(
  context: MessageContext,
  word: string,
  next: string | undefined,
): { part: Judged; taken: 0 | 1 } | null {
  if (next === undefined) return null;
  const label = withoutEnds(word, LINK);
  const found = leadingNames(context.form, label, context.focus).filter(
    ({ field, name }) => name.length === label.length && !isLong(field),
  );
  for (const { field } of found) {
    const part = judged(context, field, next, next);
    if (part) return { part, taken: 1 };
  }
  return null;
}

/** What stands for a column. @returns null where it is neither plain, about how many, nor a number or an address that does not stand */
function judged(context: MessageContext, field: FormField, behind: string, whole: string): Judged | null {
  const isChange = CHANGE.test(behind);
  const fault = isChange ? null : correctionIn(whole);
  const isOwnFault = fault !== null && fault.denied === '' && namesOf(field).includes(fault.about);
  const said = isOwnFault ? fault.said : withoutEnds(behind.replace(isChange ? CHANGE : STILL, ''), LINK);
  if (said === '') return null;
  const claim = (value: Claim['value']): Claim => ({
    field,
    text: said,
    value,
    isNamed: true,
    ...(isChange ? { isChange } : {}),
  });
  const value = isTelling(field) ? plainValue(context, field, said) : null;
  if (value !== null) return { claim: claim(value) };
  if (asksFor(field, 'amount')) return amountOf(context, field, said, claim);
  if (!isShaped(field) || !ATTEMPT.test(said)) return null;
  return refusedBy(context, field, said);
}

/** Digits, or an address: what was meant for such a column. */
const ATTEMPT = /^[\w.+@()-]{3,60}$/u;

/** 大概5 is asked about; 30多岁 is no number. */
function amountOf(
  context: MessageContext,
  field: FormField,
  said: string,
  claim: (value: number) => Claim,
): Judged | null {
  const [number, ...more] = numbersIn(said);
  if (!number || more.length > 0 || !isAbout(said)) return null;
  const isTaken = acceptedValue(context, field, String(number.value)) === number.value;
  return isTaken && !isBeyond(said) ? { claim: claim(number.value), doubt: 'about' } : refusedBy(context, field, said);
}

function refusedBy({ today }: MessageContext, field: FormField, text: string): Judged | null {
  const parsed = parseAnswer(field, { kind: 'text', text }, { today });
  return parsed.kind === 'refused' ? { refused: { field, refused: parsed } } : null;
}

/** What stands in front of the first named column answers the column asked, as a whole or by its first word. */
function leadParts(context: MessageContext, focus: FormField, lead: readonly string[]): Judged[] | null {
  // 客服部，全名客户服务管理部: of words with a pause nobody can tell which are the answer.
  const whole = lead.length > 1 && asksFor(focus, 'words') ? null : ownPart(context, focus, lead.join(' '));
  if (whole && 'claim' in whole && !whole.doubt) return [whole];
  const [first = '', ...more] = lead;
  const parts = [ownPart(context, focus, first), ...more.map((word) => onlyFor(context, word))];
  if (parts.every((part) => part !== null)) return parts;
  return whole ? [whole] : null;
}

/** 主管护师 where a position is asked: a title, and asked about. */
function ownPart(context: MessageContext, focus: FormField, said: string): Judged | null {
  // 名称小桔灯服务班: the end of the column's own word is no part of a name.
  if (asksFor(focus, 'words') && namesOf(focus).some((name) => name.length > 2 && name.endsWith(said.slice(0, 2))))
    return null;
  const [title] = titleInstead(context, focus, said)?.claims ?? [];
  return title ? { claim: title, doubt: 'beside' } : judged(context, focus, said, said);
}

/** 汉族, 13800000021: what only one column of this part of the form takes. */
function onlyFor(context: MessageContext, word: string): Judged | null {
  const { form, focus } = context;
  const fields = form.fields.filter(
    (field) =>
      field.section === focus?.section && traitsOf(field).isUnmistakable && plainValue(context, field, word) !== null,
  );
  const [field, ...more] = fields;
  const value = field ? plainValue(context, field, word) : null;
  return field && value !== null && more.length === 0 ? { claim: { field, text: word, value, isNamed: true } } : null;
}
