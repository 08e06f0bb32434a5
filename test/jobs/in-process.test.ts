import { expect, it } from 'vitest';
import { createInProcessJobs } from '../../src/jobs/in-process.ts';
import { retryDelayMilliseconds } from '../../src/jobs/retry-delay.ts';
import { jobsConformance } from '../conformance/jobs-conformance.ts';

jobsConformance({
  name: 'in the process',
  async open() {
    const failures: string[] = [];
    const report = (failure: unknown, work: string) => failures.push(`${work}: ${(failure as Error).message}`); // the suite throws Errors
    return { processes: [createInProcessJobs({ report, firstRetryMilliseconds: 40 })], failures };
  },
});

it('doubles the wait after each failure, up to a minute', () => {
  expect([1, 2, 3, 4].map((failures) => retryDelayMilliseconds(failures, 500))).toEqual([500, 1000, 2000, 4000]);
  expect(retryDelayMilliseconds(8, 500)).toBe(60_000);
  expect(retryDelayMilliseconds(1_000_000, 500)).toBe(60_000);
});
