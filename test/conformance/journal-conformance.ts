import { describe, expect, it } from 'vitest';
import type { JournalEntry, StreamId } from '../../src/domain/base/journal-entry.ts';
import { checkSeal, type EntryFinding, firstLink } from '../../src/domain/base/seal.ts';
import type { Journal } from '../../src/ports/store/journal.ts';
import { hostileJson, hostileTexts } from '../support/chats/hostile.ts';
import { collect, eachTestOpens, type StoreUnderTest, tally, times } from './store-under-test.ts';

function entry(stream: string, seq: number, cause: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    stream: `application/${stream}`,
    seq,
    cause,
    by: 'wecom:heyan',
    at: '2021-11-25T01:00:00.000Z',
    events: [{ kind: 'fieldAnswered', field: 'teamName', value: '先锋班组' }],
    effects: [],
    ...more,
  };
}

/** How each entry of a stream is against its seal. */
async function findings(journal: Journal, stream: StreamId): Promise<EntryFinding[]> {
  let previous = firstLink(stream);
  return (await journal.readSealed(stream)).map(({ entry, seal }) => {
    if (!seal) return 'broken';
    const found = checkSeal(previous, JSON.stringify(entry), seal);
    previous = seal.link;
    return found;
  });
}

/** What every journal promises (src/ports/store/journal.ts). */
export function journalConformance(under: StoreUnderTest): void {
  describe(`journal: ${under.name}`, () => {
    const { current, restart } = eachTestOpens(under);
    const journal = () => current().journal;

    it('gives nothing for what was never appended', async () => {
      expect(await journal().find('application/none', 'm1')).toBeNull();
      expect(await journal().read('application/none')).toEqual([]);
      expect(await collect(journal().readAll())).toEqual([]);
      expect(await journal().countEntries()).toBe(0);
    });

    it('gives entries back as they were appended, by rising seq', async () => {
      const entries = [
        entry('A', 1, 'm1', { by: 'system', effects: [{ to: 'wecom:heyan', message: 'hello', values: { n: 1 } }] }),
        entry('A', 2, 'm2'),
        entry('A', 3, 'm3', { events: [] }),
      ];
      for (const each of entries) expect(await journal().append(each)).toBe('added');
      expect(await journal().read('application/A')).toEqual(entries);
      expect(await journal().read('application/A', 2)).toEqual(entries.slice(1));
      expect(await journal().read('application/A', 4)).toEqual([]);
      expect(await journal().find('application/A', 'm2')).toEqual(entries[1]);
      expect(await journal().countEntries()).toBe(3);
    });

    it('refuses a seq that is taken and a cause that is repeated, and repeated wins', async () => {
      await journal().append(entry('A', 1, 'm1'));
      await journal().append(entry('A', 2, 'm2'));
      expect(await journal().append(entry('A', 2, 'm3'))).toBe('taken');
      expect(await journal().append(entry('A', 3, 'm1'))).toBe('repeated');
      expect(await journal().append(entry('A', 2, 'm1'))).toBe('repeated');
      expect(await journal().append(entry('A', 2, 'm2'))).toBe('repeated');
      expect(await journal().read('application/A')).toEqual([entry('A', 1, 'm1'), entry('A', 2, 'm2')]);
    });

    it('keeps streams apart: the same seq and cause may stand in each', async () => {
      expect(await journal().append(entry('A', 1, 'm1'))).toBe('added');
      expect(await journal().append(entry('B', 1, 'm1'))).toBe('added');
      expect(await journal().append(entry('A/B', 1, 'm1'))).toBe('added');
      expect(await journal().read('application/A')).toEqual([entry('A', 1, 'm1')]);
    });

    it('lets exactly one of 20 writers of one seq in', async () => {
      const outcomes = await Promise.all(times(20, (n) => journal().append(entry('A', 1, `m${n}`))));
      expect(tally(outcomes)).toEqual({ added: 1, taken: 19 });
      expect(await journal().countEntries()).toBe(1);
    });

    it('adds one cause once, of 20 writers at 20 places', async () => {
      const outcomes = await Promise.all(times(20, (n) => journal().append(entry('A', n + 1, 'm1'))));
      expect(tally(outcomes)).toEqual({ added: 1, repeated: 19 });
      expect(await journal().countEntries()).toBe(1);
    });

    it('lets 20 writers who read on after "taken" all in, without gaps', async () => {
      await Promise.all(
        times(20, async (n) => {
          for (let seq = 1; ; seq += 1) {
            if ((await journal().append(entry('A', seq, `m${n}`))) === 'added') return;
          }
        }),
      );
      const kept = await journal().read('application/A');
      expect(kept.map(({ seq }) => seq)).toEqual(times(20, (n) => n + 1));
      expect(new Set(kept.map(({ cause }) => cause)).size).toBe(20);
    });

    it('keeps everything over a restart', async () => {
      await Promise.all(times(50, (n) => journal().append(entry(`S${n % 5}`, Math.floor(n / 5) + 1, `m${n}`))));
      const before = await collect(journal().readAll());
      await restart();
      expect(await collect(journal().readAll())).toEqual(before);
      expect(await journal().append(entry('S0', 11, 'm0'))).toBe('repeated');
      expect(await journal().append(entry('S0', 1, 'new'))).toBe('taken');
    });

    it(`reads ${under.manyRows} entries stream by stream, within a stream by rising seq`, async () => {
      const all = times(under.manyRows, (n) => entry(`S${n % 97}`, Math.floor(n / 97) + 1, `m${n}`));
      for (let from = 0; from < all.length; from += 100) {
        await Promise.all(all.slice(from, from + 100).map((each) => journal().append(each)));
      }
      expect(await journal().countEntries()).toBe(under.manyRows);
      const seen = new Map<string, number>();
      let last = '';
      for await (const { stream, seq } of journal().readAll()) {
        if (stream !== last) expect(seen.has(stream)).toBe(false);
        expect(seq).toBe((seen.get(stream) ?? 0) + 1);
        seen.set(stream, seq);
        last = stream;
      }
      expect(seen.size).toBe(97);
      expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(under.manyRows);
    });

    it('sorts seq as a number', async () => {
      for (const seq of times(12, (n) => n + 1)) await journal().append(entry('A', seq, `m${seq}`));
      expect((await journal().read('application/A', 9)).map(({ seq }) => seq)).toEqual([9, 10, 11, 12]);
    });

    it('takes any text as stream and cause, and any plain data', async () => {
      const entries = hostileTexts.map((text) =>
        entry(text, 1, text, { events: [{ kind: 'kept', value: hostileJson }] }),
      );
      for (const each of entries) {
        const short = { ...each, events: [] };
        expect(await journal().append(short)).toBe('added');
        expect(await journal().append(short)).toBe('repeated');
        expect(await journal().read(each.stream)).toEqual([short]);
        expect(await journal().find(each.stream, each.cause)).toEqual(short);
        expect(await findings(journal(), each.stream)).toEqual(['intact']);
      }
      await journal().append({ ...entry('last', 1, 'm'), events: entries[0]?.events ?? [] });
      const [back] = await journal().read('application/last');
      expect(JSON.stringify(back?.events[0]?.value)).toBe(JSON.stringify(hostileJson));
    });

    it('gives the newest first, page by page, nothing twice and nothing left out, also of one moment', async () => {
      const moments = ['2021-11-25T01:00:00.000Z', '2021-11-25T02:00:00.000Z', '2021-11-26T01:00:00.000Z'];
      // As clocks go: a stream's later entry may be of an earlier time, and several streams write at once.
      const order = [1, 0, 2, 1, 2, 0, 1, 1, 2, 0];
      for (const [index, moment] of order.entries())
        for (const stream of ['A', 'B|“', '丙'])
          await journal().append(entry(stream, index + 1, `m${index}`, { at: moments[moment] ?? '' }));
      const all = (await collect(journal().readAll())).sort((a, b) => {
        const [one, other] = [a, b].map(({ at, stream, seq }) => `${at} ${stream} ${String(seq).padStart(3, '0')}`);
        return (one ?? '') < (other ?? '') ? 1 : -1;
      });
      const seen: JournalEntry[] = [];
      for (;;) {
        const before = seen.at(-1);
        const page = await journal().readNewest({ ...(before ? { before } : {}), limit: 4 });
        seen.push(...page);
        if (page.length < 4) break;
      }
      expect(seen).toEqual(all);
      const since = await journal().readNewest({ from: moments[2] ?? '', limit: 1000 });
      expect(since).toEqual(all.filter(({ at }) => at === moments[2]));
      expect(await journal().readNewest({ from: '2021-11-27', limit: 5 })).toEqual([]);
      const last = all.at(-1);
      expect(last && (await journal().readNewest({ before: last, limit: 5 }))).toEqual([]);
    });

    it('gives what was erased at its old time', async () => {
      await journal().append(entry('A', 1, 'm1', { at: '2021-11-25T01:00:00.000Z' }));
      await journal().append(entry('B', 1, 'm1', { at: '2021-11-26T01:00:00.000Z' }));
      const left = entry('A', 1, 'm1', { at: '2021-11-25T01:00:00.000Z', events: [] });
      await journal().erase([left]);
      expect((await journal().readNewest({ limit: 5 })).map(({ stream }) => stream)).toEqual([
        'application/B',
        'application/A',
      ]);
    });

    it('seals each entry to the one before it in its stream', async () => {
      for (const seq of [1, 2, 3]) await journal().append(entry('A', seq, `m${seq}`));
      await journal().append(entry('B', 1, 'm1'));
      expect(await findings(journal(), 'application/A')).toEqual(['intact', 'intact', 'intact']);
      expect(await findings(journal(), 'application/B')).toEqual(['intact']);
      const all = await collect(journal().readAllSealed());
      expect(all.map(({ entry: { stream, seq } }) => `${stream} ${seq}`)).toEqual([
        'application/A 1',
        'application/A 2',
        'application/A 3',
        'application/B 1',
      ]);
      // The same words under another salt: nobody finds a telephone number by trying.
      expect(new Set(all.map(({ seal }) => seal?.salt)).size).toBe(4);
      expect(all[0]?.seal?.digest).not.toBe(all[3]?.seal?.digest);
    });

    it('erases only what still says what was read, where that is asked', async () => {
      for (const seq of [1, 2]) await journal().append(entry('A', seq, `m${seq}`));
      const [first, second] = [entry('A', 1, 'm1', { events: [] }), entry('A', 2, 'm2', { events: [] })];
      const otherwise = entry('A', 1, 'm1', { effects: [], by: 'somebody-else' });
      await journal().erase([first, second], [otherwise, entry('A', 2, 'm2')]);
      expect(await journal().read('application/A')).toEqual([entry('A', 1, 'm1'), second]);
      await journal().erase([first], await journal().read('application/A'));
      expect(await journal().read('application/A')).toEqual([first, second]);
    });

    it('erases what entries say, keeps their places, and still verifies', async () => {
      for (const seq of [1, 2, 3]) await journal().append(entry('A', seq, `m${seq}`));
      const left = entry('A', 2, 'm2', { events: [{ kind: 'fieldAnswered', field: 'teamName', value: '' }] });
      await journal().erase([left, entry('A', 9, 'm9'), entry('A', 3, 'another cause')]);
      await journal().erase([left]);
      await restart();
      expect(await journal().read('application/A')).toEqual([entry('A', 1, 'm1'), left, entry('A', 3, 'm3')]);
      expect(await findings(journal(), 'application/A')).toEqual(['intact', 'erased', 'intact']);
      expect(await journal().append(entry('A', 2, 'm7'))).toBe('taken');
      expect(await journal().append(entry('A', 4, 'm2'))).toBe('repeated');
      expect(await journal().append(entry('A', 4, 'm4'))).toBe('added');
      expect(await findings(journal(), 'application/A')).toEqual(['intact', 'erased', 'intact', 'intact']);
    });

    it('keeps the seal of an entry that is copied from another store', async () => {
      await journal().append(entry('A', 1, 'm1'));
      const [copied] = await journal().readSealed('application/A');
      await journal().append({ ...entry('A', 1, 'm1'), stream: 'application/copy' }, copied?.seal ?? null);
      await journal().append(entry('old', 1, 'm1'), null);
      expect((await journal().readSealed('application/copy'))[0]?.seal).toEqual(copied?.seal);
      expect((await journal().readSealed('application/old'))[0]?.seal).toBeNull();
    });

    it('keeps an entry of just under 1 MiB and refuses one over it, counted in bytes', async () => {
      const spare = 1_048_576 - Buffer.byteLength(JSON.stringify(entry('A', 1, 'm1', { events: [{ kind: '' }] })));
      const fits = entry('A', 1, 'm1', { events: [{ kind: '长'.repeat(Math.floor(spare / 3)) }] });
      expect(await journal().append(fits)).toBe('added');
      expect(await journal().read('application/A')).toEqual([fits]);
      const over = entry('A', 2, 'm2', { events: [{ kind: '长'.repeat(Math.floor(spare / 3) + 1) }] });
      await expect(journal().append(over)).rejects.toMatchObject({ name: 'StoreError', code: 'too-large' });
      expect(await journal().countEntries()).toBe(1);
    });
  });
}
