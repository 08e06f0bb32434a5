import type Database from 'libsql';
import { StoreError } from '../../ports/store/store.ts';
import { Damage } from './damage.ts';

export type Row = readonly unknown[];
export type Value = string | number | null;

/** One prepared statement, used again and again. Rows are arrays: columns by position. */
export class Statement {
  readonly #statement: Database.Statement;
  readonly #returnsRows: boolean;
  readonly #damage: Damage;

  constructor(database: Database.Database, sql: string, damage = new Damage()) {
    this.#damage = damage;
    this.#statement = database.prepare(sql);
    this.#returnsRows = /^\s*(select|pragma)/i.test(sql);
    if (this.#returnsRows) this.#statement.raw(true);
  }

  /** @returns how many rows were changed */
  run(...values: Value[]): number {
    return this.#statement.run(values).changes;
  }

  /** The first row. */
  find(...values: Value[]): Row | undefined {
    try {
      const row = this.#statement.get(values);
      return Array.isArray(row) ? row : undefined;
    } catch (failure) {
      throw this.#damage.note(failure);
    }
  }

  list(...values: Value[]): Row[] {
    try {
      return this.#statement.all(values) as Row[]; // raw mode answers arrays
    } catch (failure) {
      throw this.#damage.note(failure);
    }
  }
}

/** @throws StoreError damaged */
export function textAt(row: Row, column: number): string {
  const value = row[column];
  if (typeof value !== 'string') throw new StoreError('damaged', `column ${column} is not text`);
  return value;
}

/** @throws StoreError damaged */
export function integerAt(row: Row, column: number): number {
  const value = row[column];
  if (typeof value !== 'number') throw new StoreError('damaged', `column ${column} is not a number`);
  return value;
}
