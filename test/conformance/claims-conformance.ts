import { describe, expect, it } from 'vitest';
import { hostileJson, hostileTexts } from '../support/chats/hostile.ts';
import { collect, eachTestOpens, type StoreUnderTest, times } from './store-under-test.ts';

/** What all claims promise (src/ports/store/claims.ts). */
export function claimsConformance(under: StoreUnderTest): void {
  describe(`claims: ${under.name}`, () => {
    const { current, restart } = eachTestOpens(under);
    const claims = () => current().claims;

    it('finds nothing that nobody has claimed', async () => {
      expect(await claims().find('k')).toBeNull();
      expect(await collect(claims().listAll())).toEqual([]);
      expect(await collect(claims().listAll('k'))).toEqual([]);
    });

    it('lets the first win and tells the others what the first kept', async () => {
      expect(await claims().claim('k', { by: 1 })).toEqual({ won: true, value: { by: 1 } });
      expect(await claims().claim('k', { by: 2 })).toEqual({ won: false, value: { by: 1 } });
      expect(await claims().find('k')).toEqual({ value: { by: 1 } });
    });

    it('keeps null and other falsy values as claims', async () => {
      for (const value of [null, false, 0, '']) {
        expect(await claims().claim(`k${JSON.stringify(value)}`, value)).toEqual({ won: true, value });
        expect(await claims().find(`k${JSON.stringify(value)}`)).toEqual({ value });
      }
    });

    it('lets exactly one of 20 claimers win', async () => {
      const results = await Promise.all(times(20, (n) => claims().claim('k', n)));
      const winners = results.filter(({ won }) => won);
      expect(winners).toHaveLength(1);
      expect(new Set(results.map(({ value }) => value))).toEqual(new Set([winners[0]?.value]));
    });

    it('keeps claims over a restart', async () => {
      await claims().claim('k', 1);
      await restart();
      expect(await claims().claim('k', 2)).toEqual({ won: false, value: 1 });
    });

    it('lists what begins with a prefix, and only that', async () => {
      for (const key of ['send/', 'send/1', 'send/2', 'send', 'sende/1', 'a', 'send\u00ff', 'z'])
        await claims().claim(key, key);
      const listed = await collect(claims().listAll('send/'));
      expect(listed).toEqual(['send/', 'send/1', 'send/2'].map((key) => ({ key, value: key })));
      expect(await collect(claims().listAll())).toHaveLength(8);
    });

    it(`pages through ${under.manyRows} claims in one fixed order`, async () => {
      for (let from = 0; from < under.manyRows; from += 100) {
        await Promise.all(times(100, (n) => claims().claim(`k/${from + n}`, n)));
      }
      const first = (await collect(claims().listAll('k/'))).map(({ key }) => key);
      expect(new Set(first).size).toBe(under.manyRows);
      expect((await collect(claims().listAll())).map(({ key }) => key)).toEqual(first);
    });

    it('takes any text as key and any plain data as value', async () => {
      for (const text of hostileTexts) {
        expect(await claims().claim(text, text)).toEqual({ won: true, value: text });
        expect(await claims().claim(text, 'late')).toEqual({ won: false, value: text });
        expect((await collect(claims().listAll(text))).map(({ key }) => key)).toContain(text);
      }
      const listed = await collect(claims().listAll());
      expect(listed.map(({ key }) => key).sort()).toEqual([...hostileTexts].sort());
      for (const { key, value } of listed) expect(value).toBe(key);
      await claims().claim('json', hostileJson);
      expect(JSON.stringify((await claims().find('json'))?.value)).toBe(JSON.stringify(hostileJson));
    });
  });
}
