import type { DocumentCell } from '../document.ts';
import { acceptedValue, isTelling, plainValue } from '../reading/base/accepts.ts';
import { isLabelKind, type Kinded } from './cell-kinds.ts';

/** A label's cell with the cell its column's answer is in; null where there is none. */
export interface Pair {
  label: DocumentCell;
  value: DocumentCell | null;
  /** The answer may be another column's, or not the whole of it. */
  isDoubtful: boolean;
}

/** For days without a year, which stand for no label. */
const ANY_DAY = '2000-01-01';
/** More of a value has to be below its label than below any other. */
const CLEAR_SHARE = 0.6;
const OTHER_SHARE = 0.35;
/** A value below labels is not much wider than they are. */
const MAX_WIDTH = 2.6;

/** Pairs the labels of a table with the cells of their answers: right of a label; below it, where labels are in a row and their answers in
 *  the next. One cell is the answer of one label. */
export function pairCells(table: Kinded): Pair[] {
  const pairs: Pair[] = [];
  const used = new Set<DocumentCell>();
  const add = (label: DocumentCell, value: DocumentCell | null, isDoubtful = false) => {
    if (value) used.add(value);
    pairs.push({ label, value, isDoubtful });
  };
  for (const row of table.grid.rows) {
    const cells = row.filter((cell) => !used.has(cell));
    for (let at = 0; at < cells.length; ) {
      const run = runFrom(table, cells, at);
      const [first] = run;
      const below = run.length > 1 ? valuesBelow(table, run) : [];
      if (!first) at += 1;
      else if (below.length > 0) {
        for (const { label, value, isDoubtful } of pairBelow(table, run, below)) add(label, value, isDoubtful);
        for (const cell of below) used.add(cell);
        at += run.length;
      } else {
        const value = valueBeside(table, first, run[1], used);
        add(first, value ?? null);
        at += value !== undefined && value === run[1] ? 2 : 1;
      }
    }
  }
  return pairs;
}

/** Labels that are next to one another. */
function runFrom({ grid, kinds }: Kinded, cells: readonly DocumentCell[], at: number): DocumentCell[] {
  const run: DocumentCell[] = [];
  for (let cell = cells[at]; cell && kinds.get(cell)?.kind === 'label'; cell = cells[at + run.length]) {
    const last = run.at(-1);
    if (last && grid.rightOf(last) !== cell) break;
    run.push(cell);
  }
  return run;
}

/** The answers below a run of labels; none when labels are there too. */
function valuesBelow({ grid, kinds }: Kinded, run: readonly DocumentCell[]): DocumentCell[] {
  const cells = grid.below(run).filter((cell) => kinds.get(cell)?.kind !== 'group');
  const widest = MAX_WIDTH * Math.max(...run.map((cell) => grid.width(cell)));
  const labels = cells.filter((cell) => isLabelKind(kinds.get(cell)));
  const isValues = labels.length === 0 || (labels.length * 3 <= cells.length && cells.length === run.length);
  const isNarrow = cells.every((cell) => grid.width(cell) <= widest);
  return isValues && isNarrow && cells.length * 2 >= run.length ? cells : [];
}

function pairBelow({ grid }: Kinded, run: readonly DocumentCell[], values: readonly DocumentCell[]): Pair[] {
  // A row with a cell too few: nobody can tell which is missing.
  const isShort = run.some((label) => !values.some((value) => grid.share(value, label) >= OTHER_SHARE));
  return run.map((label) => {
    const near = values.filter((value) => grid.share(value, label) >= OTHER_SHARE);
    const [value] = [...near].sort((a, b) => grid.share(b, label) - grid.share(a, label));
    const labels = value ? run.filter((other) => grid.share(value, other) >= OTHER_SHARE) : [];
    const isClear = near.length === 1 && labels.length === 1 && value && grid.share(value, label) >= CLEAR_SHARE;
    const written = near.find(({ text }) => text.trim() !== '');
    return isClear && !isShort
      ? { label, value, isDoubtful: false }
      : { label, value: written ?? null, isDoubtful: true };
  });
}

/** The cell right of a label, or below it when nothing is. A word for another column may be an answer: 职务 | 员工. */
function valueBeside(
  { grid, kinds }: Kinded,
  label: DocumentCell,
  next: DocumentCell | undefined,
  used: ReadonlySet<DocumentCell>,
): DocumentCell | undefined {
  const right = grid.rightOf(label);
  if (right === undefined) {
    const [below, ...more] = grid.below([label]);
    const isFree = below && more.length === 0 && !used.has(below) && kinds.get(below)?.kind === 'content';
    return isFree && grid.width(below) <= MAX_WIDTH * grid.width(label) ? below : undefined;
  }
  if (used.has(right)) return undefined;
  const kind = kinds.get(right)?.kind;
  if (kind === 'content' || kind === 'empty' || kind === 'heading') return right;
  const isLast = grid.rightOf(right) === undefined;
  return (right === next || kind === 'labelled') && mayBeAnswer(kinds, label, right, isLast) ? right : undefined;
}

/** @param isLast nothing is right of it: it names no column of the row */
function mayBeAnswer(kinds: Kinded['kinds'], label: DocumentCell, value: DocumentCell, isLast: boolean): boolean {
  const kind = kinds.get(label);
  const fields = kind?.kind === 'label' ? kind.label.candidates : [];
  const context = { today: ANY_DAY };
  return fields.some((field) => {
    if (isTelling(field) && plainValue(context, field, value.text) !== null) return true;
    return isLast && field.kind === 'choice' && acceptedValue(context, field, value.text) !== null;
  });
}
