import { LABEL_END } from '../../language/printed/form-signs.ts';
import { withoutEnd } from '../../language/text/ends.ts';
import { isLabelWord } from '../../language/text/han.ts';
import type { DocumentCell, TableBlock } from '../document.ts';
import { fits } from '../reading/base/accepts.ts';
import { fieldMeant, groupOf, labelledParts, squeeze } from '../reading/parts/labelled-parts.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { traitsOf } from '../traits-of.ts';
import { cellKinds, type Kinded } from './cell-kinds.ts';
import type { CellLabel } from './cell-label.ts';
import type { DocumentPart } from './document-part.ts';
import { Grid } from './grid.ts';
import { isBlank, judgeValue } from './judge-value.ts';
import { opinionParts } from './opinion-parts.ts';
import { pairCells } from './pair-cells.ts';

/** What the tables of one form say, and how much of them is the form's. */
export interface TableReading {
  parts: DocumentPart[];
  /** Columns whose labels are in the tables, filled in or not. */
  fields: ReadonlySet<FormField>;
  /** Labels that no column has. */
  strangers: number;
}

/** Reads the tables of one form, column by column, by their grids. */
export function tableParts(form: FormDefinition, tables: readonly TableBlock[]): TableReading {
  const kinded = tables.map((table) => ({ grid: new Grid(table), kinds: cellKinds(form, table) }));
  const reader = new TableReader(form, kinded);
  for (const table of kinded) reader.read(table);
  return reader.finish();
}

class TableReader {
  readonly #form: FormDefinition;
  readonly #parts: DocumentPart[] = [];
  readonly #seen: { field: FormField; text: string }[] = [];
  readonly #opinions: { group: string; text: string }[] = [];
  /** Groups that have a cell of their own somewhere. */
  readonly #groups: ReadonlySet<string>;
  /** How often each word for a column is there. */
  readonly #counts: ReadonlyMap<string, number>;
  #strangers = 0;

  constructor(form: FormDefinition, tables: readonly Kinded[]) {
    this.#form = form;
    const kinds = tables.flatMap((table) => [...table.kinds.values()]);
    this.#groups = new Set(kinds.flatMap((kind) => (kind.kind === 'group' ? [kind.group] : [])));
    const counts = new Map<string, number>();
    for (const kind of kinds) if ('label' in kind) counts.set(kind.label.name, (counts.get(kind.label.name) ?? 0) + 1);
    this.#counts = counts;
  }

  read(table: Kinded): void {
    const pairs = pairCells(table);
    const values = new Set(pairs.flatMap(({ value }) => (value ? [value] : [])));
    const strangers = strangersIn(table, values);
    this.#strangers += strangers.size;
    const byLabel = new Map(pairs.map((pair) => [pair.label, pair] as const));
    const turned = turnedRows(table, byLabel);
    for (const cell of table.grid.rows.flat()) {
      const kind = table.kinds.get(cell);
      if (!kind || values.has(cell)) continue;
      if (kind.kind === 'opinion') this.#opinion(table, cell, kind.group, kind.isAlone);
      else if (kind.kind === 'labelled') this.#take(table, cell, kind.label, cell, kind.label.rest, false);
      else if (kind.kind === 'label') {
        const isTurned = turned.has(cell.row);
        const { value: own = null, isDoubtful = false } = byLabel.get(cell) ?? {};
        const value = own ?? (isTurned ? (table.grid.leftOf(cell) ?? null) : null);
        const isUnsure = isDoubtful || isTurned || (value !== null && isShared(table, cell, value));
        const loose = value ? looseBeside(table, value, values, strangers) : null;
        this.#take(table, cell, kind.label, value, value?.text ?? '', isUnsure, loose);
      }
    }
  }

  finish(): TableReading {
    const parts = [...this.#parts];
    for (const { group, text } of this.#opinions) parts.push(...opinionParts(this.#form, group, text, parts));
    return { parts, fields: new Set(this.#seen.map(({ field }) => field)), strangers: this.#strangers };
  }

  #opinion({ grid }: Kinded, cell: DocumentCell, group: string, isAlone: boolean): void {
    const right = isAlone ? grid.rightOf(cell) : undefined;
    this.#opinions.push({ group, text: right ? right.text : cell.text });
  }

  #take(
    table: Kinded,
    cell: DocumentCell,
    label: CellLabel,
    value: DocumentCell | null,
    text: string,
    isUnsure: boolean,
    loose: string | null = null,
  ): void {
    const group = groupAround(table, cell);
    const meant = fieldMeant(label.candidates, label.name, group, this.#seen);
    if (!meant) return;
    const isNamedSurely = this.#isNamedSurely(label, meant, group);
    const field = isNamedSurely ? meant : (this.#likeliest(label) ?? meant);
    const several = value === cell && !traitsOf(field).runsOverLines ? this.#severalIn(cell.text) : [];
    for (const part of several.length > 1 ? several : [{ field, text }]) this.#seen.push(part);
    if (several.length > 1) {
      for (const part of several) this.#add(judgeValue(part.field, part.text), false);
      return;
    }
    const read = judgeValue(field, text, value?.marked);
    const isLoose = loose !== null && isLooseEnd(field, text, loose);
    if (!read && isLoose) this.#add({ field, text: loose }, true);
    else this.#add(read, isUnsure || isLoose || !isNamedSurely);
  }

  /** 联系人：何䶮  电话：021-55501266 in one cell. */
  #severalIn(text: string): DocumentPart[] {
    return labelledParts(this.#form, text).parts;
  }

  #add(part: DocumentPart | null, isUnsure: boolean): void {
    if (!part || isBlank(part.text)) return;
    const known = this.#parts.find(({ field }) => field === part.field);
    // Two answers for one column: nobody can tell which.
    if (known && squeeze(known.text) !== squeeze(part.text)) known.isDoubtful = true;
    if (!known) this.#parts.push(isUnsure ? { ...part, isDoubtful: true } : part);
  }

  /** Without a group, the column whose own label ends so, before one that is only called so. */
  #likeliest({ candidates, name }: CellLabel): FormField | undefined {
    const free = candidates.filter((field) => !this.#seen.some((seen) => seen.field === field));
    return free.find(({ label }) => squeeze(label.slice(label.lastIndexOf('.') + 1)) === name);
  }

  /** 职务 is in the form twice: without the cell of its group nobody can tell which it is. */
  #isNamedSurely({ candidates, name }: CellLabel, field: FormField, group: string | null): boolean {
    const groups = candidates.map(groupOf).filter((one) => one !== null);
    if (candidates.length < 2 || groups.length === 0 || group !== null) return true;
    if (groups.some((one) => this.#groups.has(one))) return true;
    return squeeze(field.label) === name && (this.#counts.get(name) ?? 0) < 2;
  }
}

/** The group whose own cell is left of a cell and reaches into its row. */
function groupAround({ grid, kinds }: Kinded, cell: DocumentCell): string | null {
  const groups = grid.before(cell).map((one) => kinds.get(one));
  const found = groups.findLast((kind) => kind?.kind === 'group');
  return found?.kind === 'group' ? found.group : null;
}

/** An answer that reaches down beside the next label too. */
function isShared({ grid, kinds }: Kinded, label: DocumentCell, value: DocumentCell): boolean {
  const rows = grid.rows.slice(label.row + label.rowSpan, value.row + value.rowSpan);
  return rows.flat().some((cell) => kinds.get(cell)?.kind === 'label' && grid.rightOf(cell) === value);
}

/** Content that is nobody's answer, right of an answer and before the next label. */
function looseBeside(
  { grid, kinds }: Kinded,
  value: DocumentCell,
  values: ReadonlySet<DocumentCell>,
  strangers: ReadonlySet<DocumentCell>,
): string | null {
  const next = grid.rightOf(value);
  const isLoose = next && kinds.get(next)?.kind === 'content' && !values.has(next) && !strangers.has(next);
  return isLoose ? next.text : null;
}

/** Beside an answer of words it may be the rest of it; beside an empty cell it may be the answer. */
function isLooseEnd(field: FormField, text: string, loose: string): boolean {
  if (isBlank(text)) return fits(field, loose);
  return field.kind === 'text' && judgeValue(field, loose) !== null;
}

/** Labels of other forms: content that nobody's label explains, with content right of it. */
function strangersIn({ grid, kinds }: Kinded, values: ReadonlySet<DocumentCell>): Set<DocumentCell> {
  const strangers = new Set<DocumentCell>();
  const isFree = (cell: DocumentCell | undefined) => cell && kinds.get(cell)?.kind === 'content' && !values.has(cell);
  for (const row of grid.rows)
    for (const cell of row) {
      const left = grid.leftOf(cell);
      if (!isFree(cell) || !isLabelLike(cell.text) || (left && strangers.has(left))) continue;
      const right = grid.rightOf(cell);
      if (right && !values.has(right) && ['content', 'empty'].includes(kinds.get(right)?.kind ?? ''))
        strangers.add(cell);
    }
  return strangers;
}

function isLabelLike(text: string): boolean {
  const bare = withoutEnd(squeeze(text), LABEL_END);
  return isLabelWord(bare);
}

/** Rows whose answers are left of their labels: content before a label, and nothing behind the last one. */
function turnedRows(
  { grid, kinds }: Kinded,
  pairs: ReadonlyMap<DocumentCell, { value: DocumentCell | null }>,
): Set<number> {
  const turned = new Set<number>();
  const values = new Set([...pairs.values()].map(({ value }) => value));
  grid.rows.forEach((row, at) => {
    const last = row.at(-1);
    const isOpen = last && kinds.get(last)?.kind === 'label' && !pairs.get(last)?.value && !grid.rightOf(last);
    const isLeft = row.some((cell, place) => {
      const next = row[place + 1];
      return next && kinds.get(next)?.kind === 'label' && kinds.get(cell)?.kind === 'content' && !values.has(cell);
    });
    if (isOpen && isLeft) turned.add(at);
  });
  return turned;
}
