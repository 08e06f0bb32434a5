import { openBullmqJobs } from '../../../src/jobs/bullmq.ts';

/** A process of its own that begins runs, tells their keys and never ends them: `node --import tsx bullmq-worker.ts OPTIONS`. */
const jobs = await openBullmqJobs(JSON.parse(process.argv[2] ?? '{}'));
await jobs.work('inbound', (key) => {
  process.stdout.write(key);
  return new Promise(() => {});
});
