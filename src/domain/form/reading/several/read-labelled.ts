import { agesAtBirth } from '../../../language/dates/birth.ts';
import { countsYears } from '../../../language/numbers/unit-words.ts';
import { BIRTH_LABEL, TELLS_BIRTH } from '../../../language/printed/note-words.ts';
import { isProse } from '../../../language/text/length.ts';
import { COLON, LABEL_BEHIND, LABEL_FIRST } from '../../../language/text/separators.ts';
import { simplify } from '../../../language/text/simplify.ts';
import { countCharacters } from '../../base/answers.ts';
import { namesOf } from '../../base/label-names.ts';
import { refuse } from '../../base/parsed.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue, isLong, isTelling, plainValue } from '../base/accepts.ts';
import type { Claim, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { settle } from '../checks/settle.ts';
import { columnWords, mayHoldLabel, squeeze } from '../parts/labelled-parts.ts';
import { type NoteCell, noteCells } from '../parts/note-cells.ts';
import { ofFocus } from '../parts/of-focus.ts';
import { pastedLines } from '../parts/pasted-lines.ts';
import { plainForm } from '../parts/plain-form.ts';
import { type CellRead, type NotePart, readLooseLine, readNoteCell } from './note-values.ts';

/** From so many columns on a message is a note of the form, not an answer with a label in it. */
const FEW = 3;
const MAX_LENGTH = 20_000;
const SIGNS = /[:\uff1a=\uff1d\t\n]/gu;
/** What a labelled message has: a sign, or the wide blanks of a table. */
const HAS_SIGN = /[:\uff1a=\uff1d\t]/u;
const SIGNED = /[:\uff1a=\uff1d\t\u3000\u3010\uff3b[]| {2}/u;
/** Else its columns stand on lines of their own, which are short: more Chinese characters than so many are no column with headings in front. */
const MAX_LABEL_CHARACTERS = 60;
/** One column beside a long text that is asked is not longer. */
const MAX_BESIDE_LONG = 80;
/** A word, a blank, and what stands behind it. */
const NAME_AND_BLANK = /^(\S{1,20})[ \t\u3000]+(\S.*)$/u;

/** A whole note pasted at once, as people keep it in Word: its headings, labels in their own words, several in one line. Each cell is judged
 *  alone; what has no column is said back and holds up nothing. @returns null for less than three columns */
export const readNote: Interpreter = (context, text) => {
  if (text.length > MAX_LENGTH || (text.match(SIGNS)?.length ?? 0) < FEW) return null;
  const read = readCells(context, pastedLines(context.form, text));
  return read && read.columns >= FEW && read.parts.length >= FEW ? { ...read.reading, isApart: true } : null;
};

/** Labelled lines, tables and objects of fewer columns, whose other words may belong to another answer. */
export const readLabelled: Interpreter = (context, typed) => {
  const { form, focus } = context;
  const isBesideLong = focus !== null && isLong(focus);
  const signed = isBesideLong ? withSigns(form, focus, typed) : typed;
  if (!SIGNED.test(signed) && !hasShortLines(signed)) return null;
  if (isBesideLong && !mayNameColumn(form, signed)) return null;
  const text = plainForm(form, withWholeLabels(form, pastedLines(form, signed)));
  const read = HAS_SIGN.test(text) ? readCells(context, text) : null;
  if (!read || (read.columns === 1 && read.beside.length === 0 && read.parts.every(({ field }) => field === focus)))
    return null;
  const { reading } = read;
  // In the middle of a long text such lines belong to it, unless every one of them is plainly an answer.
  const isOther = reading.refused.length + reading.unused.length + read.beside.length > 0;
  if (isBesideLong && (isOther || (read.parts.length < 2 && countCharacters(text) > MAX_BESIDE_LONG))) return null;
  const isGlued = reading.claims.some(({ field, text: said }) => field.kind === 'text' && LABEL_BEHIND.test(said));
  const isFew = reading.claims.length < FEW;
  return {
    ...reading,
    // 收件人：何䶮 in front of few columns may say whose they are.
    ...(isGlued || (isFew && read.isLedByStranger) ? { doubt: 'beside' as const } : {}),
    // Beside few columns a line without a label may be an answer.
    unused: [...reading.unused, ...(isFew ? read.lines : [])],
    strange: read.beside.filter((words) => !isFew || !read.lines.includes(words)),
  };
};

interface CellsRead {
  reading: Reading;
  parts: readonly NotePart[];
  /** How many columns are named. */
  columns: number;
  /** What no column takes; what of it stands without a label. */
  beside: readonly string[];
  lines: readonly string[];
  /** A label of no column stands in front. */
  isLedByStranger: boolean;
}

/** @returns null where no column is named */
function readCells(context: MessageContext, text: string): CellsRead | null {
  const { cells: found, loose } = noteCells(context.form, text);
  const cells = withFocus(context, found);
  const named = new Set(cells.flatMap(({ columns }) => (columns ?? []).filter((field) => field !== null)));
  if (named.size === 0) return null;
  const ofCells = cells.map((cell) => readNoteCell(context, cell, named));
  const ofLines = loose.map((line) => forAsked(context, named, line) ?? readLooseLine(context, line));
  const parts = [...ofCells, ...ofLines].flatMap((one) => one.parts).filter((part) => part.text !== '');
  if (parts.length === 0) return null;
  const settled = withSeveral(parts, settle(context, parts));
  const lines = ofLines.flatMap((one) => one.beside);
  const beside = [...ofCells.flatMap((one) => one.beside), ...lines];
  const age = ageIn(context, [...bornIn(cells), ...beside.filter((words) => TELLS_BIRTH.test(words))], settled.claims);
  const reading = {
    ...settled,
    claims: [...settled.claims, ...(age ? [age] : [])],
    ...(age ? { doubt: 'beside' as const, doubtful: [age] } : {}),
    strange: beside.filter((words) => words !== age?.text),
  };
  return {
    reading,
    parts,
    columns: named.size,
    beside: reading.strange,
    lines,
    isLedByStranger: cells[0]?.columns === null,
  };
}

/** A line without a label may answer the column asked, where no label names it. */
function forAsked(context: MessageContext, named: ReadonlySet<FormField>, line: string): CellRead | null {
  const { focus } = context;
  if (!focus || named.has(focus) || !isTelling(focus)) return null;
  const value = (asksFor(focus, 'words') ? plainValue : acceptedValue)(context, focus, line);
  if (value === null) return null;
  return { parts: [{ field: focus, text: line }], beside: [] };
}

/** 手机：138… 办公室电话：021-…: of two answers for one column it is asked which one counts. */
function withSeveral(parts: readonly NotePart[], settled: Reading): Reading {
  const isOpen = (field: FormField) => ![...settled.claims, ...settled.refused].some((one) => one.field === field);
  const several = [...new Set(parts.map(({ field }) => field))].filter(
    (field) => isOpen(field) && parts.filter((part) => part.field === field).length > 1,
  );
  const answersOf = (field: FormField) => parts.filter((part) => part.field === field).map(({ text }) => text);
  const asked = several.map((field) => ({
    field,
    refused: refuse('one-answer-expected', { answers: answersOf(field) }),
  }));
  const said = new Set(several.flatMap(answersOf));
  return {
    ...settled,
    refused: [...settled.refused, ...asked],
    unused: settled.unused.filter((words) => !said.has(words)),
  };
}

/** A word for the column asked and for another one means the column asked. */
function withFocus(context: MessageContext, cells: readonly NoteCell[]): readonly NoteCell[] {
  const named = cells.map(({ label, columns, text }) => ({ field: columns?.[0] ?? null, text, name: squeeze(label) }));
  const parts = named.flatMap(({ field, ...rest }) => (field ? [{ field, ...rest }] : []));
  const meant = ofFocus(context, parts);
  const at = meant.findIndex((part, index) => part.field !== parts[index]?.field);
  const cell = at < 0 ? undefined : cells.filter(({ columns }) => columns?.[0])[at];
  return cells.map((one) => (one === cell ? { ...one, columns: [context.focus] } : one));
}

function bornIn(cells: readonly NoteCell[]): string[] {
  return cells.flatMap(({ label, columns, text }) => (columns === null && BIRTH_LABEL.test(label) ? [text] : []));
}

/** The age of whoever says when they were born, asked about before it is stored. */
function ageIn({ form, today }: MessageContext, said: readonly string[], claims: readonly Claim[]): Claim | null {
  const [text = ''] = said;
  const ages = agesAtBirth(text, today) ?? [];
  const [field, ...others] = form.fields.filter((one) => one.kind === 'count' && countsYears(one.unit));
  const [age] = ages;
  if (!field || age === undefined || said.length + others.length + ages.length > 2) return null;
  if (claims.some((claim) => claim.field === field)) return null;
  return { field, text, value: age, isNamed: true };
}

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
