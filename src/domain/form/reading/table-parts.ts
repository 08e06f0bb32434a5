import { DAY_LABEL, LENGTH_REMARK } from '../../language/print-words.ts';
import { labelNames } from '../base/label-names.ts';
import type { DocumentCell } from '../document.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { traitsOf } from '../traits-of.ts';
import { fieldMeant, groupOf, type LabelledPart, spaced, squeeze } from './labelled-parts.ts';
import { opinionParts } from './opinion-parts.ts';

interface Label {
  candidates: FormField[];
  name: string;
  /** One of the column's own labels, not another word for it. */
  isOfficial: boolean;
  /** What stands behind the label in the same cell. */
  rest: string;
}

/** What a table of the form says, column by column: the value stands right of its label, below it where labels stand in a row, or in the
 *  label's own cell. Merged cells, labels with blanks or line breaks inside, and the groups' own cells are read as printed. */
export function tableParts(
  form: FormDefinition,
  cells: readonly DocumentCell[],
  known: readonly LabelledPart[],
): LabelledPart[] {
  const parts = [...known];
  const values = new Set<DocumentCell>();
  const opinions: { group: string; text: string }[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (values.has(cell) || cell.text === '') continue;
    const group = groupNamed(form, cell.text);
    const right = rightOf(cells, cell);
    if (group && isOpinion(form, group)) {
      const isApart = squeeze(cell.text) === group && right !== undefined;
      if (isApart) values.add(right);
      opinions.push({ group, text: isApart ? right.text : cell.text });
      continue;
    }
    if (group && right && labelOf(form, right.text)) continue;
    const label = labelOf(form, cell.text);
    if (!label) continue;
    const field = fieldMeant(label.candidates, label.name, groupAround(form, cells, cell), parts);
    if (!field || parts.some((part) => part.field === field)) continue;
    const value = label.rest === '' ? valueCell(form, cells, cell, field) : undefined;
    if (value) values.add(value);
    const text = label.rest === '' ? (value?.text ?? '') : label.rest;
    if (isFilled(text)) parts.push({ field, text });
  }
  for (const { group, text } of opinions) parts.push(...opinionParts(form, group, text, parts));
  return parts;
}

/** Blanks, underscores and the day's empty places are nothing. */
function isFilled(text: string): boolean {
  return text.replace(/[\s_＿:：]/gu, '').replace(DAY_LABEL, '') !== '';
}

function isOpinion(form: FormDefinition, group: string): boolean {
  return form.fields.some((field) => field.kind === 'promise' && groupOf(field) === group);
}

function groupNamed(form: FormDefinition, text: string): string | null {
  const typed = squeeze(text);
  const groups = [...new Set(form.fields.map(groupOf))];
  return (
    groups.find(
      (group) =>
        group !== null && (typed === squeeze(group) || (isOpinion(form, group) && typed.startsWith(squeeze(group)))),
    ) ?? null
  );
}

function rightOf(cells: readonly DocumentCell[], { row, column, columnSpan }: DocumentCell): DocumentCell | undefined {
  return cells.find((cell) => cell.column === column + columnSpan && cell.row <= row && cell.row + cell.rowSpan > row);
}

function belowOf(cells: readonly DocumentCell[], { row, rowSpan, column }: DocumentCell): DocumentCell | undefined {
  return cells.find(
    (cell) => cell.row === row + rowSpan && cell.column <= column && cell.column + cell.columnSpan > column,
  );
}

/** Right of the label; below it where the next label of the same part of the form stands beside it, or nothing does. */
function valueCell(
  form: FormDefinition,
  cells: readonly DocumentCell[],
  cell: DocumentCell,
  field: FormField,
): DocumentCell | undefined {
  const right = rightOf(cells, cell);
  const below = belowOf(cells, cell);
  const isBelowFree =
    below !== undefined &&
    below.columnSpan <= cell.columnSpan + 1 &&
    !labelOf(form, below.text) &&
    !groupNamed(form, below.text);
  const neighbours = [right, leftOf(cells, cell)].map((one) => (one ? officialLabel(form, one.text) : null));
  const isInRun = neighbours.some((label) =>
    label?.candidates.some(({ section, kind }) => section === field.section && kind === field.kind),
  );
  if (
    isBelowFree &&
    (right === undefined || isInRun) &&
    (right === undefined || right.text === '' || officialLabel(form, right.text))
  )
    return below;
  if (right && squeeze(right.text).length > 2 && officialLabel(form, right.text)) return undefined;
  return right;
}

function leftOf(cells: readonly DocumentCell[], { row, column }: DocumentCell): DocumentCell | undefined {
  return cells.find(
    (cell) => cell.column + cell.columnSpan === column && cell.row <= row && cell.row + cell.rowSpan > row,
  );
}

function officialLabel(form: FormDefinition, text: string): Label | null {
  const label = labelOf(form, text);
  return label?.isOfficial && label.rest === '' ? label : null;
}

/** The group whose own cell stands left of a cell and spans its row. */
function groupAround(
  form: FormDefinition,
  cells: readonly DocumentCell[],
  { row, column }: DocumentCell,
): string | null {
  const around = cells.filter((cell) => cell.column < column && cell.row <= row && cell.row + cell.rowSpan > row);
  return around.map(({ text }) => groupNamed(form, text)).findLast((group) => group !== null) ?? null;
}

interface Names {
  byName: ReadonlyMap<string, { fields: FormField[]; isOfficial: boolean }>;
  pattern: RegExp;
}

const cache = new WeakMap<FormDefinition, Names>();

function namesOf(form: FormDefinition): Names {
  const known = cache.get(form);
  if (known) return known;
  const byName = new Map<string, { fields: FormField[]; isOfficial: boolean }>();
  for (const field of form.fields) {
    const { label, short, aliases } = labelNames(field);
    for (const [names, isOfficial] of [
      [[...label, ...short], true],
      [aliases, false],
    ] as const) {
      for (const name of new Set(names.map(squeeze))) {
        const found = byName.get(name);
        const fields = [...(found?.fields ?? []), field];
        if ([...name].length > 1)
          byName.set(name, { fields: [...new Set(fields)], isOfficial: isOfficial || (found?.isOfficial ?? false) });
      }
    }
  }
  const written = [...byName.keys()].sort((a, b) => b.length - a.length).map((name) => spaced(name, '\\s*'));
  const pattern = new RegExp(`^\\s*(${written.join('|')})((?:\\s*[(（][^()（）]{0,60}[)）])*)\\s*([:：]?)\\s*`, 'iu');
  const names = { byName, pattern };
  cache.set(form, names);
  return names;
}

/** The column a cell names. What follows in the cell is its value only behind a colon, or for texts behind a remark or a line break. */
function labelOf(form: FormDefinition, text: string): Label | null {
  const { byName, pattern } = namesOf(form);
  const match = pattern.exec(text);
  const name = squeeze(match?.[1] ?? '');
  const found = byName.get(name);
  if (!match || !found) return null;
  const rest = text.slice(match[0].length).trim();
  const isLong = found.fields.some((field) => traitsOf(field).runsOverLines);
  const isParted =
    match[3] !== '' || (isLong && (match[2] !== '' || match[0].slice(match[0].trimEnd().length).includes('\n')));
  if (rest !== '' && !isParted) return null;
  return { candidates: found.fields, name, isOfficial: found.isOfficial, rest: withoutRemark(rest, isLong) };
}

/** “班组主要工作职责及特色：(200 字内)”: the print's remark behind the colon. */
function withoutRemark(rest: string, isLong: boolean): string {
  return isLong ? rest.replace(LENGTH_REMARK, '') : rest;
}
