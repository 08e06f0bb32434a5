import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds, ownThread, ThreadTime } from '../../src/documents/thread-time.ts';

function work(milliseconds: number): number {
  const until = performance.now() + milliseconds;
  let sum = 0;
  while (performance.now() < until) sum += Math.sqrt(sum + 1);
  return sum;
}

describe.skipIf(process.platform !== 'linux')('the time that counts against a thread', () => {
  it('is what it worked, not what passed', async () => {
    const time = new ThreadTime(ownThread());
    await wait(400);
    expect(time.passedMilliseconds()).toBeGreaterThan(390);
    expect(time.usedMilliseconds()).toBeLessThan(200);
    work(1500);
    // On a busy machine a part of the work's time goes to others.
    expect(time.usedMilliseconds()).toBeGreaterThan(60);
  });

  it('is a third of what passed where the system does not tell', async () => {
    expect(cpuMilliseconds(null)).toBeNull();
    expect(cpuMilliseconds(999_999_999)).toBeNull();
    const time = new ThreadTime(null);
    await wait(30);
    expect(time.usedMilliseconds()).toBeLessThan(time.passedMilliseconds() / 2);
  });
});
