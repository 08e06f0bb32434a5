import { views } from '../../../src/domain/views.ts';
import { createInProcessJobs } from '../../../src/jobs/in-process.ts';
import { startWorkers } from '../../../src/jobs/workers/start-workers.ts';
import { createWatchdog, readBlocked } from '../../../src/process/watchdog.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { openSeason } from '../seasons/season.ts';

// Workers on the folder given, watched as in main.ts; the turn of a message with the id `loop` never returns. Tells by a line that they began.
const folder = process.argv[2] ?? '';
const watchdog = createWatchdog({ folder: `${folder}/blocked`, limitMilliseconds: 1000 });
const store = await openSqliteStore({ folder, views });
const season = await openSeason({ store });
const jobs = createInProcessJobs();
const ports = {
  ...season.ports,
  jobs,
  watch: {
    ...watchdog.watch,
    during: <Result>(message: { id: string; person: string }, work: () => Result) =>
      watchdog.watch.during(message, () => {
        while (message.id === 'loop');
        return work();
      }),
  },
};
watchdog.start();
const blocked = readBlocked(`${folder}/blocked`);
await startWorkers(ports, blocked.notes);
blocked.forget();
process.stdout.write('began\n');
const idle = setInterval(async () => {
  if ((await store.inbox.countWaiting()) > 0) return;
  clearInterval(idle);
  await jobs.stop();
  await season.close();
  await watchdog.stop();
  process.exit(0);
}, 50);
