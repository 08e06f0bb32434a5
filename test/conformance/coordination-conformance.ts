import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Coordination } from '../../src/ports/process/coordination.ts';
import { times } from './store-under-test.ts';

export interface CoordinationUnderTest {
  name: string;
  open(): Promise<{
    processes: Coordination[];
    /** Lets time pass for values and leases. */
    pass: (milliseconds: number) => Promise<void>;
  }>;
}

/** What all coordination promises (src/ports/process/coordination.ts). */
export function coordinationConformance(under: CoordinationUnderTest): void {
  describe(`coordination: ${under.name}`, () => {
    let processes: Coordination[] = [];
    let pass: (milliseconds: number) => Promise<void>;
    beforeEach(async () => {
      ({ processes, pass } = await under.open());
    });
    afterEach(() => Promise.all(processes.map((each) => each.close())));
    const one = () => processes[0]!;
    const any = (n: number) => processes[n % processes.length]!;

    it('gives a lease to one of 20 who ask, and to the next once it is released', async () => {
      const asked = await Promise.all(times(20, (n) => any(n).lease('token', 60_000)));
      const held = asked.filter((lease) => lease !== null);
      expect(held).toHaveLength(1);
      expect(await any(1).lease('token', 60_000)).toBeNull();
      expect(await one().lease('other', 60_000)).not.toBeNull();
      await held[0]!.release();
      expect(await any(1).lease('token', 60_000)).not.toBeNull();
    });

    it('lets a lease lapse, and an old holder neither extend nor release the new one’s', async () => {
      const old = await one().lease('token', 40);
      await pass(60);
      const next = await any(1).lease('token', 60_000);
      expect(next).not.toBeNull();
      expect(await old!.extend()).toBe(false);
      await old!.release();
      expect(await any(2).lease('token', 60_000)).toBeNull();
      expect(await next!.extend()).toBe(true);
    });

    it('keeps a lease that is extended', async () => {
      const lease = await one().lease('token', 200);
      await pass(120);
      expect(await lease!.extend()).toBe(true);
      await pass(120);
      expect(await any(1).lease('token', 200)).toBeNull();
      await pass(120);
      expect(await lease!.extend()).toBe(false);
    });

    it('allows so many uses in a time, over all processes, and says when the next one may come', async () => {
      const results = await Promise.all(times(8, (n) => any(n).limit('wecom:a', 5, 60)));
      expect(results.filter(({ isAllowed }) => isAllowed)).toHaveLength(5);
      const refused = await one().limit('wecom:a', 5, 60);
      expect(refused.isAllowed).toBe(false);
      expect(refused.retryInMilliseconds).toBeGreaterThan(0);
      expect(refused.retryInMilliseconds).toBeLessThanOrEqual(60_000);
      expect(await one().limit('wecom:b', 5, 60)).toEqual({ isAllowed: true, retryInMilliseconds: 0 });
      expect(await one().limit('wecom:a', 6, 60)).toEqual({ isAllowed: true, retryInMilliseconds: 0 });
    });

    it('keeps values for their time, for all processes', async () => {
      expect(await one().get('token')).toBeNull();
      await one().set('token', 'first', 60);
      await one().set('token', 'second', 60);
      expect(await any(1).get('token')).toBe('second');
      await any(1).delete('token');
      await any(1).delete('token');
      expect(await one().get('token')).toBeNull();
      await one().set('token', 'short', 0.04);
      expect(await any(1).get('token')).toBe('short');
      await pass(60);
      expect(await one().get('token')).toBeNull();
    });

    it('keeps values, leases and limits of one name apart, and takes any text', async () => {
      for (const text of ["'", 'a:b', 'nul\0', '😀', '__proto__', '', 'x'.repeat(10_000)]) {
        expect(await one().lease(text, 60_000)).not.toBeNull();
        expect(await one().get(text)).toBeNull();
        await one().set(text, text, 60);
        expect(await any(1).get(text)).toBe(text);
        expect((await any(1).limit(text, 1, 60)).isAllowed).toBe(true);
        expect((await one().limit(text, 1, 60)).isAllowed).toBe(false);
      }
    });

    it('answers when asked whether it is there', async () => {
      await one().check();
    });
  });
}
