import type { Json } from '../../domain/base/json.ts';
import type { AtOnce } from '../process/at-once.ts';

/** One kind of view: how its rows are found. How they are folded is known to the domain alone (`View`). */
export interface ViewDeclaration<Shape = Json> {
  readonly name: string;
  /** Index name → the values a row is found under; null or an empty list keeps it out of the index. Values are compared as text. */
  readonly indexes: Readonly<Record<string, (row: Shape) => string | readonly string[] | null>>;
}

export interface ViewRow<Shape> {
  id: string;
  /** The journal position this copy has seen. */
  seq: number;
  data: Shape;
}

export interface ViewQuery {
  index: string;
  /** Rows indexed under exactly this value, by rising id … */
  equals?: string;
  /** … or rows indexed under a value ≤ this, by rising value, then id. */
  atMost?: string;
  /** Only rows after this one (an id with `equals`); for paging. */
  after?: string;
  /** 1 to 1000. */
  limit: number;
}

/** Copies for reading: they may lag, be thrown away and be folded again from the journal. */
export interface Views {
  /** @returns null for an unknown id */
  get<Shape>(view: ViewDeclaration<Shape>, id: string): AtOnce<ViewRow<Shape> | null>;
  /** Replaces the row, unless a newer `seq` is kept already. Durable once resolved. */
  put<Shape>(view: ViewDeclaration<Shape>, row: ViewRow<Shape>): Promise<void>;
  list<Shape>(view: ViewDeclaration<Shape>, query: ViewQuery): Promise<ViewRow<Shape>[]>;
  count<Shape>(view: ViewDeclaration<Shape>, query: { index: string; equals: string }): Promise<number>;
  /** Every row of a view, by rising id; read in pages. */
  listAll<Shape>(view: ViewDeclaration<Shape>): AsyncIterable<ViewRow<Shape>>;
  /** Throws one view's rows away; it is folded again afterwards. */
  clear(view: ViewDeclaration<never>): Promise<void>;
}
