import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/views.ts';
import { commit } from '../../src/usecases/commit.ts';
import { readPerson } from '../../src/usecases/read-person.ts';
import { openSeason, type Season } from '../support/seasons/season.ts';

const STREAM = 'person/wecom:a' as const;

let season: Season;
beforeEach(async () => {
  season = await openSeason();
});
afterEach(() => season.close());

function entry(seq: number, cause: string, stream: Entry['stream'] = STREAM): Entry {
  const effects = [{ to: 'wecom:a', message: 'staff.console', values: {} }];
  return { stream, seq, cause, by: 'system', at: '2021-11-25T01:00:00.000Z', events: [], effects };
}

/** Decides on the newest copy, after `meanwhile`. */
function say(cause: string, meanwhile: (seq: number) => Promise<unknown> = async () => {}) {
  return commit(season.ports, {
    load: () => season.ports.views.get<{ ownSeq: number }>({ name: 'person', indexes: {} }, 'wecom:a'),
    async decide(row) {
      const seq = (row?.data.ownSeq ?? 0) + 1;
      await meanwhile(seq);
      return { append: entry(seq, cause) };
    },
  });
}

describe('a decision committed', () => {
  it('stands in the journal, its view follows and its words wait to be sent', async () => {
    expect(await say('m1')).toEqual({ kind: 'recorded', entry: entry(1, 'm1'), isNew: true });
    expect((await readPerson(season.ports, 'wecom:a')).ownSeq).toBe(1);
    expect(await season.ports.outbox.listWaiting('wecom:a', 10)).toHaveLength(1);
  });

  it('is decided again on what somebody wrote first', async () => {
    const tried: number[] = [];
    const committed = await say('m1', async (seq) => {
      tried.push(seq);
      if (seq < 4) await season.ports.journal.append(entry(seq, `other${seq}`));
    });
    expect(tried).toEqual([1, 2, 3, 4]);
    expect(committed).toMatchObject({ kind: 'recorded', entry: { seq: 4, cause: 'm1' } });
  });

  it('gives up after ten others, and says so', async () => {
    let tries = 0;
    const others = async (seq: number) => {
      tries += 1;
      await season.ports.journal.append(entry(seq, `other${seq}`));
    };
    await expect(say('m1', others)).rejects.toThrow(/gave way 10 times/);
    expect(tries).toBe(10);
  });

  it('stands once, whoever decided it first, and is followed by whoever comes again', async () => {
    await season.ports.journal.append(entry(1, 'm1'));
    expect(await say('m1')).toEqual({ kind: 'recorded', entry: entry(1, 'm1'), isNew: false });
    expect(await season.ports.outbox.listWaiting('wecom:a', 10)).toHaveLength(1);
  });

  it('is not decided where its cause is known to stand', async () => {
    await season.ports.journal.append(entry(1, 'm1'));
    const committed = await commit(season.ports, {
      known: { stream: STREAM, cause: 'm1' },
      load: async () => null,
      decide: () => {
        throw new Error('decided');
      },
    });
    expect(committed).toEqual({ kind: 'recorded', entry: entry(1, 'm1'), isNew: false });
  });

  it('appends nothing when there is nothing to append', async () => {
    const nothing = { load: async () => null, decide: () => ({ done: 'not-yours' }) };
    expect(await commit(season.ports, nothing)).toEqual({ kind: 'done', result: 'not-yours' });
    expect(await season.ports.journal.countEntries()).toBe(0);
  });
});
