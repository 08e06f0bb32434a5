import { namesRest } from '../../../language/numbers/beside-number.ts';
import { isProse } from '../../../language/text/length.ts';
import { COLON, LABEL_BEHIND, LABEL_FIRST } from '../../../language/text/separators.ts';
import { simplify } from '../../../language/text/simplify.ts';
import { countCharacters } from '../../base/answers.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { acceptedValue, isLong, plainValue } from '../base/accepts.ts';
import type { Claim, Interpreter, MessageContext } from '../base/reading.ts';
import { settle } from '../checks/settle.ts';
import { columnWords, labelledParts, mayHoldLabel, squeeze } from '../parts/labelled-parts.ts';
import { ofFocus } from '../parts/of-focus.ts';
import { pastedLines } from '../parts/pasted-lines.ts';
import { plainForm } from '../parts/plain-form.ts';
import { spokenParts } from '../parts/spoken-parts.ts';
import { columnChanged, plainChange } from './plain-change.ts';
import { readCounts } from './read-counts.ts';
import { valueParts, withChanges } from './value-parts.ts';

/** A word, a blank, and what stands behind it. */
const NAME_AND_BLANK = /^(\S{1,20})[ \t\u3000]+(\S.*)$/u;
/** A sentence that changes another column is short. */
const CHANGE_MAX_CHARACTERS = 80;
/** What a labelled message has: a sign, or the wide blanks of a table. */
const SIGNED = /[:\uff1a=\uff1d\t\u3000\u3010\uff3b[]| {2}/u;
/** Else its columns stand on lines of their own, which are short: more Chinese characters than so many are no column with headings in front. */
const MAX_LABEL_CHARACTERS = 60;
/** From so many columns on, what stands before the first is beside the form. */
const FEW = 3;
/** So is one that names several. */
const SPOKEN_MAX_LENGTH = 400;

/** Labelled lines and pasted forms. */
export const readLabelled: Interpreter = (context, typed) => {
  const { form, focus } = context;
  const isBesideLong = focus !== null && isLong(focus);
  const signed = isBesideLong ? withSigns(form, focus, typed) : typed;
  if (!SIGNED.test(signed) && !hasShortLines(signed)) return null;
  if (isBesideLong && !mayNameColumn(form, signed)) return null;
  const pasted = pastedLines(form, signed);
  const text = plainForm(form, withWholeLabels(form, pasted.text));
  const { lead, parts } = labelledParts(form, text);
  const named = ofFocus(context, parts)
    .filter((part) => part.text !== '')
    .flatMap((part) => valueParts(context, part));
  if (named.length === 0 || (named.length === 1 && pasted.strange.length === 0 && named[0]?.field === focus))
    return null;
  if (isBesideLong && (lead !== '' || (named.length < 2 && countCharacters(text) > CHANGE_MAX_CHARACTERS))) return null;
  // What stands before the first column may answer the question asked, where that can be told.
  const isLed = focus !== null && lead !== '' && isTold(focus) && acceptedValue(context, focus, lead) !== null;
  const settled = settle(context, [...(isLed ? [{ field: focus, text: lead }] : []), ...named]);
  // In the middle of a long text such lines belong to it, unless every one of them is plainly an answer.
  if (isBesideLong && (settled.refused.length > 0 || settled.unused.length > 0)) return null;
  const counted = pasted.strange.map((line) => ({ line, read: readCounts({ ...context, focus: null }, line.text) }));
  const unused = [...settled.unused];
  // The form's own title stands before its columns; anything else in front is said back.
  const isTitle = squeeze(lead).includes(squeeze(form.title)) || squeeze(form.title).includes(squeeze(lead));
  const first = lead !== '' && !isLed && !isTitle ? [lead] : [];
  const strangeLines = counted
    .filter(({ read }) => read === null || read.unused.length > 0)
    .map(({ line }) => line.line);
  const claims = [...settled.claims, ...counted.flatMap(({ read }) => (read?.unused.length === 0 ? read.claims : []))];
  const isFew = claims.length < FEW;
  const doubt = claims.some(isGlued) ? { doubt: 'beside' as const } : {};
  return {
    ...settled,
    ...doubt,
    claims,
    unused: [...unused, ...(isFew ? first : [])],
    strange: [...(isFew ? [] : first), ...strangeLines],
  };
};

/** 姓名 王丽, 性别 女 on lines of their own where a text is asked: every line begins with another column's name and a blank, and no line belongs to the text. */
function withSigns(form: FormDefinition, focus: FormField, typed: string): string {
  if (!typed.includes('\n') || COLON.test(typed)) return typed;
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const named = lines.map((line) => NAME_AND_BLANK.exec(line.trim()));
  const words = columnWords(form);
  const isBlock = named.length > 1 && named.every((found) => found !== null && words.has(squeeze(found[1] ?? '')));
  if (!isBlock) return typed;
  const own = new Set(namesOf(focus).map(squeeze));
  if (named.every((found) => own.has(squeeze(found?.[1] ?? '')))) return typed;
  return named.map((found) => `${found?.[1]}\uff1a${found?.[2]}`).join('\n');
}

/** Whether a column may be named in a long text however it was pasted: most hold a colon, and few one behind the word for a column. */
function mayNameColumn(form: FormDefinition, text: string): boolean {
  return (
    PASTED.test(text) ||
    !SIGNED.test(text) ||
    simplify(text) !== text ||
    withWholeLabels(form, text) !== text ||
    mayHoldLabel(form, text)
  );
}

/** What a table, an object, a note or another form may be pasted with. */
const PASTED = /[\t{\u3000\u3010\uff3b[]| {2}|\*\*|__/u;

/** Two of them: fewer are no form. */
function hasShortLines(text: string): boolean {
  let short = 0;
  let from = 0;
  for (let to = text.indexOf('\n'); from < text.length; to = text.indexOf('\n', from)) {
    const line = text.slice(from, to < 0 ? text.length : to);
    // A text without a break is one line.
    if (to < 0 && from === 0) return false;
    if (line !== '' && !isProse(line, MAX_LABEL_CHARACTERS)) short += 1;
    if (short > 1) return true;
    from += line.length + 1;
  }
  return false;
}

/** 主要工作职责：… where the label is 班组主要工作职责及特色: a piece of one label alone stands for it. */
function withWholeLabels(form: FormDefinition, text: string): string {
  if (!COLON.test(text)) return text;
  const known = columnWords(form);
  return text.replace(LABEL_FIRST, (found, blank: string, label: string) => {
    if (known.has(squeeze(label))) return found;
    const fields = form.fields.filter((field) => field.label.includes(label));
    return fields.length === 1 && fields[0] ? `\n${blank}${fields[0].label}` : found;
  });
}

/** A text column's answer that goes on with a label nobody knows. */
function isGlued({ field, text }: Claim): boolean {
  return field.kind === 'text' && LABEL_BEHIND.test(text);
}

/** “班组名称改成 …”, from wherever. */
export const readChange: Interpreter = (context, text) => {
  if (text.length > CHANGE_MAX_CHARACTERS && countCharacters(text) > CHANGE_MAX_CHARACTERS) return null;
  const changing = plainChange(context, text);
  if (changing) {
    const doubt = changing.field.prefill ? { doubt: 'change' as const } : {};
    return { claims: [changing], refused: [], unused: [], weakness: 0, isTakenBack: true, ...doubt };
  }
  const change = columnChanged(context, text);
  if (!change || change.text === '') return null;
  const { field, others } = change;
  if (others.length > 0)
    return {
      ...{ claims: [], refused: [], unused: [], weakness: 0, isTakenBack: true },
      which: { words: [change.text], fields: [field, ...others] },
    };
  if (field === context.focus) return null;
  // 地址改成云苔路260号 联系人何䶮: another column is answered behind the one that is changed.
  const parts = valueParts(context, change);
  const settled = settle(context, parts);
  // 推荐单位我要换成静安区的: what is chosen before the form is asked about.
  const doubt = change.field.prefill ? { doubt: 'change' as const } : {};
  return {
    ...settled,
    ...doubt,
    claims: withChanges(settled.claims, change.field, parts),
  };
};

/** “职务站长,职称工程师”, “职称：工程师，职务站长”: columns named without a sign. */
export const readSpoken: Interpreter = (context, typed) => {
  const { form, focus } = context;
  const text = plainForm(form, typed);
  if ((focus && isLong(focus)) || text.length > SPOKEN_MAX_LENGTH) return null;
  const parts = spokenParts(form, text, focus);
  const chosen: { field: FormField; text: string }[] = [];
  const unused: string[] = [];
  for (const part of parts) {
    const named = part.candidates.find(
      (one) =>
        mayBeMeant(context, one, parts.length) &&
        !(focus?.kind === 'count' && one.field.section !== focus.section && namesRest(one.name)) &&
        plainOrLong(context, one.field, one.text) &&
        !chosen.some(({ field }) => field === one.field),
    );
    const isForFocus =
      focus !== null && parts.length > 1 && chosen.length === 0 && isTold(focus) && !COLON.test(part.text);
    if (named) chosen.push(named);
    else if (isForFocus && acceptedValue(context, focus, part.text) !== null)
      chosen.push({ field: focus, text: part.text });
    else unused.push(part.text);
  }
  if (!chosen.some(({ field }) => field !== focus)) return null;
  // 站长1人、值班员5人，类别是窗口: the first part alone is hardly the whole answer.
  const isHalf = focus?.kind === 'text' && unused.length > 0 && chosen.some(({ field }) => field === focus);
  const settled = settle(context, chosen);
  return { ...settled, unused: [...unused, ...settled.unused], ...(isHalf ? { doubt: 'beside' as const } : {}) };
};

/** Where free words are asked, another column has to be named plainly, and not one that is answered already. */
function mayBeMeant(
  { focus, answers }: MessageContext,
  { field, text, isNamed }: { field: FormField; text: string; isNamed: 'plainly' | 'by-the-way' },
  parts: number,
): boolean {
  if (text === '' || field.kind === 'pictures' || field.kind === 'long-text') return false;
  if (field === focus || focus === null || isTold(focus)) return isTold(field) || isNamed === 'plainly';
  return isNamed === 'plainly' && (answers[field.id] === undefined || parts === 1) && (parts > 1 || isTold(field));
}

/** Kinds that only take what is meant for them. */
function isTold(field: FormField): boolean {
  return field.kind !== 'text' && !isLong(field);
}

function plainOrLong(context: MessageContext, field: FormField, text: string): boolean {
  return (isLong(field) ? acceptedValue(context, field, text) : plainValue(context, field, text)) !== null;
}
