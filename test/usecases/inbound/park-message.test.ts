import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../../src/domain/base/message.ts';
import { CoordinationError } from '../../../src/ports/process/coordination.ts';
import { StoreError } from '../../../src/ports/store/store.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { answerMessages } from '../../../src/usecases/inbound/answer-messages.ts';
import { parkBlocked } from '../../../src/usecases/inbound/park-blocked.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const PERSON = 'wecom:heyan';
let season: Season;
beforeEach(async () => {
  season = await openSeason();
  // A failed turn is expected here.
  season.ports.log = { info() {}, warn() {}, error() {} };
});
afterEach(() => season.close());

const accept = (id: string, text: string) =>
  acceptMessage(season.ports, { id, person: PERSON, reply: { kind: 'text', text } });
const later = () => new Date(season.ports.clock.now().getTime() + 1000);
const words = () => season.told(PERSON).map((message) => JSON.stringify(message));

/** From now on every turn of a message with these words fails. */
function failOn(text: string, failure: () => Error = () => new Error('a mistake of ours')): void {
  season.ports.watch = {
    take: () => () => {},
    during(message, work) {
      if (message.id === text) throw failure();
      return work();
    },
  };
}

async function answer(since?: Date): Promise<void> {
  await answerMessages(season.ports, PERSON, since).finally(() => deliverMessages(season.ports, PERSON));
}

describe('a message whose turn fails', () => {
  it('is tried three times, then set aside with a word to the person, and what was said later is answered', async () => {
    failOn('bad');
    await accept('bad', '你好');
    await accept('good', '你好');
    for (const _ of [1, 2]) await expect(answer()).rejects.toThrow('a mistake of ours');
    expect(words()).toEqual([]);
    await answer();
    expect(words().join()).toMatch(/这句我没处理好，已转给工作人员，其他的可以接着填/);
    expect(words().join()).toMatch(/班组/);
    expect(await season.ports.inbox.countWaiting()).toBe(0);
    expect(await season.ports.inbox.listParked(10)).toMatchObject([{ message: { id: 'bad' }, why: 'failed' }]);
  });

  it('is answered when staff put it back, and the person hears of a second time aside nothing new', async () => {
    failOn('bad');
    await accept('bad', '你好');
    for (const _ of [1, 2, 3]) await answer().catch(() => {});
    expect(words()).toHaveLength(1);
    await season.ports.inbox.putBack('bad');
    for (const _ of [1, 2, 3]) await answer().catch(() => {});
    expect([words().length, await season.ports.inbox.countParked()]).toEqual([1, 1]);
    failOn('');
    expect(await season.ports.inbox.putBack('bad')).toBe(PERSON);
    await answer();
    expect(words().at(-1)).toMatch(/班组/);
    expect(await season.ports.inbox.countParked()).toBe(0);
  });

  it.each([
    ['a store', () => new StoreError('unavailable', 'no room')],
    ['coordination', () => new CoordinationError()],
  ])('waits however often it fails for %s that is away', async (_what, failure) => {
    failOn('held', failure);
    await accept('held', '你好');
    for (const _ of [1, 2, 3, 4, 5]) await expect(answer()).rejects.toThrow(failure().message);
    expect(await season.ports.inbox.countWaiting()).toBe(1);
    failOn('');
    await answer();
    expect(words().join()).toMatch(/班组/);
  });
});

describe('a message that earlier processes left over', () => {
  it('is set aside once five of them ended while it was in hand', async () => {
    await accept('killer', '你好');
    await accept('good', '你好');
    for (const _ of [1, 2, 3, 4, 5]) await season.ports.inbox.countTry('killer');
    await answer(later());
    expect(await season.ports.inbox.listParked(10)).toMatchObject([{ message: { id: 'killer' }, why: 'interrupted' }]);
    expect(words().join()).toMatch(/没处理好.*班组/);
  });

  it('waits however long a store or the platform is away: only starts count', async () => {
    failOn('held', () => new StoreError('unavailable', 'no room'));
    await accept('held', '你好');
    const since = later();
    for (let run = 0; run < 12; run += 1) await expect(answer(since)).rejects.toThrow('no room');
    expect(await season.ports.inbox.countParked()).toBe(0);
    failOn('');
    await answer(since);
    expect(words().join()).toMatch(/班组/);
  });

  it('is answered as ever when it is none to blame', async () => {
    await accept('m1', '你好');
    await answer(later());
    expect(words().join()).toMatch(/班组/);
    expect(words().join()).not.toMatch(/没处理好/);
  });
});

describe('what held the process before', () => {
  const note = (...ids: string[]) => ids.map((id) => ({ id, person: PERSON }));

  it('is set aside before anything is answered', async () => {
    await accept('holds', '你好');
    await accept('good', '你好');
    await parkBlocked(season.ports, { current: note('holds')[0] ?? null, inHand: note('holds', 'other') });
    expect(await season.ports.inbox.listParked(10)).toMatchObject([{ message: { id: 'holds' }, why: 'blocked' }]);
    await answer();
    expect(words().join()).toMatch(/没处理好.*班组/);
  });

  it('is nobody in particular when several were in hand: each has a try counted', async () => {
    await accept('m1', '你好');
    await parkBlocked(season.ports, { current: null, inHand: note('m1', 'm2') });
    expect(await season.ports.inbox.countParked()).toBe(0);
    expect(await season.ports.inbox.countTry('m1')).toBe(2);
  });

  it('is forgotten when it was answered meanwhile', async () => {
    const gone = { id: 'gone', person: PERSON } satisfies Partial<IncomingMessage>;
    await parkBlocked(season.ports, { current: gone, inHand: [gone] });
    expect(await season.ports.inbox.countParked()).toBe(0);
  });
});

describe('a long text', () => {
  const long = Array.from({ length: 400 }, (_, n) => `邮编：2000${n}`).join('\n');

  it('that is not read in its time is answered in words, and changes nothing', async () => {
    season.ports.heavyWork = { run: async () => 'too-slow' };
    await accept('long', long);
    await answer();
    expect(words().join()).toMatch(/太长太乱.*分成几段/);
    expect([await season.ports.inbox.countWaiting(), await season.ports.inbox.countParked()]).toEqual([0, 0]);
  });

  it('is read beside the event loop, a short one here', async () => {
    const asked: string[] = [];
    const { heavyWork } = season.ports;
    season.ports.heavyWork = {
      run(name, input) {
        asked.push(name);
        return heavyWork.run(name, input);
      },
    };
    await accept('short', '你好');
    await answer();
    expect(asked).toEqual([]);
    await accept('long', long);
    await answer();
    expect(asked).toEqual(['turn']);
  });
});
