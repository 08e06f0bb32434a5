import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage } from '../../domain/base/message.ts';
import { type Store, StoreError } from '../../ports/store/store.ts';
import type { ViewDeclaration } from '../../ports/store/views.ts';
import { checkDeclarations } from '../index-values.ts';
import { safeOrderTurns } from '../safe-order-turns.ts';
import { HotRows } from './hot-rows.ts';
import { lockFolder } from './lock-folder.ts';
import { reindexViews } from './reindex-views.ts';
import { ReservedClaims } from './reserved-claims.ts';
import { reserveDropper } from './row-reserves.ts';
import { sqliteClaims } from './sqlite-claims.ts';
import { openSqliteConnection, type SqliteConnection } from './sqlite-connection.ts';
import { sqliteInbox } from './sqlite-inbox.ts';
import { sqliteJournal } from './sqlite-journal.ts';
import { sqliteOutbox } from './sqlite-outbox.ts';
import { sqliteTurns } from './sqlite-turns.ts';
import { sqliteViews } from './sqlite-views.ts';
import { storeErrorOf } from './store-error-of.ts';
import { ToldRows } from './told-rows.ts';
import { WaitingLists } from './waiting-lists.ts';
import { WriteBehind } from './write-behind.ts';

export interface SqliteStoreOptions {
  /** Made when it is not there. */
  folder: string;
  /** The folder holds what was made beside a database: a missing or empty one is not a new start. */
  mustExist?: boolean;
  views: readonly ViewDeclaration<never>[];
  /** For suites: called before each write of a turn; what it throws undoes the turn. */
  beforeTurnWrite?: () => void;
}

/** Opens the embedded store: one file in a folder that belongs to one process at a time.
 *  @throws StoreError in-use, unavailable (the folder cannot be written), damaged, newer, missing */
export async function openSqliteStore({
  folder,
  views,
  mustExist = false,
  beforeTurnWrite = () => {},
}: SqliteStoreOptions): Promise<Store> {
  checkDeclarations(views);
  prepareFolder(folder);
  const unlock = lockFolder(folder);
  try {
    const connection = openSqliteConnection(join(folder, 'shenbao.sqlite'), mustExist);
    await reindexViews(connection, views);
    return storeOn(connection, unlock, beforeTurnWrite);
  } catch (failure) {
    unlock();
    throw failure;
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : 'unknown';
    throw new StoreError('unavailable', `cannot write to the data folder ${folder} (${code})`, { cause });
  }
}

/** People who type at once, and as many applications. */
const HOT_ROWS = 256;

function storeOn(connection: SqliteConnection, unlock: () => void, beforeWrite: () => void): Store {
  const touch = connection.prepare(
    `INSERT INTO meta (key, value) VALUES ('checked', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1`,
  );
  const hot = new HotRows(HOT_ROWS);
  const behind = new WriteBehind(connection, hot);
  const reserved = new ReservedClaims();
  const heard = new WaitingLists<IncomingMessage>(({ id }) => id);
  const told = new ToldRows();
  const giveUp = reserveDropper(connection);
  const ports = {
    journal: sqliteJournal(connection),
    inbox: sqliteInbox(connection, heard),
    views: sqliteViews(connection, hot),
    outbox: sqliteOutbox(connection, told),
    claims: sqliteClaims(connection, reserved),
  };
  let isOpen = true;
  return {
    ...ports,
    turns: sqliteTurns({
      connection,
      hot,
      behind,
      reserved,
      heard,
      told,
      safeOrder: safeOrderTurns(ports),
      beforeWrite,
    }),
    async check() {
      await connection.write(() => touch.run());
    },
    async scrub() {
      await behind.flush();
      await connection.scrub();
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      behind.stop();
      try {
        await behind.flush();
        await connection.write(() => {
          for (const key of reserved.listFree()) giveUp(key);
        });
        connection.close();
      } catch (failure) {
        throw storeErrorOf(failure);
      } finally {
        unlock();
      }
    },
  };
}
