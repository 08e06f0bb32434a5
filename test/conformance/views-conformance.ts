import { describe, expect, it } from 'vitest';
import type { ViewRow } from '../../src/ports/store/views.ts';
import { hostileTexts } from '../support/chats/hostile.ts';
import {
  collect,
  eachTestOpens,
  otherView,
  type Sample,
  type StoreUnderTest,
  sampleView,
  times,
} from './store-under-test.ts';

function row(id: string, seq: number, data: Partial<Sample> = {}): ViewRow<Sample> {
  return { id, seq, data: { title: `${id} at ${seq}`, ...data } };
}

/** What all views promise (src/ports/store/views.ts). */
export function viewsConformance(under: StoreUnderTest): void {
  describe(`views: ${under.name}`, () => {
    const { current, restart } = eachTestOpens(under);
    const views = () => current().views;
    const ids = (rows: ViewRow<Sample>[]) => rows.map(({ id }) => id);

    it('holds nothing at first', async () => {
      expect(await views().get(sampleView, 'A')).toBeNull();
      expect(await views().list(sampleView, { index: 'status', equals: 'open', limit: 10 })).toEqual([]);
      expect(await views().list(sampleView, { index: 'dueAt', atMost: '9', limit: 10 })).toEqual([]);
      expect(await views().count(sampleView, { index: 'status', equals: 'open' })).toBe(0);
      expect(await collect(views().listAll(sampleView))).toEqual([]);
      await views().clear(sampleView);
    });

    it('replaces a row by one that has seen as much or more, never by an older one', async () => {
      await views().put(sampleView, row('A', 1));
      await views().put(sampleView, row('A', 3, { status: 'open' }));
      await views().put(sampleView, row('A', 2, { status: 'stale' }));
      expect(await views().get(sampleView, 'A')).toEqual(row('A', 3, { status: 'open' }));
      expect(await views().count(sampleView, { index: 'status', equals: 'stale' })).toBe(0);
      await views().put(sampleView, row('A', 3, { status: 'again' }));
      expect(await views().get(sampleView, 'A')).toEqual(row('A', 3, { status: 'again' }));
    });

    it('finds a row under its present values only', async () => {
      await views().put(sampleView, row('A', 1, { status: 'open', tags: ['x', 'y'] }));
      await views().put(sampleView, row('A', 2, { status: 'closed', tags: ['y', 'z', 'z'] }));
      const under = (index: string, equals: string) => views().list(sampleView, { index, equals, limit: 10 });
      expect(await under('status', 'open')).toEqual([]);
      expect(ids(await under('status', 'closed'))).toEqual(['A']);
      expect(ids(await under('tags', 'x'))).toEqual([]);
      expect(ids(await under('tags', 'y'))).toEqual(['A']);
      expect(ids(await under('tags', 'z'))).toEqual(['A']);
      expect(await views().count(sampleView, { index: 'tags', equals: 'z' })).toBe(1);
      await views().put(sampleView, row('A', 3));
      for (const [index, equals] of [
        ['status', 'closed'],
        ['tags', 'y'],
      ] as const)
        expect(await under(index, equals)).toEqual([]);
    });

    it('lists equal values by rising id, in pages', async () => {
      for (const id of ['c', 'a', 'e', 'b', 'd']) await views().put(sampleView, row(id, 1, { status: 'open' }));
      await views().put(sampleView, row('aa', 1, { status: 'opened' }));
      const page = (after?: string) => views().list(sampleView, { index: 'status', equals: 'open', limit: 2, after });
      expect(await page()).toEqual([row('a', 1, { status: 'open' }), row('b', 1, { status: 'open' })]);
      expect(ids(await page('b'))).toEqual(['c', 'd']);
      expect(ids(await page('bb'))).toEqual(['c', 'd']);
      expect(ids(await page('d'))).toEqual(['e']);
      expect(ids(await page('e'))).toEqual([]);
    });

    it('lists values up to a bound by rising value, then id', async () => {
      const due = { d: '2021-12-01', b: '2021-11-30', c: '2021-11-30', a: '2021-12-02', e: '2021-12-03' };
      for (const [id, dueAt] of Object.entries(due)) await views().put(sampleView, row(id, 1, { dueAt }));
      await views().put(sampleView, row('never', 1));
      const upTo = async (atMost: string, limit = 10) =>
        ids(await views().list(sampleView, { index: 'dueAt', atMost, limit }));
      expect(await upTo('2021-12-02')).toEqual(['b', 'c', 'd', 'a']);
      expect(await upTo('2021-12-02', 3)).toEqual(['b', 'c', 'd']);
      expect(await upTo('2021-11-29')).toEqual([]);
    });

    it('lists a row with several values up to a bound once, by its lowest', async () => {
      await views().put(sampleView, row('A', 1, { tags: ['1', '3', '9'] }));
      await views().put(sampleView, row('B', 1, { tags: ['2'] }));
      await views().put(sampleView, row('C', 1, { tags: ['4', '5', '6'] }));
      const upTo = async (limit: number) => ids(await views().list(sampleView, { index: 'tags', atMost: '5', limit }));
      expect(await upTo(10)).toEqual(['A', 'B', 'C']);
      expect(await upTo(3)).toEqual(['A', 'B', 'C']);
      expect(await upTo(2)).toEqual(['A', 'B']);
    });

    it('keeps views apart and clears one of them', async () => {
      await views().put(sampleView, row('A', 1, { status: 'open' }));
      await views().put(otherView, row('A', 7, { status: 'open', title: 'other' }));
      expect(await views().get(sampleView, 'A')).toEqual(row('A', 1, { status: 'open' }));
      await views().clear(sampleView);
      expect(await views().get(sampleView, 'A')).toBeNull();
      expect(await views().count(sampleView, { index: 'status', equals: 'open' })).toBe(0);
      expect(await views().get(otherView, 'A')).toEqual(row('A', 7, { status: 'open', title: 'other' }));
      await views().put(sampleView, row('A', 1));
      expect(await views().get(sampleView, 'A')).toEqual(row('A', 1));
    });

    it('keeps the newest of many puts of one new row, when they come in order', async () => {
      for (const seq of times(20, (n) => n + 1)) await views().put(sampleView, row('A', seq, { status: `s${seq}` }));
      expect(await views().get(sampleView, 'A')).toEqual(row('A', 20, { status: 's20' }));
      expect(ids(await views().list(sampleView, { index: 'status', atMost: 't', limit: 10 }))).toEqual(['A']);
    });

    it('keeps rows and indexes over a restart', async () => {
      await Promise.all(times(50, (n) => views().put(sampleView, row(`r${n}`, n, { status: n % 2 ? 'odd' : 'even' }))));
      await restart();
      expect(await views().count(sampleView, { index: 'status', equals: 'odd' })).toBe(25);
      await views().put(sampleView, row('r1', 0, { status: 'older' }));
      expect(await views().get(sampleView, 'r1')).toEqual(row('r1', 1, { status: 'odd' }));
    });

    it(`reads ${under.manyRows} rows in pages, by rising id`, async () => {
      const width = (n: number) => `r${String(n).padStart(5, '0')}`;
      for (let from = 0; from < under.manyRows; from += 100) {
        await Promise.all(times(100, (n) => views().put(sampleView, row(width(from + n), 1, { status: `s${n % 2}` }))));
      }
      const all = (await collect(views().listAll(sampleView))).map(({ id }) => id);
      expect(all).toEqual(times(under.manyRows, width));
      expect(await views().count(sampleView, { index: 'status', equals: 's1' })).toBe(under.manyRows / 2);
      const seen: string[] = [];
      for (let after: string | undefined; ; after = seen.at(-1)) {
        const page = await views().list(sampleView, { index: 'status', equals: 's1', limit: 70, after });
        seen.push(...ids(page));
        if (page.length < 70) break;
      }
      expect(seen).toEqual(all.filter((_, n) => n % 2 === 1));
    });

    it('takes any text as id, value and data', async () => {
      for (const text of ['', ...hostileTexts]) {
        const kept = row(text, 1, { title: text, status: text, tags: [text] });
        await views().put(sampleView, kept);
        expect(await views().get(sampleView, text)).toEqual(kept);
        expect(ids(await views().list(sampleView, { index: 'status', equals: text, limit: 10 }))).toEqual([text]);
        expect(await views().count(sampleView, { index: 'tags', equals: text })).toBe(1);
      }
      const all = (await collect(views().listAll(sampleView))).map(({ id }) => id);
      expect(all.sort()).toEqual(['', ...hostileTexts].sort());
    });

    it('refuses a query that makes no sense', async () => {
      const list = (query: object) => views().list(sampleView, { index: 'status', equals: 'x', limit: 1, ...query });
      await expect(list({ index: 'unknown' })).rejects.toThrow(RangeError);
      await expect(list({ limit: 0 })).rejects.toThrow(RangeError);
      await expect(list({ limit: 1001 })).rejects.toThrow(RangeError);
      await expect(list({ atMost: 'y' })).rejects.toThrow(RangeError);
      await expect(list({ equals: undefined })).rejects.toThrow(RangeError);
    });
  });
}
