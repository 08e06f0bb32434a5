import { afterEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { everybody } from '../../../src/domain/broadcast/audience.ts';
import { readWording } from '../../../src/domain/broadcast/wording.ts';
import { defineCampaign } from '../../../src/domain/campaign/schema.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { changeAudiences, listAudiences } from '../../../src/usecases/broadcasts/change-audiences.ts';
import { listBroadcasts } from '../../../src/usecases/broadcasts/list-broadcasts.ts';
import { previewBroadcast } from '../../../src/usecases/broadcasts/preview-broadcast.ts';
import { countFates, readChunkStates } from '../../../src/usecases/broadcasts/read-chunk.ts';
import { broadcastFieldNames } from '../../../templates/messages/desk/broadcasts.ts';
import {
  begin,
  bind,
  invalid,
  platform,
  play,
  press,
  STAFF,
  schedule,
} from '../../support/seasons/broadcast-season.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';
import { seededRandom } from '../../support/seeded-random.ts';

let season: Season;
afterEach(() => season.close());

async function open(answers?: Parameters<typeof platform>[0]) {
  const other = defineCampaign({ ...structuredClone(star), id: 'other-2021' });
  season = await openSeason({ campaigns: [star, other] });
  const { channel, got, known } = platform(answers);
  const ports: Ports = { ...season.ports, channels: { wecom: channel }, log: { ...season.ports.log, error() {} } };
  return { ports, got, known };
}

const AFTER_A_MINUTE = '2021-11-25T09:01:00+08:00';

describe('a broadcast', () => {
  it('reaches everybody of its audience once, in their words, and nobody without a part in its campaign', async () => {
    const { ports, got } = await open();
    await begin(ports, 30, { twice: 5 });
    await begin(ports, 4, { prefix: 'o', campaign: 'other-2021' });
    await bind(ports, 'wecom:c1', 'district-putuo');
    await schedule(ports, 'b1', '{姓名}：{缺什么}，{截止日}前办好。');
    expect((await play(ports, 'b1')).status).toBe('scheduled');
    expect(got.size).toBe(0);
    season.setClock(AFTER_A_MINUTE);
    const broadcast = await play(ports, 'b1');
    expect(broadcast).toMatchObject({ status: 'finished', chunks: [{ size: 30, counts: { sent: 30 } }] });
    expect([...got.values()].every((texts) => texts.length === 1)).toBe(true);
    expect(got.get('a3')).toEqual(['申报人：还没选推荐单位，12月10日前办好。']);
    // Nothing is missing there: words that name it would be wrong.
    expect(got.has('c1')).toBe(false);
    expect(got.has('o1')).toBe(false);
  });

  it('is not sent when it is taken back within the minute; a pasted name of another campaign reaches nobody', async () => {
    const { ports, got } = await open();
    await begin(ports, 3);
    await begin(ports, 1, { prefix: 'o', campaign: 'other-2021' });
    await schedule(ports, 'b1', '明天截止');
    await press(ports, 'b1', { kind: 'undo' });
    await schedule(ports, 'b2', '明天截止', { written: ['O0000000'] });
    season.setClock(AFTER_A_MINUTE);
    expect((await play(ports, 'b1')).status).toBe('draft');
    expect(await play(ports, 'b2')).toMatchObject({ status: 'finished', chunks: [] });
    expect(got.size).toBe(0);
  });

  it('stays where it is while it is paused, goes on, and sends nothing more once it is stopped', async () => {
    const { ports, got } = await open();
    await begin(ports, 320);
    await schedule(ports, 'b1', '您好，{姓名}');
    season.setClock(AFTER_A_MINUTE);
    let runs = 0;
    await play(ports, 'b1', async () => void (++runs === 2 && (await press(ports, 'b1', { kind: 'pause' }))));
    expect(got.size).toBe(100);
    await press(ports, 'b1', { kind: 'resume' });
    runs = 0;
    const stopped = await play(
      ports,
      'b1',
      async () => void (++runs === 2 && (await press(ports, 'b1', { kind: 'stop' }))),
    );
    expect(stopped.status).toBe('stopped');
    expect(got.size).toBe(200);
    const [chunk] = stopped.chunks;
    expect(chunk && countFates(await readChunkStates(ports, stopped, chunk))).toEqual({ sent: 200, stopped: 120 });
  });

  it('tells who was not reached and why, and a retry goes to these alone', async () => {
    let isMended = false;
    const { ports, got } = await open((userId) => (!isMended && ['a1', 'a2'].includes(userId) ? invalid() : null));
    await begin(ports, 5);
    await bind(ports, 'fax:4711', 'district-putuo');
    await schedule(ports, 'b1', '您好，{姓名}');
    season.setClock(AFTER_A_MINUTE);
    const first = await play(ports, 'b1');
    expect(first.chunks[0]?.counts).toEqual({ sent: 3, invalid: 2, unreachable: 1 });
    isMended = true;
    await press(ports, 'b1', { kind: 'retry', failed: 3 });
    const second = await play(ports, 'b1');
    expect(second).toMatchObject({ status: 'finished', round: 2 });
    expect(second.chunks[1]).toMatchObject({ size: 3, counts: { sent: 2, unreachable: 1 } });
    expect([...got.values()].map((texts) => texts.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('is tested to its writer alone', async () => {
    const { ports } = await open();
    await begin(ports, 3);
    await press(ports, 'b1', {
      kind: 'draft',
      campaign: star.id,
      audience: { states: [], section: null, tracks: [], bodies: [], silentDays: null, picked: [], written: [] },
      wording: { text: '{姓名}好', parts: [{ field: 'name' }, '好'] },
    });
    await press(ports, 'b1', { kind: 'test', values: { name: '何燕', unit: '', waits: null, closesOn: '2021-12-17' } });
    const [row, ...others] = await ports.outbox.list('waiting', 10);
    expect(row).toMatchObject({ person: STAFF, message: { text: '何燕好' } });
    expect(others).toEqual([]);
  });
});

describe('what staff see before and after', () => {
  it('a preview counts people once, who cannot be reached, and names lines of a list that name nobody', async () => {
    const { ports } = await open();
    await begin(ports, 3, { twice: 1 });
    await bind(ports, 'fax:4711', 'district-putuo');
    const read = readWording('{姓名}，{截止日}', broadcastFieldNames);
    if ('unknown' in read) throw new Error('no such field');
    const preview = await previewBroadcast(ports, star, everybody, read.wording);
    expect(preview).toMatchObject({
      people: 4,
      unreachable: 1,
      outOfReach: [expect.stringContaining('普陀')],
      unnamed: [],
      shown: [{ channel: 'wecom', texts: ['申报人，12月10日'] }],
    });
    const named = readWording('{姓名}，还缺{缺什么}', broadcastFieldNames);
    if ('unknown' in named) throw new Error('no such field');
    expect(await previewBroadcast(ports, star, everybody, named.wording)).toMatchObject({ people: 3, unreachable: 0 });
    const written = ['A0000002', '没有这家'];
    expect(await previewBroadcast(ports, star, { ...everybody, written }, read.wording)).toMatchObject({
      people: 1,
      unnamed: ['没有这家'],
    });
  });

  it('progress adds up over a retry; audiences are kept by name', async () => {
    let isMended = false;
    const { ports } = await open((userId) => (!isMended && userId === 'a1' ? invalid() : null));
    await begin(ports, 3);
    await schedule(ports, 'b1', '您好，{姓名}');
    season.setClock(AFTER_A_MINUTE);
    await play(ports, 'b1');
    expect(await listBroadcasts(ports, star.id)).toMatchObject([
      { people: 3, counts: { sent: 2, invalid: 1 }, failed: 1 },
    ]);
    isMended = true;
    await press(ports, 'b1', { kind: 'retry', failed: 1 });
    await play(ports, 'b1');
    expect(await listBroadcasts(ports, star.id)).toMatchObject([{ people: 3, counts: { sent: 3 }, failed: 0 }]);
    const event = { kind: 'audienceSaved', name: '没动静的', audience: { ...everybody, silentDays: 3 } } as const;
    expect(await changeAudiences(ports, star.id, event, { by: 'wecom:heyan', requestId: 'r1' })).toBe(false);
    expect(await changeAudiences(ports, star.id, event, { by: STAFF, requestId: 'r2' })).toBe(true);
    expect(await listAudiences(ports, star.id)).toMatchObject([{ name: '没动静的', audience: { silentDays: 3 } }]);
  });
});

const CRASH = new Error('the process ended here');

describe('a worker that is killed at random moments', () => {
  it.each([1, 2, 3])('loses nobody and tells nobody twice (%i)', { timeout: 120_000 }, async (seed) => {
    const { ports, got } = await open();
    await begin(ports, 700, { twice: 200 });
    await schedule(ports, 'b1', '您好，{姓名}');
    season.setClock(AFTER_A_MINUTE);
    const random = seededRandom(seed);
    let crashes = 0;
    const mortal = <Of extends object>(of: Of, ...names: (keyof Of)[]): Of => {
      const wrapped = Object.create(of);
      for (const name of names) {
        const call = of[name] as (...of: unknown[]) => Promise<unknown>; // each of the names is a method
        wrapped[name] = async (...values: unknown[]) => {
          const fate = random();
          if (fate < 0.002) throw die();
          const result = await call.apply(of, values);
          if (fate > 0.998) throw die();
          return result;
        };
      }
      return wrapped;
    };
    const die = () => {
      crashes += 1;
      return CRASH;
    };
    const killed: Ports = {
      ...ports,
      turns: mortal(ports.turns, 'write', 'find'),
      claims: mortal(ports.claims, 'claim'),
      outbox: mortal(ports.outbox, 'put', 'settle', 'listFates'),
    };
    let status = '';
    for (let lives = 0; status !== 'finished' && lives < 3000; lives += 1) {
      // What was cut off is tried again once its wait is over.
      season.setClock(new Date(Date.parse(AFTER_A_MINUTE) + lives * 10_000).toISOString());
      status = await play(killed, 'b1').then(
        (broadcast) => broadcast.status,
        (error: unknown) => {
          if (error !== CRASH) throw error;
          return 'killed';
        },
      );
    }
    expect(crashes).toBeGreaterThan(5);
    expect(status).toBe('finished');
    expect(got.size).toBe(700);
    expect([...got.values()].filter((texts) => texts.length !== 1)).toEqual([]);
  });
});
