import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../src/domain/base/journal-entry.ts';
import type { Store } from '../../src/ports/store/store.ts';
import type { TurnWrites, TurnWritten } from '../../src/ports/store/turns.ts';
import { collect, eachTestOpens, type StoreUnderTest, sampleView, tally, times } from './store-under-test.ts';

const PERSON = 'wecom:heyan';

function entry(stream: JournalEntry['stream'], seq: number, cause: string): JournalEntry {
  const events = [{ kind: 'said' }];
  return { stream, seq, cause, by: PERSON, at: '2021-11-25T01:00:00.000Z', events, effects: [] };
}

/** What one message writes: an entry, the row of its stream, one reply; it is the `number`th turn. */
function turn(stream: JournalEntry['stream'], seq: number, cause: string, number: number): TurnWrites {
  const kept = entry(stream, seq, cause);
  const row = { id: stream, seq, data: { title: `${cause} at ${seq}`, status: number % 2 ? 'odd' : 'even' } };
  const told = {
    key: `${stream}/${seq}/0`,
    person: PERSON,
    message: { kind: 'text', text: cause },
    at: kept.at,
  } as const;
  return {
    entry: kept,
    isOnce: true,
    turn: { person: PERSON, number },
    rows: [{ view: sampleView, row, after: seq - 1 } as TurnWrites['rows'][number]], // a row of the sample's shape
    outbox: [told],
    finishes: cause,
  };
}

async function accept({ inbox }: Store, ...ids: string[]): Promise<void> {
  for (const id of ids)
    await inbox.accept({ id, person: PERSON, acceptedAt: '2021-11-25', reply: { kind: 'text', text: id } });
}

/** The journal without the marks that close a stream to a cause. */
async function causesIn({ journal }: Store): Promise<string[]> {
  const entries = await collect(journal.readAll());
  return entries.filter(({ events }) => events[0]?.kind !== 'messageMoved').map(({ cause }) => cause);
}

/** What every way of writing a turn promises (src/ports/store/turns.ts). */
export function turnsConformance(under: StoreUnderTest): void {
  describe(`turns: ${under.name}`, () => {
    const { current, restart } = eachTestOpens(under);
    const write = (writes: TurnWrites) => current().turns.write(writes);
    const kindOf = ({ kind }: TurnWritten) => kind;

    it('writes the entry, its row, what is to be said, and takes the message off the list', async () => {
      await accept(current(), 'm1');
      const writes = turn('person/A', 1, 'm1', 1);
      expect(await write(writes)).toEqual({ kind: 'added', entry: writes.entry, isFollowed: true });
      await restart();
      const { journal, views, outbox, inbox } = current();
      expect(await journal.read('person/A')).toEqual([writes.entry]);
      expect(await views.get(sampleView, 'person/A')).toEqual(writes.rows[0]?.row);
      expect(await outbox.listWaiting(PERSON, 10)).toEqual(writes.outbox);
      expect(await inbox.countWaiting()).toBe(0);
      await accept(current(), 'm1');
      expect(await inbox.countWaiting()).toBe(0);
    });

    it('leaves a message on the list that has not been answered whole', async () => {
      await accept(current(), 'm1');
      await write({ ...turn('person/A', 1, 'm1', 1), finishes: null });
      expect(await current().inbox.countWaiting()).toBe(1);
    });

    it('tells a cause that comes again what stands, whatever it would write now', async () => {
      const writes = turn('person/A', 1, 'm1', 1);
      await write(writes);
      const again = await write(turn('application/X', 4, 'm1', 2));
      expect(again).toEqual({ kind: 'repeated', entry: writes.entry });
      const inItsStream = { ...turn('person/A', 2, 'm2', 2), isOnce: false };
      await write(inItsStream);
      expect(await write({ ...inItsStream, entry: { ...inItsStream.entry, seq: 3 } })).toMatchObject({
        kind: 'repeated',
      });
      expect(await causesIn(current())).toEqual(['m1', 'm2']);
    });

    it('lets a claim that a turn reserved be made once, at any time, and shows it only then', async () => {
      const reserves = ['1', '2', '3'].map((n) => ({ key: `send/A/1/0/${n}`, value: 'reserved' }));
      await write({ ...turn('person/A', 1, 'm1', 1), reserves });
      const { claims } = current();
      expect(await claims.find('send/A/1/0/1')).toBeNull();
      expect(await collect(claims.listAll('send/'))).toEqual([]);
      const tries = await Promise.all(times(5, () => claims.claim('send/A/1/0/1', 'made')));
      expect(tries.filter(({ won }) => won)).toHaveLength(1);
      expect(await claims.find('send/A/1/0/1')).not.toBeNull();
      expect(await collect(claims.listAll('send/'))).toHaveLength(1);
      await restart();
      expect((await current().claims.claim('send/A/1/0/1', 'again')).won).toBe(false);
      expect((await current().claims.claim('send/A/1/0/2', 'made')).won).toBe(true);
      expect(await current().claims.find('send/A/1/0/3')).toBeNull();
    });

    it('reserves nothing for a turn that is refused', async () => {
      await write(turn('person/A', 1, 'm1', 1));
      const reserves = [{ key: 'send/A/1/0/1', value: 'reserved' }];
      expect(await write({ ...turn('person/A', 1, 'm2', 2), reserves })).toEqual({ kind: 'taken' });
      expect(await current().claims.claim('send/A/1/0/1', 'made')).toEqual({ won: true, value: 'made' });
      await restart();
      expect((await current().claims.claim('send/A/1/0/1', 'again')).won).toBe(false);
    });

    it('gives way to whoever wrote to the stream first, and writes nothing', async () => {
      await write(turn('application/X', 1, 'm1', 1));
      await accept(current(), 'm2');
      expect(await write(turn('application/X', 1, 'm2', 2))).toEqual({ kind: 'taken' });
      expect(await current().outbox.listWaiting(PERSON, 10)).toHaveLength(1);
      expect(await current().inbox.countWaiting()).toBe(1);
      expect(await write(turn('application/X', 2, 'm2', 2))).toMatchObject({ kind: 'added' });
    });

    it('lets one of two decisions on the same turn in, though they stand in different streams', async () => {
      await write(turn('person/A', 1, 'm1', 1));
      const both = [turn('person/A', 2, 'm2', 2), turn('application/X', 1, 'm3', 2), turn('application/Y', 1, 'm4', 2)];
      const outcomes = await Promise.all(both.map(write));
      // One that was only about to append may be kept from it by another: then nobody has the turn, and all decide again on the next.
      const won = outcomes.filter(({ kind }) => kind === 'added');
      expect(won.length).toBeLessThanOrEqual(1);
      expect(await causesIn(current())).toHaveLength(1 + won.length);
      const newest = await current().turns.findNewest(PERSON, 1);
      expect(newest?.number).toBe(2);
      expect(newest?.entry?.cause ?? null).toBe(won[0]?.kind === 'added' ? won[0].entry.cause : null);
      const later = both.filter((_, index) => outcomes[index]?.kind === 'taken');
      for (const [index, { entry: lost }] of later.entries()) {
        const { length } = await current().journal.read(lost.stream);
        expect(kindOf(await write(turn(lost.stream, length + 1, lost.cause, 3 + index)))).toBe('added');
      }
      expect((await causesIn(current())).sort()).toEqual(['m1', 'm2', 'm3', 'm4']);
    });

    it('refuses a turn decided on an older one, however late, and tells which is the newest', async () => {
      await write(turn('person/A', 1, 'm1', 1));
      await write(turn('application/X', 1, 'm2', 2));
      expect(await write(turn('person/A', 2, 'late', 2))).toEqual({ kind: 'taken' });
      await restart();
      expect(await write(turn('person/A', 2, 'late', 2))).toEqual({ kind: 'taken' });
      const newest = await current().turns.findNewest(PERSON, 1);
      expect(newest).toMatchObject({ number: 2, entry: { cause: 'm2' } });
      expect(await current().turns.findNewest(PERSON, 2)).toBeNull();
      expect(await current().turns.findNewest('wecom:nobody', 0)).toBeNull();
    });

    it('lets one of several entries of different streams in that were decided for the same place, and the others for later ones', async () => {
      const at = (name: string, number: number, tries = 1): TurnWrites => ({
        ...turn(`application/${name}`, tries, `m${name}`, 1),
        turn: { person: `wecom:${name}`, number: tries },
        places: [{ key: 'quota/K', number }],
      });
      const all = ['a', 'b', 'c'];
      const outcomes = await Promise.all(all.map((name) => write(at(name, 1))));
      const won = outcomes.filter(({ kind }) => kind === 'added');
      expect(won.length).toBeLessThanOrEqual(1);
      expect(await causesIn(current())).toHaveLength(won.length);
      const late = all.filter((_, index) => outcomes[index]?.kind === 'taken');
      for (const name of late) {
        const newest = await current().turns.findNewest('quota/K', 0);
        const { length } = await current().journal.read(`application/${name}`);
        const next = at(name, (newest?.number ?? 0) + 1, length + 1);
        expect(kindOf(await write(next))).toBe('added');
        expect((await current().turns.findNewest('quota/K', 0))?.entry?.cause).toContain(`m${name}`);
        expect(kindOf(await write(next))).toBe('repeated');
      }
      expect((await causesIn(current())).map((cause) => cause.slice(0, 2)).sort()).toEqual(['ma', 'mb', 'mc']);
    });

    it('writes each of many turns that come at once for one stream, one after the other', async () => {
      const many = under.manyRows < 10_000 ? 3 : 20;
      const outcomes = await Promise.all(
        times(many, async (n) => {
          for (let tries = 1; ; tries += 1) {
            const { length } = await current().journal.read('person/A');
            const newest = await current().turns.findNewest(PERSON, 0);
            const written = await write(turn('person/A', length + 1, `m${n}`, (newest?.number ?? 0) + 1));
            if (written.kind !== 'taken') return written.kind;
            if (tries > 200) throw new Error('never came to its turn');
          }
        }),
      );
      expect(tally(outcomes)).toEqual({ added: many });
      expect((await causesIn(current())).length).toBe(many);
    });

    it('loses and doubles nothing when the process dies between any two writes', async () => {
      for (let writes = 1; ; writes += 1) {
        const [stream, cause] = [`person/D${writes}` as const, `d${writes}`];
        const asked = { ...turn(stream, 1, cause, writes), rows: turn(stream, 1, cause, writes).rows };
        await accept(current(), cause);
        const isWhole = await under
          .dyingAt(current(), writes)
          .write(asked)
          .then(
            () => true,
            () => false,
          );
        await restart();
        const written = await write(asked);
        if (written.kind === 'repeated') await putAgain(current(), asked);
        const { journal, views, outbox, inbox } = current();
        expect((await journal.read(stream)).map((kept) => kept.cause)).toEqual([cause]);
        expect(await views.get(sampleView, stream)).toEqual(asked.rows[0]?.row);
        expect(await outbox.find(asked.outbox[0]?.key ?? '')).not.toBeNull();
        expect(await inbox.countWaiting()).toBe(0);
        if (isWhole) break;
        expect(writes).toBeLessThan(20);
      }
    });

    it('goes to another stream when the one that died had claimed its own and not appended', async () => {
      await under
        .dyingAt(current(), 2)
        .write(turn('application/X', 1, 'm1', 1))
        .catch(() => {});
      await restart();
      const elsewhere = await write(turn('person/A', 1, 'm1', 1));
      expect(['added', 'taken']).toContain(elsewhere.kind);
      if (elsewhere.kind === 'taken') {
        const newest = await current().turns.findNewest(PERSON, 0);
        await write(turn('person/A', 1, 'm1', (newest?.number ?? 0) + 1));
      }
      expect(await causesIn(current())).toHaveLength(1);
      expect(await current().journal.read('person/A')).toHaveLength(1);
    });
  });
}

/** What follows an entry, put once more. */
async function putAgain({ views, outbox, inbox }: Store, { rows, outbox: told, finishes }: TurnWrites): Promise<void> {
  for (const { view, row } of rows) await views.put(view, row);
  await outbox.put(told);
  if (finishes !== null) await inbox.finish(finishes);
}
