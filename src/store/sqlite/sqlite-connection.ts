import { existsSync } from 'node:fs';
import Database from 'libsql';
import { StoreError } from '../../ports/store/store.ts';
import { CommitQueue } from './commit-queue.ts';
import { Damage } from './damage.ts';
import { FilePlace } from './file-place.ts';
import { makePrivate } from './make-private.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { integerAt, Statement } from './statement.ts';
import { storeErrorOf } from './store-error-of.ts';

/** What the adapters of the store's ports share. */
export interface SqliteConnection {
  prepare(sql: string): Statement;
  /** Runs `work` inside this turn's commit. @throws StoreError */
  write<Result>(work: () => Result): Promise<Result>;
  /** The same for what may be done again: committed with the next write, alone after 3 ms without waiting for the disk. @throws StoreError */
  writeLightly<Result>(work: () => Result): Promise<Result>;
  /** Commits what waits at once, for whoever reads the file next. Not to be called inside a write. */
  flush(): void;
  /** Writes the file again, without what was removed from it. @throws StoreError */
  scrub(): Promise<void>;
  close(): void;
}

/** Opens the file, making it when it is not there. @param mustExist a file that is not there or holds nothing is `missing`
 *  @throws StoreError unavailable, damaged, newer, missing */
export function openSqliteConnection(file: string, mustExist = false): SqliteConnection {
  const isNew = !existsSync(file);
  if (isNew && mustExist) throw missing();
  try {
    const damage = new Damage();
    makePrivate(file);
    const database = new Database(file);
    // A full fsync per commit. Keys of messages fall anywhere in their indexes, so that a commit writes many pages: the log is copied back in large steps.
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16000;
      PRAGMA journal_size_limit = 134217728; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;`);
    const prepare = (sql: string) => new Statement(database, sql, damage);
    checkPages(database);
    prepareSchema(database, isNew, mustExist);
    const queue = new CommitQueue(database, damage, new FilePlace(file));
    return {
      prepare,
      write: (work) => queue.add(work),
      writeLightly: (work) => queue.addLight(work),
      flush: () => queue.flush(),
      async scrub() {
        await queue.add(() => {}); // what waits is committed first: nothing is open now
        try {
          database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
        } catch (failure) {
          throw storeErrorOf(damage.note(failure));
        }
      },
      close() {
        queue.close();
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        database.close();
      },
    };
  } catch (failure) {
    throw storeErrorOf(failure);
  }
}

function missing(): StoreError {
  return new StoreError('missing', 'there is no database where there has been one');
}

function prepareSchema(database: Database.Database, isNew: boolean, mustExist: boolean): void {
  const read = (pragma: string) => integerAt(new Statement(database, `PRAGMA ${pragma}`).find() ?? [], 0);
  const version = read('user_version');
  const tables = integerAt(new Statement(database, 'SELECT count(*) FROM sqlite_schema').find() ?? [], 0);
  if (isNew || (version === 0 && tables === 0)) {
    if (mustExist) throw missing();
    return void database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
  }
  if (read('application_id') !== APPLICATION_ID)
    throw new StoreError('damaged', 'the data file is not of this program');
  if (version > SCHEMA_VERSION)
    throw new StoreError('newer', `the data file has version ${version}, this program writes ${SCHEMA_VERSION}`);
  for (let from = version; from < SCHEMA_VERSION; from += 1) migrate(database, from);
}

/** One step, whole or not at all. */
function migrate(database: Database.Database, from: number): void {
  const step = MIGRATIONS[from];
  if (step === undefined) throw new StoreError('damaged', `the data file has version ${from}, which never was`);
  database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${from + 1}; COMMIT;`);
}

/** Looks at every page before anything is read from them; about a second for 200 MB. @throws StoreError damaged */
function checkPages(database: Database.Database): void {
  const found = new Statement(database, 'PRAGMA quick_check(1)').find()?.[0];
  if (found !== 'ok') throw new StoreError('damaged', 'the data file is damaged: quick_check');
}
