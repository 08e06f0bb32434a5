import { agesAtBirth } from '../../../language/dates/birth.ts';
import { countsYears } from '../../../language/numbers/unit-words.ts';
import { BIRTH_LABEL, TELLS_BIRTH } from '../../../language/printed/note-words.ts';
import { refuse } from '../../base/parsed.ts';
import type { FormField } from '../../schema.ts';
import type { Claim, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { settle } from '../checks/settle.ts';
import { squeeze } from '../parts/labelled-parts.ts';
import { type NoteCell, noteCells } from '../parts/note-cells.ts';
import { ofFocus } from '../parts/of-focus.ts';
import { inFormWords } from '../parts/pasted-lines.ts';
import { type NotePart, readLooseLine, readNoteCell } from './note-values.ts';

/** From so many columns on a message is a note of the form, not an answer with a label in it. */
const FEW = 3;
const MAX_LENGTH = 20_000;
const SIGNS = /[:\uff1a=\uff1d\t\n]/gu;

/** A whole note pasted at once, as people keep it in Word: its headings, labels in their own words, several in one line. Each cell is judged
 *  alone; what has no column is said back and holds up nothing. @returns null for less than three columns */
export const readNote: Interpreter = (context, text) => {
  if (text.length > MAX_LENGTH || (text.match(SIGNS)?.length ?? 0) < FEW) return null;
  const { cells: found, loose } = noteCells(context.form, inFormWords(context.form, text));
  const cells = withFocus(context, found);
  const named = new Set(cells.flatMap(({ columns }) => (columns ?? []).filter((field) => field !== null)));
  if (named.size < FEW) return null;
  const read = [
    ...cells.map((cell) => readNoteCell(context, cell, named)),
    ...loose.map((line) => readLooseLine(context, line)),
  ];
  const parts = read.flatMap((one) => one.parts).filter((part) => part.text !== '');
  if (parts.length < FEW) return null;
  const settled = withSeveral(parts, settle(context, parts));
  const beside = read.flatMap((one) => one.beside);
  const age = ageIn(context, [...bornIn(cells), ...beside.filter((words) => TELLS_BIRTH.test(words))], settled.claims);
  return {
    ...settled,
    claims: [...settled.claims, ...(age ? [age] : [])],
    ...(age ? { doubt: 'beside' as const, doubtful: [age] } : {}),
    strange: beside.filter((words) => words !== age?.text),
    isApart: true,
  };
};

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
