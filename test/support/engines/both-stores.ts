import { views } from '../../../src/domain/views.ts';
import type { Store } from '../../../src/ports/store/store.ts';
import { openMongoStore } from '../../../src/store/mongo/open-mongo-store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { mongoForTests } from './engines.ts';

const mongo = await mongoForTests();

/** A new, empty store of each engine that is there, for suites that hold on both. */
export const bothStores: [engine: string, open: () => Promise<Store>][] = [
  ['SQLite', () => openSqliteStore({ folder: temporaryFolder(), views })],
  ...(mongo
    ? [
        ['MongoDB', async () => openMongoStore({ url: (await mongoForTests())?.url ?? '', views })] as [
          string,
          () => Promise<Store>,
        ],
      ]
    : []),
];
