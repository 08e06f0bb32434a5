import { views } from '../../src/domain/views.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { planBroadcast } from '../support/seasons/plan-broadcast.ts';
import { openSeason } from '../support/seasons/season.ts';

// `node --expose-gc --import tsx test/bench/plan-broadcast.ts FOLDER`: freezes everybody of a filled store as the people of one broadcast with fields. Prints
// JSON: people, seconds, and megabytes of live heap near the beginning and at most.

const STEPS_BETWEEN_LOOKS = 10;
const [folder = ''] = process.argv.slice(2);
const season = await openSeason({ store: await openSqliteStore({ folder, views }) });
const looks: number[] = [];
const begun = performance.now();
let lookedFor = 0;
const { people } = await planBroadcast(season, (step) => {
  if (step % STEPS_BETWEEN_LOOKS !== 1) return;
  const before = performance.now();
  globalThis.gc?.();
  looks.push(process.memoryUsage().heapUsed / 1024 / 1024);
  lookedFor += performance.now() - before;
});
const seconds = (performance.now() - begun - lookedFor) / 1000;
await season.close();
process.stdout.write(JSON.stringify({ people, seconds, first: looks[0] ?? 0, most: Math.max(...looks) }));
