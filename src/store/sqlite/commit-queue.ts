import type Database from 'libsql';
import { StoreError } from '../../ports/store.ts';
import type { Damage } from './damage.ts';

/** How long a write of `addSoon` waits for another one's commit. */
const SOON_MILLISECONDS = 5;

interface Write {
  /** Runs inside the transaction; what it returns is called after the commit. */
  apply(): () => void;
  reject(failure: StoreError): void;
}

/** All writes of one event-loop turn share one commit: one fsync instead of hundreds, and nobody waits longer for it. A write's promise
 *  resolves only after that commit. A write that fails takes nobody with it: the others are committed without it. */
export class CommitQueue {
  readonly #database: Database.Database;
  readonly #damage: Damage;
  #waiting: Write[] = [];
  /** Set while a commit is to come at the end of this turn of the event loop. */
  #isDue = false;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(database: Database.Database, damage: Damage) {
    this.#database = database;
    this.#damage = damage;
  }

  /** `write` runs once, later, without waiting for anything. @throws StoreError */
  add<Result>(write: () => Result): Promise<Result> {
    if (!this.#isDue) {
      this.#isDue = true;
      setImmediate(() => this.#commitWaiting());
    }
    return this.#push(write);
  }

  /** Rides with the next commit, or has one of its own after 5 ms: for what may wait a moment. @throws StoreError */
  addSoon<Result>(write: () => Result): Promise<Result> {
    if (!this.#isDue) this.#timer ??= setTimeout(() => this.#commitWaiting(), SOON_MILLISECONDS);
    return this.#push(write);
  }

  #push<Result>(write: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new StoreError('unavailable', 'the store is closed'));
      const apply = () => {
        const result = write();
        return () => resolve(result);
      };
      this.#waiting.push({ apply, reject });
    });
  }

  /** Commits what waits and takes no more. */
  close(): void {
    this.#isClosed = true;
    this.#commitWaiting();
  }

  #commitWaiting(): void {
    const writes = this.#waiting;
    this.#waiting = [];
    this.#isDue = false;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (writes.length > 0) this.#commit(writes);
  }

  #commit(writes: readonly Write[]): void {
    let settled: (() => void)[];
    try {
      this.#damage.refuse();
      this.#database.exec('BEGIN IMMEDIATE');
      settled = writes.map((write) => write.apply());
      this.#database.exec('COMMIT');
    } catch (failure) {
      this.#rollback();
      // Alone, only the guilty one fails.
      if (writes.length > 1) for (const write of writes) this.#commit([write]);
      else writes[0]?.reject(this.#damage.note(failure));
      return;
    }
    for (const settle of settled) settle();
  }

  #rollback(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }
}
