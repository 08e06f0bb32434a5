import { describe, expect, it } from 'vitest';
import type { OutboxRow, OutboxSettlement } from '../../src/ports/store/outbox.ts';
import { hostileTexts } from '../support/chats/hostile.ts';
import { eachTestOpens, type StoreUnderTest, times } from './store-under-test.ts';

function row(key: string, person = 'wecom:heyan', text = key): OutboxRow {
  return { key, person, message: { kind: 'text', text }, at: '2021-11-25T01:00:00.000Z' };
}

const sent: OutboxSettlement = { state: 'sent', at: '2021-11-25T01:00:01.000Z' };

/** What every outbox promises (src/ports/store/outbox.ts). */
export function outboxConformance(under: StoreUnderTest): void {
  describe(`outbox: ${under.name}`, () => {
    const { current, restart } = eachTestOpens(under);
    const outbox = () => current().outbox;
    const keys = (rows: OutboxRow[]) => rows.map(({ key }) => key);

    it('holds nothing at first', async () => {
      await outbox().put([]);
      expect(await outbox().listWaiting('wecom:heyan', 10)).toEqual([]);
      expect(await outbox().listPeopleWaiting(10)).toEqual([]);
      expect(await outbox().find('application/A/1/0')).toBeNull();
      expect(await outbox().list('waiting', 10)).toEqual([]);
      expect(await outbox().list('waiting', 10, 'unknown')).toEqual([]);
      expect(await outbox().count('waiting')).toBe(0);
      await outbox().settle('application/A/1/0', sent);
      expect(await outbox().find('application/A/1/0')).toBeNull();
    });

    it('gives one person the rows in the order put', async () => {
      await outbox().put([row('A/1/1'), row('A/1/0'), row('B/1/0', 'wecom:other')]);
      await outbox().put([row('A/0/9')]);
      expect(await outbox().listWaiting('wecom:heyan', 10)).toEqual([row('A/1/1'), row('A/1/0'), row('A/0/9')]);
      expect(await outbox().listWaiting('wecom:heyan', 1)).toEqual([row('A/1/1')]);
      expect(await outbox().find('A/1/0')).toEqual({ row: row('A/1/0'), state: 'waiting' });
      expect(await outbox().count('waiting')).toBe(4);
    });

    it('leaves a row that is there as it is, whatever its state, and still puts the others', async () => {
      await outbox().put([row('A/1/0')]);
      await outbox().settle('A/1/0', sent);
      await outbox().put([row('A/1/0', 'wecom:heyan', 'changed'), row('A/1/1')]);
      await outbox().put([row('A/1/1', 'wecom:other', 'changed'), row('A/1/2')]);
      expect(await outbox().find('A/1/0')).toEqual({ row: row('A/1/0'), state: 'sent' });
      expect(await outbox().listWaiting('wecom:heyan', 10)).toEqual([row('A/1/1'), row('A/1/2')]);
      expect(await outbox().listPeopleWaiting(10)).toEqual(['wecom:heyan']);
    });

    it('puts the same rows once, however many put them at the same time', async () => {
      const rows = times(5, (n) => row(`A/1/${n}`));
      await Promise.all(times(20, () => outbox().put(rows)));
      expect((await outbox().listWaiting('wecom:heyan', 100)).map(({ key }) => key).sort()).toEqual(keys(rows));
    });

    it('settles a waiting row once', async () => {
      await outbox().put([row('A/1/0'), row('A/1/1')]);
      await outbox().settle('A/1/0', { state: 'failed', at: '2021-11-25T01:00:01.000Z', detail: '60111' });
      await outbox().settle('A/1/0', sent);
      expect(await outbox().find('A/1/0')).toEqual({ row: row('A/1/0'), state: 'failed', detail: '60111' });
      expect(await outbox().listWaiting('wecom:heyan', 10)).toEqual([row('A/1/1')]);
      expect(await outbox().count('failed')).toBe(1);
      expect(await outbox().count('sent')).toBe(0);
      expect(await outbox().count('waiting')).toBe(1);
    });

    it('tells what became of one entry, in the order put, and of no other', async () => {
      await outbox().put([row('A/1/9'), row('A/1/10', 'wecom:other'), row('A/1/11.0'), row('A/10/0'), row('A/1')]);
      await outbox().settle('A/1/9', sent);
      await outbox().settle('A/1/11.0', { state: 'failed', at: '2021-11-25T01:00:02.000Z', detail: '60111' });
      expect(await outbox().listFates('A/1')).toEqual([
        { key: 'A/1/9', person: 'wecom:heyan', state: 'sent', settledAt: '2021-11-25T01:00:01.000Z' },
        { key: 'A/1/10', person: 'wecom:other', state: 'waiting', settledAt: null },
        {
          key: 'A/1/11.0',
          person: 'wecom:heyan',
          state: 'failed',
          settledAt: '2021-11-25T01:00:02.000Z',
          detail: '60111',
        },
      ]);
      expect(await outbox().listFates('A')).toHaveLength(5);
      expect(await outbox().listFates('A/2')).toEqual([]);
    });

    it('names each person who is still to be told once, the longest wait first', async () => {
      await outbox().put([row('1', 'wecom:c'), row('2', 'wecom:a'), row('3', 'wecom:c'), row('4', 'wecom:b')]);
      expect(await outbox().listPeopleWaiting(10)).toEqual(['wecom:c', 'wecom:a', 'wecom:b']);
      expect(await outbox().listPeopleWaiting(1)).toEqual(['wecom:c']);
      await outbox().settle('1', sent);
      await outbox().settle('2', sent);
      expect(await outbox().listPeopleWaiting(10)).toEqual(['wecom:c', 'wecom:b']);
    });

    it('lists one state in pages, in the order put', async () => {
      await outbox().put(times(7, (n) => row(`k${7 - n}`)));
      for (const key of ['k6', 'k4', 'k2']) await outbox().settle(key, { state: 'unknown', at: sent.at });
      expect(keys(await outbox().list('unknown', 2))).toEqual(['k6', 'k4']);
      expect(keys(await outbox().list('unknown', 2, 'k4'))).toEqual(['k2']);
      expect(keys(await outbox().list('waiting', 10, 'k6'))).toEqual(['k5', 'k3', 'k1']);
    });

    it('keeps rows and settlements over a restart', async () => {
      await outbox().put(times(20, (n) => row(`k${n}`)));
      await outbox().settle('k0', sent);
      await restart();
      await outbox().put([row('k20'), row('k0')]);
      expect(keys(await outbox().listWaiting('wecom:heyan', 100))).toEqual(times(20, (n) => `k${n + 1}`));
    });

    it(`pages through ${under.manyRows} rows`, async () => {
      for (let from = 0; from < under.manyRows; from += 100) await outbox().put(times(100, (n) => row(`k${from + n}`)));
      expect(await outbox().count('waiting')).toBe(under.manyRows);
      const seen: string[] = [];
      for (let after: string | undefined; ; after = seen.at(-1)) {
        const page = await outbox().list('waiting', 70, after);
        seen.push(...keys(page));
        if (page.length < 70) break;
      }
      expect(seen).toEqual(times(under.manyRows, (n) => `k${n}`));
    });

    it('forgets rows by their keys, and what was said with them', async () => {
      await outbox().put([row('A/1/0'), row('A/1/1'), row('A/10/0', 'wecom:other')]);
      await outbox().settle('A/1/0', sent);
      await outbox().remove([]);
      await outbox().remove(['A/1/0', 'A/10/0', 'never']);
      await restart();
      expect(await outbox().find('A/1/0')).toBeNull();
      expect(keys(await outbox().listWaiting('wecom:heyan', 10))).toEqual(['A/1/1']);
      expect(await outbox().listWaiting('wecom:other', 10)).toEqual([]);
      expect(await outbox().count('sent')).toBe(0);
    });

    it('takes any text as key, person and words', async () => {
      await outbox().put(hostileTexts.map((text) => row(text, `wecom:${text}`)));
      for (const text of hostileTexts) {
        expect(await outbox().listWaiting(`wecom:${text}`, 10)).toEqual([row(text, `wecom:${text}`)]);
        await outbox().settle(text, { ...sent, detail: text });
        expect(await outbox().find(text)).toEqual({ row: row(text, `wecom:${text}`), state: 'sent', detail: text });
      }
      expect(await outbox().count('sent')).toBe(hostileTexts.length);
    });
  });
}
