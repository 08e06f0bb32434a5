import type { Store } from '../../ports/store/store.ts';
import { checkDeclarations } from '../index-values.ts';
import { safeOrderTurns } from '../safe-order-turns.ts';
import { mongoClaims } from './mongo-claims.ts';
import { type MongoStoreOptions, openMongoConnection } from './mongo-connection.ts';
import { mongoInbox } from './mongo-inbox.ts';
import { mongoJournal } from './mongo-journal.ts';
import { mongoOutbox } from './mongo-outbox.ts';
import { mongoViews } from './mongo-views.ts';
import { orderNumbers } from './order-numbers.ts';

/** Opens the store at scale: any number of processes on one MongoDB, a replica set or a sharded cluster. It needs no
 *  transactions: every promise rests on one insert under unique keys. @throws StoreError unavailable, damaged */
export async function openMongoStore(options: MongoStoreOptions): Promise<Store> {
  checkDeclarations(options.views);
  const connection = await openMongoConnection(options);
  const nextOrder = orderNumbers();
  const ports = {
    journal: mongoJournal(connection),
    inbox: mongoInbox(connection, nextOrder),
    views: mongoViews(connection),
    outbox: mongoOutbox(connection, nextOrder),
    claims: mongoClaims(connection),
  };
  return {
    ...ports,
    turns: safeOrderTurns(ports),
    check: () => connection.check(),
    scrub: async () => {},
    close: () => connection.close(),
  };
}
