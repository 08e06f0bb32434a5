import { namesRest } from '../../../language/numbers/beside-number.ts';
import { COLON } from '../../../language/text/separators.ts';
import { countCharacters } from '../../base/answers.ts';
import type { FormField } from '../../schema.ts';
import { acceptedValue, isCollecting, isLong, plainValue } from '../base/accepts.ts';
import type { Interpreter, MessageContext } from '../base/reading.ts';
import { settle } from '../checks/settle.ts';
import { plainForm } from '../parts/plain-form.ts';
import { spokenParts } from '../parts/spoken-parts.ts';
import { columnChanged, plainChange } from './plain-change.ts';
import { valueParts, withChanges } from './value-parts.ts';

/** Beside a text that is collected, or for one, a sentence that changes another column is short: a longer one is part of the text. */
const CHANGE_MAX_CHARACTERS = 80;
/** What names several columns is short, too. */
const SPOKEN_MAX_LENGTH = 400;

/** “班组名称改成 …”, from wherever. */
export const readChange: Interpreter = (context, text) => {
  const isLonger = text.length > CHANGE_MAX_CHARACTERS && countCharacters(text) > CHANGE_MAX_CHARACTERS;
  if (isLonger && isCollecting(context.focus)) return null;
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
  if (field === context.focus || (isLonger && isLong(field))) return null;
  // 地址改成云苔路260号 联系人何䶮: another column is answered behind the one that is changed.
  const parts = valueParts(context, change);
  const settled = settle(context, parts);
  // 推荐单位我要换成静安区的: what is chosen before the form is asked about.
  const doubt = change.field.prefill ? { doubt: 'change' as const } : {};
  // What the column named does not take is refused there, and no answer of the one asked.
  const isRefused = settled.claims.length === 0 && settled.refused.length > 0;
  return {
    ...settled,
    ...doubt,
    ...(isRefused ? { isTakenBack: true } : {}),
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
