import type { DocumentCell, TableBlock } from '../document.ts';

/** A table by its edges: which cells are beside and below one another, and how far they overlap. */
export class Grid {
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly DocumentCell[])[];
  /** The cells that reach into each row. */
  readonly #reaching: readonly (readonly DocumentCell[])[];
  /** Where each column begins; one more than there are columns. */
  readonly #edges: readonly number[];

  constructor({ cells, widths }: TableBlock) {
    const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
    const rows: DocumentCell[][] = [];
    const reaching: DocumentCell[][] = [];
    for (const cell of sorted) {
      rows[cell.row] = [...(rows[cell.row] ?? []), cell];
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        reaching[row] ??= [];
        reaching[row]?.push(cell);
      }
    }
    this.rows = Array.from(rows, (row) => row ?? []);
    this.#reaching = Array.from(reaching, (row) => row ?? []);
    const columns = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
    const edges = [0];
    for (let column = 0; column < columns; column += 1) edges.push((edges.at(-1) ?? 0) + (widths?.[column] ?? 1));
    this.#edges = edges;
  }

  /** The next cell to the right in the cell's first row. */
  rightOf({ row, column, columnSpan }: DocumentCell): DocumentCell | undefined {
    return nearest(this.#reaching[row], (other) => other.column - column - columnSpan);
  }

  leftOf({ row, column }: DocumentCell): DocumentCell | undefined {
    return nearest(this.#reaching[row], (other) => column - other.column - other.columnSpan);
  }

  /** Every cell left of a cell that reaches into its first row, from left to right. */
  before({ row, column }: DocumentCell): DocumentCell[] {
    return (this.#reaching[row] ?? []).filter((other) => other.column < column).sort((a, b) => a.column - b.column);
  }

  /** The cells that begin right below some of one row, as far as they are now below them. */
  below(cells: readonly DocumentCell[]): DocumentCell[] {
    const [first] = cells;
    const row = first ? this.rows[first.row + first.rowSpan] : undefined;
    return (row ?? []).filter((cell) => cells.some((above) => this.share(cell, above) > LEAST_SHARE));
  }

  width({ column, columnSpan }: DocumentCell): number {
    return this.#edge(column + columnSpan) - this.#edge(column);
  }

  /** How much of the narrower of two cells of different rows overlaps the other: 0 to 1. */
  share(a: DocumentCell, b: DocumentCell): number {
    const from = Math.max(this.#edge(a.column), this.#edge(b.column));
    const to = Math.min(this.#edge(a.column + a.columnSpan), this.#edge(b.column + b.columnSpan));
    return Math.max(0, to - from) / Math.max(1e-9, Math.min(this.width(a), this.width(b)));
  }

  #edge(column: number): number {
    return this.#edges[column] ?? this.#edges.at(-1) ?? 0;
  }
}

/** A border that was dragged a little makes no neighbours. */
const LEAST_SHARE = 0.2;

function nearest(
  cells: readonly DocumentCell[] | undefined,
  distance: (cell: DocumentCell) => number,
): DocumentCell | undefined {
  let found: DocumentCell | undefined;
  for (const cell of cells ?? []) {
    const gap = distance(cell);
    if (gap >= 0 && (!found || gap < distance(found))) found = cell;
  }
  return found;
}
