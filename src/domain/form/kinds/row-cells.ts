import { z } from 'zod';
import { NOTHING } from '../../language/answers/answer-words.ts';
import { halfWidth } from '../../language/text/half-width.ts';
import type { AnswerValue } from '../base/answers.ts';
import type { FieldKindDefinition } from '../base/field-kind.ts';
import { namesOf } from '../base/label-names.ts';
import { type Refused, refuse } from '../base/parsed.ts';
import type { ReadingContext } from '../base/typed-answer.ts';
import { choiceKind } from './choice.ts';
import { countKind } from './count.ts';
import { dateKind } from './date.ts';
import { decimalKind } from './decimal.ts';
import { emailKind } from './email.ts';
import { mobileKind } from './mobile.ts';
import { monthKind } from './month.ts';
import { nameKind } from './name.ts';
import { phoneKind } from './phone.ts';
import { textKind } from './text.ts';

/** What belongs to the whole table, not to a cell. */
const ofTable = { section: true, brief: true, suggest: true, prefill: true, late: true } as const;

/** A column of a table: a kind of field that is one word or line. */
export const rowColumn = z.discriminatedUnion('kind', [
  nameKind.schema.omit(ofTable),
  textKind.schema.omit(ofTable),
  choiceKind.schema.omit(ofTable),
  countKind.schema.omit(ofTable),
  decimalKind.schema.omit(ofTable),
  dateKind.schema.omit(ofTable),
  monthKind.schema.omit(ofTable),
  mobileKind.schema.omit(ofTable),
  phoneKind.schema.omit(ofTable),
  emailKind.schema.omit(ofTable),
]);
export type RowColumn = z.infer<typeof rowColumn>;

const cellKinds = {
  name: nameKind,
  text: textKind,
  choice: choiceKind,
  count: countKind,
  decimal: decimalKind,
  date: dateKind,
  month: monthKind,
  mobile: mobileKind,
  phone: phoneKind,
  email: emailKind,
};

type CellField = RowColumn & { section: string };
const fields = new WeakMap<RowColumn, CellField>();

/** The column as a field of its own kind; its id is no field's of the form. */
export function fieldOfCells(column: RowColumn): CellField {
  const known = fields.get(column) ?? { ...column, id: `row.${column.id}`, section: '' };
  fields.set(column, known);
  return known;
}

/** The text of a cell in its printed form, or why it is none. */
export function readCell(column: RowColumn, text: string, context: ReadingContext): string | Refused {
  const { none } = column;
  if (column.optional && none !== undefined && (text === '' || text === none || NOTHING.test(halfWidth(text))))
    return none;
  if (text === '') return refuse('empty');
  const kind = kindOf(column);
  const parsed = kind.parse(fieldOfCells(column), { kind: 'text', text }, context);
  return parsed.kind === 'refused' ? parsed : kind.print(fieldOfCells(column), parsed.value);
}

/** Whether a cell is known for its column by what is in it: a date, a number, one of few options. */
export function isClosed(column: RowColumn): boolean {
  return kindOf(column).traits.content !== 'words' && !(column.kind === 'choice' && column.open);
}

/** Every word for the column. */
export function cellNames(column: RowColumn): readonly string[] {
  return namesOf(fieldOfCells(column));
}

/** Whether a text is one of them. */
export function isNameOf(column: RowColumn, text: string): boolean {
  const typed = text.normalize('NFKC').replace(/\s/gu, '');
  return cellNames(column).some((name) => name.normalize('NFKC').replace(/\s/gu, '') === typed);
}

/** The kind's entry; a union of kinds hides from the compiler that column and entry are of one kind. */
function kindOf({ kind }: RowColumn): FieldKindDefinition<CellField, AnswerValue> {
  return cellKinds[kind] as unknown as FieldKindDefinition<CellField, AnswerValue>; // the key chose the entry
}
