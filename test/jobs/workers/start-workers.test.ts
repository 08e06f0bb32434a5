import { expect, it } from 'vitest';
import { createInProcessJobs } from '../../../src/jobs/in-process.ts';
import { startWorkers } from '../../../src/jobs/workers/start-workers.ts';
import { openWebSeason } from '../../support/pages/web-season.ts';

it('looks within a minute whether a day is over, so that nobody waits long for a proof', async () => {
  const season = await openWebSeason();
  const jobs = createInProcessJobs();
  const seconds = new Map<string, number>();
  const every: typeof jobs.every = async (name, interval) => void seconds.set(name, interval);
  await startWorkers({ ...season.ports, jobs: { ...jobs, every } });
  expect(seconds.get('roots')).toBeLessThanOrEqual(60);
  await jobs.stop();
  await season.close();
});
