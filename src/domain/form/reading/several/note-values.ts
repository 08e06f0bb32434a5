import { BETWEEN_WORDS, BIRTH_LABEL, CELL_GAP, SHARED_ANSWER } from '../../../language/printed/note-words.ts';
import { bracketedIn, REMARKED } from '../../../language/text/separators.ts';
import type { FormField } from '../../schema.ts';
import { asksFor, traitsOf } from '../../traits-of.ts';
import { isTelling, plainValue } from '../base/accepts.ts';
import { columnNamed } from '../base/column-named.ts';
import type { MessageContext } from '../base/reading.ts';
import { alignments } from '../parts/align.ts';
import { groupOf, squeeze } from '../parts/labelled-parts.ts';
import type { NoteCell } from '../parts/note-cells.ts';
import { readCounts } from './read-counts.ts';
import { valueParts } from './value-parts.ts';

/** Behind a name its person is told of; 欧阳 静宜 is a name alone. */
const SAYS_MORE = /[,\uff0c(\uff08\d]|\s{2}|\s\S{1,8}\s/u;

export interface NotePart {
  field: FormField;
  text: string;
  /** The word for the column that was used: two of a count add up. */
  name?: string;
}

/** What a cell comes to: its columns' words, and words that are said back. */
export interface CellRead {
  parts: NotePart[];
  beside: string[];
}

/** A cell as it stands, or the columns that share its label: 职务/职称：护士长/主管护师.
 *  @param named the columns that the note names */
export function readNoteCell(
  context: MessageContext,
  { label, columns, text }: NoteCell,
  named: ReadonlySet<FormField>,
): CellRead {
  const [column, ...more] = columns ?? [];
  if (!columns || !column) {
    if (BIRTH_LABEL.test(label)) return { parts: [], beside: [] };
    return readCounted(context, null, text) ?? { parts: [], beside: [`${label}\uff1a${text}`] };
  }
  if (more.length === 0) return withName(readValue(context, column, text, named), column, squeeze(label));
  const shared = waysToPart(text).find((pieces) => pieces.length === columns.length);
  if (!shared) return readValue(context, column, text, named);
  const read = shared.map((piece, at) => {
    const field = columns[at];
    return field ? readValue(context, field, piece, named) : { parts: [], beside: [piece] };
  });
  return { parts: read.flatMap(({ parts }) => parts), beside: read.flatMap(({ beside }) => beside) };
}

/** The pieces of a text by each sign that may part the answers of one label. */
function waysToPart(text: string): string[][] {
  return SHARED_ANSWER.map((sign) =>
    text
      .split(sign)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  );
}

function withName({ parts, beside }: CellRead, column: FormField, name: string): CellRead {
  return { parts: parts.map((part) => (part.field === column ? { ...part, name } : part)), beside };
}

/** A value as it stands, or the values of several columns in it: 18人，其中女5人; 方芷（女，36岁）; 云屿饭店   国有企业 */
function readValue(context: MessageContext, field: FormField, text: string, named: ReadonlySet<FormField>): CellRead {
  if (field.kind === 'name' && SAYS_MORE.test(text)) return readPerson(context, field, text);
  const beside = readBeside(context, field, text, named);
  if (beside) return beside;
  const isWhole = traitsOf(field).isLong || (!text.includes('\n') && plainValue(context, field, text) !== null);
  if (isWhole) return { parts: [{ field, text }], beside: [] };
  const counted = asksFor(field, 'words') ? null : readCounted(context, asksFor(field, 'amount') ? field : null, text);
  return counted ?? readOption(context, field, text) ?? { parts: valueParts(context, { field, text }), beside: [] };
}

/** Numbers with the words that say what they count, and clauses of no column. @returns null where no number says so */
function readCounted(context: MessageContext, focus: FormField | null, text: string): CellRead | null {
  const read = readCounts({ ...context, focus }, text);
  const isNamed = read?.claims.every((claim) => claim.isNamed || claim.field === focus) ?? false;
  if (!read || read.doubt || !isNamed) return null;
  return { parts: read.claims.map(({ field, value }) => ({ field, text: String(value) })), beside: [...read.unused] };
}

/** A line without a label: numbers that say what they count. */
export function readLooseLine(context: MessageContext, line: string): CellRead {
  const { fields, checks } = context.form;
  const whole = fields.find(({ id }) => checks.some((check) => check.kind === 'sum' && check.whole === id));
  return readCounted(context, whole ?? null, line) ?? { parts: [], beside: [line] };
}

/** Each word with its column: in their order where there is one way to place them all, else what one column alone takes. What is listed or has a
 *  shape of its own is no other column's words. */
function placedWords(
  context: MessageContext,
  columns: readonly FormField[],
  words: readonly string[],
): (NotePart | null)[] {
  const isFor = (field: FormField, word: string) =>
    plainValue(context, field, word) !== null || columnNamed(context, word, [field]) !== null;
  const fittingOf = (word: string) => {
    const fitting = columns.filter((field) => isFor(field, word));
    const shaped = fitting.filter((field) => !asksFor(field, 'words'));
    return shaped.length > 0 ? shaped : fitting;
  };
  const fittings = new Map(words.map((word) => [word, fittingOf(word)]));
  const [way, ...others] = alignments(columns, words, (field, word) => fittings.get(word)?.includes(field) === true);
  return words.map((word, at) => {
    const fitting = fittings.get(word) ?? [];
    const field = way && others.length === 0 ? way[at] : fitting.length === 1 ? fitting[0] : undefined;
    return field ? { field, text: columnNamed(context, word, [field])?.text ?? word } : null;
  });
}

/** 孟棠 男 38岁 班长: a name, and what is said of the person in the same part of the form, in its order or each by its shape. */
function readPerson(context: MessageContext, field: FormField, text: string): CellRead {
  const [name = '', ...words] = text.split(BETWEEN_WORDS).filter((word) => word !== '');
  const { fields } = context.form;
  const own = fields
    .slice(fields.indexOf(field) + 1)
    .filter((one) => one.section === field.section && groupOf(one) === groupOf(field) && isTelling(one));
  const placed = placedWords(context, own, words);
  return {
    parts: [{ field, text: name }, ...placed.filter((part) => part !== null)],
    beside: words.filter((_, at) => placed[at] === null),
  };
}

/** 中共党员（2012年入党）, 本科/护理学学士: of a choice what goes on behind an option is a remark. */
function readOption(context: MessageContext, field: FormField, text: string): CellRead | null {
  if (field.kind !== 'choice') return null;
  const [option, ...remarks] =
    waysToPart(text).find(([first = '', ...more]) => more.length > 0 && plainValue(context, field, first) !== null) ??
    [];
  return option === undefined ? null : { parts: [{ field, text: option }], beside: remarks };
}

/** 曹安公路2000号（201804）, 云屿饭店   国有企业: what stands in brackets or behind a wide blank for a column of the same part that the note does not
 *  name. @returns null where nothing of it does */
function readBeside(
  context: MessageContext,
  field: FormField,
  text: string,
  named: ReadonlySet<FormField>,
): CellRead | null {
  if (traitsOf(field).isLong || field.kind === 'name') return null;
  const isRemark = REMARKED.test(text);
  const [head = '', ...tails] = isRemark
    ? [text.split(/[(\uff08]/u)[0] ?? '', ...bracketedIn(text)]
    : text.split(CELL_GAP).map((cell) => cell.trim());
  if (tails.length === 0 || head === '') return null;
  const placed = tails.map((tail) => {
    const fitting = context.form.fields.filter(
      (one) =>
        one.section === field.section &&
        one !== field &&
        !named.has(one) &&
        !asksFor(one, 'words') &&
        isTelling(one) &&
        plainValue(context, one, tail) !== null,
    );
    return fitting.length === 1 && fitting[0] ? { field: fitting[0], text: tail } : null;
  });
  if (placed.includes(null)) return null;
  return {
    parts: [{ field, text: head.trim() }, ...placed.filter((part) => part !== null)],
    beside: [],
  };
}
