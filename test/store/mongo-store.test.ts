import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import { openMongoStore } from '../../src/store/mongo/open-mongo-store.ts';
import { orderNumbers } from '../../src/store/mongo/order-numbers.ts';
import { safeOrderTurns } from '../../src/store/safe-order-turns.ts';
import { dyingStore } from '../conformance/dying-store.ts';
import { storeConformance } from '../conformance/store-conformance.ts';
import { collect, sampleView, times, viewsUnderTest } from '../conformance/store-under-test.ts';
import { mongoForTests } from '../support/engines/engines.ts';
import { openGate } from '../support/gate.ts';

const mongo = await mongoForTests();
const urls = new WeakMap<Store, string>();

async function openAt(url: string): Promise<Store> {
  const store = await openMongoStore({ url, views: viewsUnderTest });
  urls.set(store, url);
  return store;
}

async function newUrl(): Promise<string> {
  return (await mongoForTests())?.url ?? '';
}

describe.skipIf(!mongo)('mongo', () => {
  storeConformance({
    name: mongo?.isStandIn ? 'mongo (FerretDB)' : 'mongo',
    // The stand-in changes some 30 rows a second and slows down with their number.
    manyRows: mongo?.isStandIn ? 300 : 10_000,
    open: async () => openAt(await newUrl()),
    async reopen(store) {
      await store.close();
      return openAt(urls.get(store) ?? '');
    },
    dyingAt: (store, nth) => safeOrderTurns(dyingStore(store, nth)),
  });

  it('is unavailable within seconds while the server is gone or answers nothing, and takes work again once it is back', async () => {
    const url = new URL(await newUrl());
    const gate = await openGate(Number(url.port));
    url.port = String(gate.port);
    const store = await openMongoStore({ url: url.href, views: viewsUnderTest, connectMilliseconds: 400 });
    await store.claims.claim('k', 1);
    for (const take of [gate.shut, gate.freeze]) {
      take();
      const began = performance.now();
      await expect(store.claims.find('k')).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
      expect(performance.now() - began).toBeLessThan(4_000);
      gate.open();
      const find = () => store.claims.find('k').catch(() => null);
      await expect.poll(find, { timeout: 10_000 }).toEqual({ value: 1 });
    }
    await store.close();
    await gate.close();
  }, 30_000);

  describe('mongo store, several processes', () => {
    it('lets exactly one of 20 writers over four connections in, and tells the others', async () => {
      const url = await newUrl();
      const stores = await Promise.all(times(4, () => openAt(url)));
      const entry = { stream: 'person/p', seq: 1, by: 'system', at: '2021-11-25', events: [], effects: [] } as const;
      const outcomes = await Promise.all(
        times(20, (n) => stores[n % 4]!.journal.append({ ...entry, cause: `m${n % 10}` })),
      );
      expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(1);
      expect(await collect(stores[0]!.journal.readAll())).toHaveLength(1);
      const claims = await Promise.all(times(20, (n) => stores[n % 4]!.claims.claim('k', n)));
      expect(claims.filter(({ won }) => won)).toHaveLength(1);
      await Promise.all(stores.map((store) => store.close()));
    });

    it('finds in one process what another has put', async () => {
      const url = await newUrl();
      const [one, other] = [await openAt(url), await openAt(url)];
      await one.views.put(sampleView, { id: 'A', seq: 1, data: { title: 'A', status: 'open' } });
      await one.inbox.accept({ id: 'm1', person: 'wecom:a', acceptedAt: '2021-11-25', reply: { kind: 'entered' } });
      expect(await other.views.count(sampleView, { index: 'status', equals: 'open' })).toBe(1);
      expect(await other.inbox.listPeopleWaiting(10)).toEqual(['wecom:a']);
      await Promise.all([one.close(), other.close()]);
    });
  });
});

describe('mongo store', () => {
  it('is unavailable, and says nothing of the password, when nothing listens', async () => {
    const options = { url: 'mongodb://user:hidden@127.0.0.1:1/shenbao', views: [], connectMilliseconds: 200 };
    const failure = await openMongoStore(options).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ name: 'StoreError', code: 'unavailable' });
    expect(String(failure)).not.toContain('hidden');
  });

  it('numbers rows in the order accepted, also when the wall clock stands still or goes back', () => {
    const clock = [5, 5, 5, 3, 6];
    const next = orderNumbers(() => clock.shift() ?? 0);
    expect(times(5, () => next())).toEqual([5000, 5001, 5002, 5003, 6000]);
  });
});
