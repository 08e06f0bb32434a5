import type Database from 'libsql';
import { StoreError } from '../../ports/store.ts';
import type { Damage } from './damage.ts';

interface Write {
  /** Runs inside the transaction. */
  write(): unknown;
  /** Called after the commit with what `write` returned. */
  resolve(result: never): void;
  /** A power cut may take it, the end of the process may not. */
  isLight: boolean;
  reject(failure: StoreError): void;
}

/** All writes of one event-loop turn share one commit: one fsync instead of hundreds, and nobody waits longer for it. A write's promise
 *  resolves only after that commit. A write that fails takes nobody with it: the others are committed without it. */
export class CommitQueue {
  readonly #database: Database.Database;
  readonly #damage: Damage;
  #waiting: Write[] = [];
  #isClosed = false;

  constructor(database: Database.Database, damage: Damage) {
    this.#database = database;
    this.#damage = damage;
  }

  /** `write` runs once, later, without waiting for anything. @throws StoreError */
  add<Result>(write: () => Result): Promise<Result> {
    return this.#push(write, false);
  }

  /** The same for what a power cut may take: alone it waits for no disk, and is on it with the next commit of others. @throws StoreError */
  addLight<Result>(write: () => Result): Promise<Result> {
    return this.#push(write, true);
  }

  #push<Result>(write: () => Result, isLight: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new StoreError('unavailable', 'the store is closed'));
      if (this.#waiting.push({ write, resolve, reject, isLight }) === 1) setImmediate(this.#commitWaiting);
    });
  }

  /** Commits what waits and takes no more. */
  close(): void {
    this.#isClosed = true;
    this.#commitWaiting();
  }

  readonly #commitWaiting = (): void => {
    const writes = this.#waiting;
    this.#waiting = [];
    if (writes.length === 0) return;
    if (writes.every(({ isLight }) => isLight)) this.#commitLightly(writes);
    else this.#commit(writes);
  };

  /** In WAL mode `NORMAL` writes the log and does not wait for the disk. */
  #commitLightly(writes: readonly Write[]): void {
    this.#database.exec('PRAGMA synchronous = NORMAL');
    this.#commit(writes);
    this.#database.exec('PRAGMA synchronous = FULL');
  }

  #commit(writes: readonly Write[]): void {
    let results: unknown[];
    try {
      this.#damage.refuse();
      this.#database.exec('BEGIN IMMEDIATE');
      results = writes.map(({ write }) => write());
      this.#database.exec('COMMIT');
    } catch (failure) {
      this.#rollback();
      // Alone, only the guilty one fails.
      if (writes.length > 1) for (const write of writes) this.#commit([write]);
      else writes[0]?.reject(this.#damage.note(failure));
      return;
    }
    for (const [index, { resolve }] of writes.entries()) resolve(results[index] as never); // what that write returned
  }

  #rollback(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }
}
