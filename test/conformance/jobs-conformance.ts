import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Jobs, RunLater } from '../../src/ports/process/jobs.ts';
import { signal } from '../support/signal.ts';
import { times } from './store-under-test.ts';

export interface JobsUnderTest {
  name: string;
  /** As many processes as there can be; the first retry comes after some milliseconds. */
  open(): Promise<{ processes: Jobs[]; failures: string[] }>;
}

/** What all jobs promise (src/ports/process/jobs.ts). */
export function jobsConformance(under: JobsUnderTest): void {
  describe(`jobs: ${under.name}`, () => {
    let processes: Jobs[] = [];
    let failures: string[] = [];
    beforeEach(async () => {
      ({ processes, failures } = await under.open());
    });
    afterEach(() => Promise.all(processes.map((each) => each.stop())));
    const one = () => processes[0]!;
    const any = (n: number) => processes[n % processes.length]!;

    it('runs the handler with the key that was woken, in its own queue', async () => {
      const [inbound, outbox] = [signal<string>(), signal<string>()];
      await one().work('inbound', async (key) => inbound.give(key));
      await one().work('outbox', async (key) => outbox.give(key));
      await one().wake('outbox', 'wecom:b');
      await one().wake('inbound', 'wecom:a');
      expect(await inbound.promise).toBe('wecom:a');
      expect(await outbox.promise).toBe('wecom:b');
    });

    it('keeps a wake that came before anybody worked', async () => {
      const ran = signal<string>();
      await one().wake('inbound', 'wecom:a');
      await one().work('inbound', async (key) => ran.give(key));
      expect(await ran.promise).toBe('wecom:a');
    });

    it('runs again after a wake that came during a run, once for many', async () => {
      const [begun, mayEnd, again, last] = [signal(), signal(), signal(), signal()];
      const runs: string[] = [];
      await one().work(
        'inbound',
        async (key) => {
          runs.push(key);
          if (runs.length === 1) {
            begun.give();
            await mayEnd.promise;
          }
          if (runs.length === 2) again.give();
          if (key === 'last') last.give();
        },
        { concurrency: 1 },
      );
      await one().wake('inbound', 'a');
      await begun.promise;
      for (const n of times(10, (index) => index)) await any(n).wake('inbound', 'a');
      mayEnd.give();
      await again.promise;
      await one().wake('inbound', 'last');
      await last.promise;
      await one().stop();
      expect(runs).toEqual(['a', 'a', 'last']);
    });

    it('never overlaps runs of one key, runs others side by side, and sees every row made before a wake', async () => {
      const keys = times(10, (n) => `wecom:p${n}`);
      const rows = new Map(keys.map((key) => [key, 0]));
      const seen = new Map<string, number>();
      const inside = new Map<string, number>();
      let [overlaps, mostAtOnce] = [0, 0];
      const done = signal();
      const handler = async (key: string) => {
        inside.set(key, (inside.get(key) ?? 0) + 1);
        if ((inside.get(key) ?? 0) > 1) overlaps += 1;
        mostAtOnce = Math.max(
          mostAtOnce,
          [...inside.values()].reduce((sum, count) => sum + count, 0),
        );
        const found = rows.get(key) ?? 0;
        await new Promise((resolve) => setTimeout(resolve, 2));
        seen.set(key, Math.max(seen.get(key) ?? 0, found));
        inside.set(key, (inside.get(key) ?? 0) - 1);
        if (keys.every((each) => seen.get(each) === 20)) done.give();
      };
      for (const each of processes) await each.work('inbound', handler, { concurrency: 8 });
      await Promise.all(
        keys.map(async (key) => {
          for (let n = 1; n <= 20; n += 1) {
            rows.set(key, n);
            await any(n).wake('inbound', key);
          }
        }),
      );
      await done.promise;
      expect(overlaps).toBe(0);
      expect(mostAtOnce).toBeGreaterThan(1);
      expect(mostAtOnce).toBeLessThanOrEqual(8 * processes.length);
    });

    it('keeps within its concurrency', async () => {
      let [inside, most, ran] = [0, 0, 0];
      const done = signal();
      await one().work(
        'inbound',
        async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((resolve) => setTimeout(resolve, 1));
          inside -= 1;
          ran += 1;
          if (ran === 20) done.give();
        },
        { concurrency: 3 },
      );
      await Promise.all(times(20, (n) => one().wake('inbound', `k${n}`)));
      await done.promise;
      expect(most).toBeLessThanOrEqual(3);
      expect(most).toBeGreaterThan(1);
    });

    it('calls a handler that threw again, later each time, and tells of each failure', async () => {
      const at: number[] = [];
      const done = signal();
      await one().work('inbound', async () => {
        at.push(performance.now());
        if (at.length < 5) throw new Error('not yet');
        done.give();
      });
      await one().wake('inbound', 'wecom:a');
      await done.promise;
      await one().stop();
      expect(failures).toEqual(times(4, () => 'inbound: not yet'));
      expect(at[4]! - at[3]!).toBeGreaterThan(at[1]! - at[0]!);
    });

    it('calls a handler that can only go on later at the time it names, and tells nobody of a failure', async () => {
      const at: number[] = [];
      const done = signal();
      await one().work('inbound', async () => {
        at.push(performance.now());
        if (at.length < 3) throw new RunLater('the platform is busy', 150);
        done.give();
      });
      await one().wake('inbound', 'wecom:a');
      await done.promise;
      await one().stop();
      expect(failures).toEqual([]);
      for (const gap of [at[1]! - at[0]!, at[2]! - at[1]!]) expect(gap).toBeGreaterThanOrEqual(145);
    });

    it('does not hold up other keys while one fails', async () => {
      const other = signal();
      await one().work(
        'inbound',
        async (key) => {
          if (key === 'bad') throw new Error('always');
          other.give();
        },
        { concurrency: 1 },
      );
      await one().wake('inbound', 'bad');
      await one().wake('inbound', 'good');
      await other.promise;
    });

    it('runs a key again that succeeded after failures', async () => {
      const runs = [signal(), signal(), signal()];
      let count = 0;
      await one().work('inbound', async () => {
        count += 1;
        runs[count - 1]?.give();
        if (count === 1) throw new Error('once');
      });
      await one().wake('inbound', 'a');
      await runs[1]!.promise;
      await one().wake('inbound', 'a');
      await runs[2]!.promise;
    });

    it('takes any text as key', async () => {
      const keys = ["'", 'a:b:c', 'nul\0', '😀', '\ud83d', '\ude00', '__proto__', 'x'.repeat(1000), ' '];
      const seen = new Set<string>();
      const done = signal();
      await one().work('outbox', async (key) => {
        seen.add(key);
        if (seen.size === keys.length) done.give();
      });
      for (const key of keys) await one().wake('outbox', key);
      await done.promise;
      expect([...seen].sort()).toEqual([...keys].sort());
    });

    it('repeats in one process at a time, also when runs are longer than the pause or fail', async () => {
      let [inside, overlaps, runs] = [0, 0, 0];
      const done = signal();
      const tick = async () => {
        inside += 1;
        if (inside > 1) overlaps += 1;
        await new Promise((resolve) => setTimeout(resolve, 30));
        inside -= 1;
        runs += 1;
        if (runs === 4) done.give();
        if (runs === 2) throw new Error('this once');
      };
      for (const each of processes) await each.every('sweep', 0.02, tick);
      await done.promise;
      expect(overlaps).toBe(0);
      expect(failures).toContain('sweep: this once');
    });

    it('tells a long run that it is stopped, and a run before that it is not', async () => {
      const begun = signal();
      const told: boolean[] = [];
      await one().work('exports', async (_key, run) => {
        told.push(run.isStopping());
        begun.give();
        while (!run.isStopping()) await new Promise((resolve) => setTimeout(resolve, 1));
        told.push(run.isStopping());
      });
      await one().wake('exports', 'a');
      await begun.promise;
      await one().stop();
      expect(told).toEqual([false, true]);
    });

    it('waits for what runs when it is stopped, and starts nothing more', async () => {
      const begun = signal();
      let [ended, runs] = [false, 0];
      await one().work(
        'inbound',
        async () => {
          runs += 1;
          begun.give();
          await new Promise((resolve) => setTimeout(resolve, 20));
          ended = true;
        },
        { concurrency: 1 },
      );
      await one().wake('inbound', 'a');
      await one().wake('inbound', 'b');
      await begun.promise;
      await one().stop();
      expect(ended).toBe(true);
      expect(runs).toBe(1);
    });
  });
}
