import type Database from 'libsql';
import { StoreError } from '../../ports/store/store.ts';
import type { Damage } from './damage.ts';
import type { FilePlace } from './file-place.ts';

/** How long a light write waits for another one to be committed with. */
const LIGHT_MILLISECONDS = 3;

interface Write {
  /** Runs inside the transaction. */
  write(): unknown;
  /** Called after the commit with what `write` returned. */
  resolve(result: never): void;
  /** May be lost in a power cut, but not when the process ends. */
  isLight: boolean;
  reject(failure: StoreError): void;
}

/** All writes of one event-loop turn share one commit: one fsync instead of hundreds, and nobody waits longer for it. A write's promise
 *  resolves only after that commit. A write that fails takes nobody with it: the others are committed without it. */
export class CommitQueue {
  readonly #database: Database.Database;
  readonly #damage: Damage;
  readonly #place: FilePlace | null;
  #waiting: Write[] = [];
  #isDue = false;
  #lightTimer: NodeJS.Timeout | null = null;
  #isClosed = false;

  /** @param place where the database has to be for a write to be taken; null for one without a file */
  constructor(database: Database.Database, damage: Damage, place: FilePlace | null = null) {
    this.#database = database;
    this.#damage = damage;
    this.#place = place;
  }

  /** `write` runs once, later, without waiting for anything. @throws StoreError */
  add<Result>(write: () => Result): Promise<Result> {
    return this.#push(write, false);
  }

  /** The same for what may be done again after a crash: it is committed with the next write of others, alone after 3 ms, and waits for no disk.
   *  @throws StoreError */
  addLight<Result>(write: () => Result): Promise<Result> {
    return this.#push(write, true);
  }

  #push<Result>(write: () => Result, isLight: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new StoreError('unavailable', 'the store is closed'));
      this.#waiting.push({ write, resolve, reject, isLight });
      if (isLight) this.#lightTimer ??= setTimeout(this.#flush, LIGHT_MILLISECONDS);
      else this.#commitSoon();
    });
  }

  #commitSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(this.#flush);
  }

  /** Commits what waits, then refuses every write. */
  close(): void {
    this.#isClosed = true;
    this.flush();
  }

  /** Commits what waits at once: whoever reads the file afterwards sees it. Not to be called inside a write. */
  flush(): void {
    this.#flush();
  }

  readonly #flush = (): void => {
    const writes = this.#waiting;
    this.#waiting = [];
    this.#isDue = false;
    if (this.#lightTimer) clearTimeout(this.#lightTimer);
    this.#lightTimer = null;
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
      this.#place?.refuse();
      this.#database.exec('BEGIN IMMEDIATE');
      results = writes.map(({ write }) => write());
      this.#database.exec('COMMIT');
      this.#place?.note();
    } catch (failure) {
      this.#rollback();
      // Committed one by one, only the write at fault fails.
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
