import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { SCHEMA } from '../../../src/store/sqlite/schema.ts';

/** Overwrites the pages in the middle of a table, as a bad disk does. */
export function spoil(folder: string, table: string): void {
  const path = join(folder, 'shenbao.sqlite');
  const file = new Database(path, { readonly: true });
  const root = Number(
    (file.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = '${table}'`).get() as { rootpage: number }).rootpage,
  );
  const size = Number((file.prepare('PRAGMA page_size').get() as { page_size: number }).page_size);
  file.close();
  const handle = openSync(path, 'r+');
  writeSync(handle, Buffer.alloc(size, 0xa5), 0, size, (root - 1) * size);
  closeSync(handle);
}

/** A write from outside: whoever holds pages in memory reads them again. */
export function forgetPages(folder: string): void {
  const file = new Database(join(folder, 'shenbao.sqlite'));
  file.exec(`INSERT INTO meta (key, value) VALUES ('outside', '1')`);
  file.close();
}

/** The tables as version 1 made them. */
export const FIRST_SCHEMA = SCHEMA.replace('UNIQUE (cause, stream)', 'UNIQUE (stream, cause)')
  .replace(/, (-- NULL once finished\n)[^\n]*\n/, ' $1')
  .replace(/,\n {2}reserved TEXT[^\n]*\n/, '\n')
  .replace(/ {2}salt TEXT, digest TEXT[^\n]*\n/, '')
  .replace(/ {2}at TEXT, [^\n]*\n/, '')
  .replace(/CREATE INDEX journal_at[^\n]*\n/, '')
  .replace(/CREATE INDEX inbox_parked[^\n]*\n/, '')
  .replace(' AND parked IS NULL', '')
  .replace(/-- The newest turn[^\n]*\nCREATE TABLE turns[^\n]*\n/, '')
  .replace(/CREATE INDEX outbox_doubtful[^\n]*\n/, 'CREATE INDEX outbox_state ON outbox (state, n);\n')
  .replace(/user_version = \d+/, 'user_version = 1');
