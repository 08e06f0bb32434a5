import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { openBullmqJobs } from '../../src/jobs/bullmq.ts';
import { jobsConformance } from '../conformance/jobs-conformance.ts';
import { redisForTests } from '../support/engines/engines.ts';

const redisUrl = await redisForTests();
let opened = 0;

describe.skipIf(!redisUrl)('bullmq', () => {
  jobsConformance({
    name: 'BullMQ',
    async open() {
      const failures: string[] = [];
      const report = (failure: unknown, work: string) =>
        failures.push(`${work.replace('every-', '')}: ${(failure as Error).message}`); // the suite throws Errors
      opened += 1;
      const options = {
        redisUrl: redisUrl ?? '',
        prefix: `jobs-${process.pid}-${opened}`,
        report,
        firstRetryMilliseconds: 40,
      };
      return { processes: await Promise.all([1, 2, 3].map(() => openBullmqJobs(options))), failures };
    },
  });

  it('takes over a run whose process was killed', async () => {
    const options = { redisUrl: redisUrl ?? '', prefix: `jobs-${process.pid}-killed`, takeOverMilliseconds: 500 };
    const script = fileURLToPath(new URL('../support/engines/bullmq-worker.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)]);
    const jobs = await openBullmqJobs(options);
    await jobs.wake('inbound', 'wecom:a');
    expect(String((await once(child.stdout, 'data'))[0])).toBe('wecom:a');
    await jobs.wake('inbound', 'wecom:a');
    child.kill('SIGKILL');
    const taken = new Promise<string>((resolve) => {
      void jobs.work('inbound', async (key) => resolve(key));
    });
    expect(await taken).toBe('wecom:a');
    await jobs.stop();
  });

  it('repeats again once Redis has lost everything it kept', async () => {
    const prefix = `jobs-${process.pid}-emptied`;
    const options = { redisUrl: redisUrl ?? '', prefix, lookMilliseconds: 50 };
    const processes = await Promise.all([1, 2].map(() => openBullmqJobs(options)));
    const redis = new Redis(redisUrl ?? '');
    let [inside, overlaps] = [0, 0];
    let ran = () => {};
    for (const jobs of processes)
      await jobs.every('sweep', 0.05, async () => {
        inside += 1;
        if (inside > 1) overlaps += 1;
        await new Promise((resolve) => setTimeout(resolve, 10));
        inside -= 1;
        ran();
      });
    const runs = (count: number) =>
      new Promise<void>((resolve) => {
        let left = count;
        ran = () => {
          left -= 1;
          if (left === 0) resolve();
        };
      });
    await runs(2);
    for (let round = 0; round < 3; round += 1) {
      await redis.del(await redis.keys(`${prefix}:*`));
      await runs(4);
    }
    expect(overlaps).toBe(0);
    await Promise.all(processes.map((jobs) => jobs.stop()));
    await redis.quit();
  });

  it('leaves nothing of a finished wake behind', async () => {
    const prefix = `jobs-${process.pid}-clean`;
    const jobs = await openBullmqJobs({ redisUrl: redisUrl ?? '', prefix });
    await new Promise<void>((resolve) => {
      void jobs.work('inbound', async () => resolve()).then(() => jobs.wake('inbound', 'wecom:a'));
    });
    await jobs.stop();
    const redis = new Redis(redisUrl ?? '');
    const kept = (await redis.keys(`${prefix}:*`)).sort();
    await redis.quit();
    const standing = ['events', 'id', 'marker', 'meta', 'stalled-check'].map((name) => `${prefix}:inbound:${name}`);
    expect(kept.filter((key) => !standing.includes(key))).toEqual([]);
  });
});

it('says plainly that Redis cannot be reached, without the address', async () => {
  const failure = await openBullmqJobs({ redisUrl: 'redis://:hidden@127.0.0.1:1' }).catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({ message: 'Redis cannot be reached' });
});
