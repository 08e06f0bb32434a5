import { describe, expect, it } from 'vitest';
import { claimsConformance } from './claims-conformance.ts';
import { inboxConformance } from './inbox-conformance.ts';
import { journalConformance } from './journal-conformance.ts';
import { outboxConformance } from './outbox-conformance.ts';
import { type StoreUnderTest, sampleView } from './store-under-test.ts';
import { turnsConformance } from './turns-conformance.ts';
import { viewsConformance } from './views-conformance.ts';

/** Everything a store promises: its six ports and its own two methods. */
export function storeConformance(under: StoreUnderTest): void {
  journalConformance(under);
  inboxConformance(under);
  outboxConformance(under);
  claimsConformance(under);
  viewsConformance(under);
  turnsConformance(under);

  describe(`store: ${under.name}`, () => {
    it('is checked by a write, and refuses work once closed', async () => {
      const store = await under.open();
      await store.check();
      await store.close();
      await expect(store.check()).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
      await expect(store.claims.claim('k', 1)).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
    });

    it('finishes what is under way before it closes', async () => {
      const store = await under.open();
      const under20 = Array.from({ length: 20 }, (_, n) => store.claims.claim(`k${n}`, n));
      const put = store.views.put(sampleView, { id: 'A', seq: 1, data: { title: 'A' } });
      const reopened = await under.reopen(store);
      await Promise.all([...under20, put]);
      for (let n = 0; n < 20; n += 1) expect(await reopened.claims.find(`k${n}`)).toEqual({ value: n });
      expect(await reopened.views.get(sampleView, 'A')).not.toBeNull();
      await reopened.close();
    });
  });
}
