import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { cellsIn, isNumbering, labelledCell, withoutRowNumber } from '../../language/answers/row-text.ts';
import { defineFieldKind, fieldShape } from '../base/field-kind.ts';
import { accept, type Parsed, type Refused, refuse } from '../base/parsed.ts';
import { TAB } from '../base/table-rows.ts';
import { type FieldTraits, list } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';
import { isClosed, isNameOf, type RowColumn, readCell, rowColumn } from './row-cells.ts';

const schema = fieldShape('rows', {
  /** What is in a row; the first column names it. */
  columns: z.array(rowColumn).min(2).max(8),
  minRows: z.number().int().min(1),
  maxRows: z.number().int().min(1).max(200),
  /** The classifier of a row. */
  unit: z.string().min(1),
});
type RowsField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    rows: 'row-expected' | 'too-few-rows' | 'too-many-rows';
  }
}

const traits: FieldTraits = {
  ...list,
  runsOverLines: true,
  isValue: false,
  mayBeAnyLength: true,
  isKnownBySight: true,
  extraSeconds: 300,
  printed: 'table',
};

/** A table with columns, one row a line: who is in a team. The value is its rows, their cells parted by a tab. */
export const rowsKind = defineFieldKind({
  schema,
  traits,
  limits: ({ minRows, maxRows }) => ({ min: minRows, max: maxRows }),
  parse: parseRows,
  print: printRows,
});

/** All rows or none; fewer than asked for are no refusal: more may come. */
function parseRows(field: RowsField, reply: Reply, context: ReadingContext): Parsed<string[]> {
  const { rows, refused } = readTableRows(field, reply, context);
  const [first] = refused;
  if (first) return first;
  if (rows.length === 0) return refuse('empty');
  return rows.length > field.maxRows
    ? refuse('too-many-rows', { count: rows.length, max: field.maxRows, unit: field.unit })
    : accept(rows);
}

function printRows(_field: RowsField, rows: readonly string[]): string {
  return rows.map(printRow).join('\n');
}

/** A row as people read it; read back it is the same. */
export function printRow(row: string): string {
  return row.replaceAll(TAB, '\uff5c');
}

/** What a text says of a table. */
export interface ReadRows {
  rows: string[];
  /** Lines that are no rows, and why. */
  refused: Refused[];
  /** Headings of a pasted table that are no columns here: what is below them is left out. */
  left: string[];
}

type Heading = readonly (RowColumn | null)[];

/** Reads rows line by line: a heading says which column is which below it, else they are in the order of the columns. A table whose cells came one
 *  a line is read too. Never throws. */
export function readTableRows(field: RowsField, reply: Reply, context: ReadingContext): ReadRows {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return { rows: [], refused: [answer], left: [] };
  const lines = answer.text.split('\n').filter((one) => one.trim() !== '');
  const rows = new Set<string>();
  const read: ReadRows = { rows: [], refused: [], left: [] };
  let heading: Heading | null = null;
  for (const one of lines) {
    const found = headingIn(field, one);
    heading = found?.columns ?? heading;
    if (found) read.left = [...new Set([...read.left, ...found.strangers])];
    const row = found ? null : readLine(field, one, heading, context);
    if (typeof row === 'string') rows.add(row);
    else if (row) read.refused.push(row);
  }
  const turned = rows.size === 0 ? readTurned(field, lines, context) : null;
  return turned ? { rows: turned, refused: [], left: [] } : { ...read, rows: [...rows] };
}

/** The columns of a table by the line over them. @returns null for a line that is no heading */
function headingIn({ columns }: RowsField, text: string): { columns: Heading; strangers: string[] } | null {
  for (const cells of cellsIn(text)) {
    const found = cells.map((cell) => columns.find((column) => isNameOf(column, cell)) ?? null);
    const named = found.filter((column) => column !== null);
    if (named.length < 2 || new Set(named).size < named.length) continue;
    const strangers = cells.filter((cell, at) => found[at] === null && cell !== '' && !isNumbering(cell));
    if (named.length >= strangers.length) return { columns: found, strangers };
  }
  return null;
}

/** One row, or why the line is none. */
function readLine(field: RowsField, text: string, heading: Heading | null, context: ReadingContext): string | Refused {
  const ways = [text, withoutRowNumber(text)].flatMap(cellsIn);
  for (const cells of ways) {
    const row =
      (heading && underHeading(field, cells, heading, context)) ??
      labelled(field, cells, context) ??
      inOrder(field.columns, cells, context) ??
      bySight(field.columns, cells, context);
    if (row) return row.join(TAB);
  }
  return refusedRow(field, text, heading, context);
}

/** Cells under the heading of a table; those at the end may be missing, as an editor cuts them off. @returns null when there are more, or one does not fit */
function underHeading(field: RowsField, cells: readonly string[], heading: Heading, context: ReadingContext) {
  if (cells.length > heading.length) return null;
  return placed(field.columns, (column) => cells[heading.indexOf(column)] ?? '', context);
}

/** 姓名：张三，性别：男: every cell says which it is. */
function labelled(field: RowsField, cells: readonly string[], context: ReadingContext): string[] | null {
  const parts = cells.map(labelledCell);
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  const known = parts.every((part) => field.columns.some((column) => part !== null && isNameOf(column, part.label)));
  if (!known) return null;
  return placed(
    field.columns,
    (column) => parts.find((part) => part && isNameOf(column, part.label))?.rest ?? '',
    context,
  );
}

function placed(
  columns: readonly RowColumn[],
  cellOf: (column: RowColumn) => string,
  context: ReadingContext,
): string[] | null {
  const read = columns.map((column) => readCell(column, cellOf(column), context));
  return read.every((cell) => typeof cell === 'string') ? read : null;
}

/** Cells in the order of the columns; an optional one may be left out where there are fewer cells. */
function inOrder(columns: readonly RowColumn[], cells: readonly string[], context: ReadingContext): string[] | null {
  const [column, ...others] = columns;
  const [cell, ...rest] = cells;
  if (!column) return cells.length === 0 ? [] : null;
  if (cells.length > columns.length) return null;
  const read = cell === undefined ? null : readCell(column, cell, context);
  const behind = typeof read === 'string' ? inOrder(others, rest, context) : null;
  if (typeof read === 'string' && behind) return [read, ...behind];
  if (!column.optional || column.none === undefined || cells.length === columns.length) return null;
  const without = inOrder(others, cells, context);
  return without && [column.none, ...without];
}

/** As many cells as columns in another order: dates, numbers and options are known for what they are, words are in the order of the others. */
function bySight(columns: readonly RowColumn[], cells: readonly string[], context: ReadingContext): string[] | null {
  if (cells.length !== columns.length) return null;
  const left = [...cells];
  const found = new Map<RowColumn, string>();
  for (const column of columns.filter(isClosed)) {
    const at = left.findIndex((cell) => cell !== '' && typeof readCell(column, cell, context) === 'string');
    if (at < 0) return null;
    found.set(column, left.splice(at, 1)[0] ?? '');
  }
  for (const column of columns) if (!found.has(column)) found.set(column, left.shift() ?? '');
  return placed(columns, (column) => found.get(column) ?? '', context);
}

/** A table copied with each cell on a line of its own, with its heading or without. @returns null when the lines are no such table */
function readTurned(field: RowsField, lines: readonly string[], context: ReadingContext): string[] | null {
  const { columns } = field;
  const cells = lines.map((one) => one.trim());
  const isHead = columns.every((column, at) => isNameOf(column, cells[at] ?? ''));
  const below = isHead ? cells.slice(columns.length) : cells;
  if (below.length === 0 || below.length % columns.length !== 0) return null;
  const rows: string[] = [];
  for (let at = 0; at < below.length; at += columns.length) {
    const row = inOrder(columns, below.slice(at, at + columns.length), context);
    if (!row) return null;
    rows.push(row.join(TAB));
  }
  return rows;
}

/** Why a line is no row: the first cell that does not fit where there are as many as columns, else that there are more or fewer. */
function refusedRow(field: RowsField, text: string, heading: Heading | null, context: ReadingContext): Refused {
  const named = heading ?? field.columns;
  const cells = [withoutRowNumber(text), text].flatMap(cellsIn).find(({ length }) => length === named.length);
  for (const [at, cell] of (cells ?? []).entries()) {
    const column = named[at];
    if (column && typeof readCell(column, cell, context) !== 'string') return refusedCell(field, text, column, cell);
  }
  return refuse('row-expected', aboutRow(field, text));
}

/** A cell that its column does not take. */
export function refusedCell(field: RowsField, row: string, column: RowColumn, said: string): Refused {
  const options = column.kind === 'choice' ? column.options.map(({ label }) => label) : [];
  return refuse('row-expected', { ...aboutRow(field, row), column: column.label, said, options });
}

function aboutRow({ columns, unit }: RowsField, row: string) {
  return { line: printRow(row.trim()).slice(0, 60), wanted: columns.map(({ label }) => label), unit };
}
