import { join } from 'node:path';
import Database from 'libsql';
import { StoreError } from '../../ports/store/store.ts';
import { makePrivate } from './make-private.ts';
import { sqliteCode } from './store-error-of.ts';

/** Holds the folder for this process. The lock is the operating system's, on an empty SQLite file of its own (reading the data file in
 *  another way cannot drop it); it dies with the process, also by SIGKILL, and leaves nothing stale behind.
 *  @returns the release @throws StoreError in-use */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'shenbao.lock');
  makePrivate(file);
  const lock = new Database(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (sqliteCode(cause) !== 'SQLITE_BUSY') throw cause;
    throw new StoreError('in-use', `another process uses the data folder ${folder}`, { cause });
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
