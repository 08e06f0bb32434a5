import { LINK } from '../../../language/numbers/counted.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { COLON, GAP_END } from '../../../language/text/separators.ts';
import { labelNames } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor, traitsOf } from '../../traits-of.ts';
import { isLong, isTelling, plainValue } from '../base/accepts.ts';
import { callsIn } from '../base/column-for.ts';
import { optionWordsOf } from '../base/option-words-of.ts';
import type { Claim, Interpreter, MessageContext } from '../base/reading.ts';
import { startsIn } from '../parts/pieces.ts';
import { leadingNames } from '../parts/spoken-parts.ts';

/** Longer than this a message is no row of columns. */
const MAX_LENGTH = 120;

/** So many columns of the part of the form that is asked, one behind the other, are no chance. */
const ROW = 4;

/** A column that a row names, with what stands behind its word. */
interface Piece extends Claim {
  name: string;
  /** Where it ends in the message. */
  to: number;
  isGlued: boolean;
}

/** 职务护理部副主任职称主管护师, or 护理部副主任职称主管护师 where 职务 is asked: columns one behind the other, each word right beside its plain answer, the
 *  next one with or without a blank between. @returns null unless every part of the message is such a column, and two of them at least */
export const readGlued: Interpreter = (context, typed) => {
  const { form, focus } = context;
  const text = typed.trim();
  if (text.length > MAX_LENGTH || (focus && isLong(focus))) return null;
  const isLed = leadingNames(form, text, focus).length > 0;
  if (!isLed && !(focus && asksFor(focus, 'words') && text.length >= SHORTEST)) return null;
  const starts = startsIn(form, text);
  if (starts.length === 0 || text.includes('\n') || COLON.test(text)) return null;
  const led = isLed ? piecesOf(context, text, starts, []) : null;
  const pieces = led ?? (focus && asksFor(focus, 'words') ? behindOwn(context, focus, text, starts) : null);
  if (!pieces || pieces.length < 2 || pieces.every(({ field }) => asksFor(field, 'amount'))) return null;
  if (!pieces.some(({ name, isGlued }) => isGlued || name === '')) return null;
  if (pieces.some((piece) => holdsOption(context, piece))) return null;
  // 工作单位上海市长乐百货商店性质国企: another word for a column may be part of the answer in front of it.
  const isElsewhere =
    focus !== null && asksFor(focus, 'words') && !pieces.some(({ field }) => field.section === focus.section);
  const isRow = pieces.length >= ROW && pieces.every(({ field }) => field.section === focus?.section);
  const isUnsure =
    isElsewhere ||
    (!isRow &&
      pieces.some(({ field, name, isGlued }, at) => {
        const before = pieces[at - 1]?.field;
        return (
          (name === '' && !isShaped(pieces[at + 1]?.field)) ||
          (isGlued && before !== undefined && asksFor(before, 'words') && !isLabel(field, name))
        );
      }));
  return { claims: pieces, refused: [], unused: [], weakness: 0, ...(isUnsure ? { doubt: 'beside' as const } : {}) };
};

/** Shorter than this a name holds no other column. */
const SHORTEST = 5;

/** 护士长职称主管护师: the answer to the column asked, and another column glued to it. */
function behindOwn(
  context: MessageContext,
  focus: FormField,
  text: string,
  starts: readonly number[],
): readonly Piece[] | null {
  for (const to of starts) {
    const said = text.slice(0, to);
    if (GAP_END.test(said.slice(-1))) continue;
    const value = plainValue(context, focus, said);
    const own = { field: focus, name: '', to, text: said, value: value ?? '', isNamed: true, isGlued: false };
    const all = value === null ? null : piecesOf(context, text, starts, [own]);
    if (all) return all;
  }
  return null;
}

/** The first way to cut the text into columns of which each takes what stands behind its word. */
function piecesOf(
  context: MessageContext,
  text: string,
  starts: readonly number[],
  before: readonly Piece[],
): readonly Piece[] | null {
  const from = before.at(-1)?.to ?? 0;
  if (from === text.length) return before;
  for (const { field, name } of namesAt(context, text.slice(from), before)) {
    for (const to of [...starts.filter((at) => at > from + name.length), text.length]) {
      const said = withoutEnds(withoutEnds(text.slice(from + name.length, to), GAP_END), LINK);
      const value = said === '' ? null : plainValue(context, field, said);
      // That there is none is said of no column in another part of the form.
      const isFar = context.focus !== null && field.section !== context.focus.section;
      if (value === null || (isFar && value === field.none)) continue;
      const isGlued = from > 0 && !GAP_END.test(text.charAt(from - 1));
      const piece = { field, name, to, text: said, value, isNamed: true, isGlued };
      const all = piecesOf(context, text, starts, [...before, piece]);
      if (all) return all;
    }
  }
  return null;
}

/** The columns that a part may name: those of the same part of the form as the one in front of it first. */
function namesAt({ form, focus }: MessageContext, text: string, before: readonly Piece[]) {
  const section = before.at(-1)?.field.section ?? focus?.section;
  const isFree = (field: FormField) => isTelling(field) && !before.some((one) => one.field === field);
  return leadingNames(form, text, focus)
    .filter(({ field, name }) => name.length > 1 && isFree(field))
    .map(({ field, name }) => ({ name, field: callsIn(form, field, section, isFree) }))
    .sort(
      (a, b) =>
        b.name.length - a.name.length || Number(b.field.section === section) - Number(a.field.section === section),
    );
}

/** 上海鹭捷速递有限公司民营企业: words that end in an option of another column are two answers. */
function holdsOption({ form }: MessageContext, { field, text }: Piece): boolean {
  if (!asksFor(field, 'words')) return false;
  return [...optionWordsOf(form)].some(
    (option) => option.length > 2 && text.length > option.length && text.endsWith(option),
  );
}

/** A number or an address is told by its shape. */
function isShaped(field: FormField | undefined): boolean {
  return field !== undefined && traitsOf(field).isContact;
}

function isLabel(field: FormField, name: string): boolean {
  const { label, short } = labelNames(field);
  return name.length > 2 || [...label, ...short].includes(name);
}
