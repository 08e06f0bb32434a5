import { parted } from '../../../language/numbers/counted.ts';
import {
  figurePairs,
  isFigures,
  numberedRow,
  type Ordinal,
  ordinalOf,
  ordinalParts,
  SIGNED_FIGURE,
  withCircledApart,
} from '../../../language/numbers/ordinals.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { ANSWERS_APART, ANSWERS_OUTSIDE, CLOSING } from '../../../language/text/separators.ts';
import { lowerNamesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { plainValue } from '../base/accepts.ts';
import { isShaped } from '../base/beside-contact.ts';
import type { AskedColumn, MessageContext } from '../base/reading.ts';
import { bracketed } from './bracketed.ts';
import { unframedBehind } from './unframed.ts';

/** A part of an answer to a list of columns: for a column that it numbers or names, or for the next one. */
export interface SectionPart {
  text: string;
  /** The column it is for, when it says so. */
  field: FormField | null;
}

/** The parts of a message that answers a list: its lines, its numbered parts, or the words of its one line. */
export function sectionParts(context: MessageContext, list: readonly AskedColumn[], text: string): SectionPart[] {
  const lines = withCircledApart(text)
    .split('\n')
    .map((line) => withoutEnds(line, CLOSING))
    .filter((line) => line !== '');
  const numbered = numberedParts(context, list, lines);
  if (numbered) return numbered.map(({ number, rest }) => partOf(context, list, rest, number));
  const [line = '', ...more] = lines;
  const row = more.length === 0 ? (rowOf(context, list, line) ?? pairsOf(context, list, line)) : null;
  if (row) return row.map(({ number, rest }) => partOf(context, list, rest, number));
  const words =
    isCounted(context) && isFigures(line)
      ? line.split(/[^\d.]+/u)
      : line.split(ANSWERS_OUTSIDE).flatMap((word) => bracketed(word, (inside) => isApart(context, list, inside)));
  const raw =
    more.length > 0
      ? lines
      : words.flatMap((word) => (hasDigit(word) && !labelledPart(context, list, word) ? parted(word) : [word]));
  const parts = raw.filter((part) => part !== '');
  return parts.flatMap((part, at) => {
    const before = labelOf(context, list, parts[at - 1], part);
    if (before) return [{ text: part, field: before }];
    return labelOf(context, list, part, parts[at + 1]) ? [] : [partOf(context, list, part, null)];
  });
}

/** 电话 before 1380000021, 性别 before 女: the column that a word on its own names for the next one. */
function labelOf(
  context: MessageContext,
  list: readonly AskedColumn[],
  word: string | undefined,
  next: string | undefined,
): FormField | null {
  if (word === undefined || next === undefined || hasDigit(word)) return null;
  if (hasOnlyDigits(next)) return figureColumn(list, word);
  const field = list.find((column) => lowerNamesOf(column.field).includes(word.toLowerCase()))?.field;
  const isOther = list.some((one) => one.field !== field && plainValue(context, one.field, word) !== null);
  return field && !isOther && plainValue(context, field, next) !== null ? field : null;
}

/** 电话, 年龄 on its own: the column of the list that takes figures and is called so, or is the only one whose word ends so. */
function figureColumn(list: readonly AskedColumn[], word: string | undefined): FormField | null {
  const name = word?.toLowerCase() ?? '';
  const fields = list.map(({ field }) => field).filter((field) => !asksFor(field, 'words') && !('options' in field));
  const called = fields.find((field) => lowerNamesOf(field).includes(name));
  if (called || [...name].length < 2) return called ?? null;
  const ending = fields.filter((field) => lowerNamesOf(field).some((one) => one.endsWith(name)));
  return ending.length === 1 ? (ending[0] ?? null) : null;
}

function hasOnlyDigits(text: string): boolean {
  return /^\d[\d-]*$/u.test(text);
}

/** 1 何䶮 2 55501266 on one line: numbers of the list, rising, each with a plain answer for its column behind it; where people are counted every number
 *  of the list. @returns null for anything else */
function rowOf(
  context: MessageContext,
  list: readonly AskedColumn[],
  line: string,
): { number: number; rest: string }[] | null {
  const row = numberedRow(
    line,
    list.map(({ number }) => number),
  );
  const isPlain = row.every(({ number, rest }) => {
    const field = list.find((column) => column.number === number)?.field;
    return field !== undefined && plainValue(context, field, rest) !== null;
  });
  return isPlain && row.length >= (isCounted(context) ? list.length : 2) ? row : null;
}

/** 1、3 2、5 where people are counted: the first columns of the list, in its order. @returns null for anything else */
function pairsOf(
  context: MessageContext,
  list: readonly AskedColumn[],
  line: string,
): { number: number; rest: string }[] | null {
  const pairs = isCounted(context) ? figurePairs(line) : null;
  return pairs?.every(({ number }, at) => number === list[at]?.number) ? pairs : null;
}

/** What stands in brackets and answers a column of its own. */
function isApart(context: MessageContext, list: readonly AskedColumn[], inside: string): boolean {
  const isOther = ({ field }: AskedColumn) => !asksFor(field, 'words') && plainValue(context, field, inside) !== null;
  const isNamed = labelledPart(context, list, inside) !== null;
  // 管理3（党员2）: counted among them.
  return isCounted(context) ? !isNamed : isNamed || list.some(isOther);
}

/** Parts that all begin with a number of the list, rising. @returns null where that cannot be told from the answers themselves */
function numberedParts(
  context: MessageContext,
  list: readonly AskedColumn[],
  lines: readonly string[],
): Ordinal[] | null {
  if (!lines.some(hasDigit)) return null;
  const [line = '', ...more] = lines;
  if (
    more.length === 0 &&
    !SIGNED_FIGURE.test(line) &&
    isFigures(line) &&
    (isCounted(context) || line.split(ANSWERS_APART).length > 2)
  )
    return null;
  const parts = lines.flatMap(ordinalParts).map((part) => withoutEnds(part, CLOSING));
  const found = parts.map(ordinalOf).filter((one) => one !== null);
  if (found.length === 0 || found.length < parts.length) return null;
  const isRising = found.every(({ number }, at) => at === 0 || number > (found[at - 1]?.number ?? 0));
  const isKnown = found.every(({ number }) => list.some((column) => column.number === number));
  if (!isRising || !isKnown) return null;
  if (found.some(({ sign }) => sign === 'signed')) return found;
  return found.every(({ sign }) => sign === 'bare') && isBareList(context, list, found) ? found : null;
}

/** Numbers without a sign may be answers themselves: beside numbers only a whole row of them counts. */
function isBareList(context: MessageContext, list: readonly AskedColumn[], found: readonly Ordinal[]): boolean {
  const isRow = found.length > 2 && found.every(({ number }, at) => number === (list[at]?.number ?? 0));
  return isRow || (!isCounted(context) && found.every(({ rest }) => !ANSWERS_APART.test(rest)));
}

function partOf(
  context: MessageContext,
  list: readonly AskedColumn[],
  said: string,
  number: number | null,
): SectionPart {
  const labelled = labelledPart(context, list, said);
  if (labelled) return labelled;
  return { text: said, field: list.find((column) => column.number === number)?.field ?? null };
}

/** 联系人何䶮, 邮编：200072: a column of the list that is named in front of a plain answer. */
function labelledPart(context: MessageContext, list: readonly AskedColumn[], said: string): SectionPart | null {
  const lower = said.toLowerCase();
  const named: { field: FormField; name: string }[] = [];
  for (const { field } of list)
    for (const name of lowerNamesOf(field)) if (lower.startsWith(name)) named.push({ field, name });
  for (const { field, name } of named.sort((a, b) => b.name.length - a.name.length)) {
    const text = unframedBehind(context, field, said, said.slice(name.length));
    // 邮编20007: what its column refuses is told with the reason.
    const isFigure = isShaped(field) && hasOnlyDigits(text) && [...name].length > 1;
    if (text !== '' && (isFigure || plainValue(context, field, text) !== null)) return { text, field };
  }
  return null;
}

/** Numbers of a list are written in figures. */
function hasDigit(text: string): boolean {
  return /\d/u.test(text);
}

function isCounted({ focus }: MessageContext): boolean {
  return asksFor(focus, 'amount');
}
