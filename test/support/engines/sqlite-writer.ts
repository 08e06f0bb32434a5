import { once } from 'node:events';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';

/** A process of its own that writes until it is killed and tells what was acknowledged: `node --import tsx sqlite-writer.ts FOLDER`. */
const store = await openSqliteStore({ folder: process.argv[2] ?? '', views: [] });
for (let seq = 1; ; seq += 1) {
  const at = '2021-11-25T01:00:00.000Z';
  const entry = { stream: 'person/p', seq, cause: `m${seq}`, by: 'system', at, events: [], effects: [] } as const;
  await Promise.all([store.journal.append(entry), store.claims.claim(`k${seq}`, seq)]);
  if (!process.stdout.write(`${seq}\n`)) await once(process.stdout, 'drain');
}
