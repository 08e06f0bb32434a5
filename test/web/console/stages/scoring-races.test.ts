import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askAs,
  meeting,
  move,
  openAssignedSeason,
  place,
  stageQuery,
  standing,
  written,
  ZHENG,
} from '../../../support/seasons/assigned-season.ts';
import { requestId, type ScoringSeason } from '../../../support/seasons/scoring-season.ts';

let season: ScoringSeason;
beforeAll(async () => {
  season = await openAssignedSeason();
});
afterAll(() => season.close());

describe('at once', () => {
  const both = async (path: string, one: object, other: object) =>
    Promise.all([season.staffAsks(path, one), season.staffAsks(path, other)]);

  it('two staff give one case to the same expert: one of them hears that it is done', async () => {
    const done = await both('scoring/move', move({ to: 'expert-d' }), move({ to: 'expert-d' }));
    expect(done.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(done.find(({ status }) => status !== 200)?.read.values.reason).toBe('already-assigned');
  });

  it('two staff move one sheet to different experts: the second has to look again', async () => {
    const done = await both(
      'scoring/move',
      move({ from: 'expert-d', to: 'expert-c' }),
      move({ from: 'expert-d', to: null }),
    );
    expect(done.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(done.find(({ status }) => status !== 200)?.read.values.reason).toBe('moved-since');
  });

  it('two staff replace the criteria: the second has to look again', async () => {
    const { criteria } = (await season.staffAsks(`scoring?${stageQuery}`)).read.board;
    const asked = { ...place, criteria, revision: 0, reason: '原文', scores: null };
    const done = await both(
      'scoring/criteria',
      { ...asked, requestId: requestId() },
      { ...asked, reason: '改错字', requestId: requestId() },
    );
    expect(done.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(done.find(({ status }) => status !== 200)?.read.values.reason).toBe('changed-since');
  });

  it('a page that presses twice begins, saves and hands in once', async () => {
    const twice = async (path: string, value: object) =>
      (await Promise.all([season.asks(ZHENG, path, value), season.asks(ZHENG, path, value)])).map(
        ({ status }) => status,
      );
    expect(await twice('scoring/SBAAAAA2/begin', { requestId: requestId() })).toEqual([200, 200]);
    expect(await twice('scoring/SBAAAAA2', written({ revision: 1 }))).toEqual([200, 200]);
    expect(await twice('scoring/SBAAAAA2/hand-in', written({ revision: 1, seen: 2 }))).toEqual([200, 200]);
    const other = written({ revision: 1, seen: 3 });
    const late = await season.asks(ZHENG, 'scoring/SBAAAAA2/hand-in', other);
    expect(late.read.values.reason).toBe('already-handed-in');
    expect((await season.asks(ZHENG, 'scoring/SBAAAAA2')).read.seen).toBe(3);
  });

  it('a meeting recorded twice stands once', async () => {
    const record = meeting();
    const done = await both('scoring/meeting', record, record);
    expect(done.map(({ status }) => status)).toEqual([200, 200]);
    const other = await season.staffAsks('scoring/meeting', { ...record, requestId: requestId() });
    expect(other.read.values.reason).toBe('recorded-already');
    const { read } = await season.staffAsks(`scoring/meeting?${stageQuery}`);
    expect(read.meetings).toHaveLength(1);
  });
});

describe('after the freeze', () => {
  it.each([
    ['a vote', ZHENG, 'scoring/SBBBBBB2/begin', () => ({ requestId: requestId() })],
    ['an assignment', 'staff', 'scoring/move', () => move({ application: 'SBBBBBB2', to: 'expert-d' })],
    [
      'a sheet given back',
      'staff',
      'scoring/again',
      () => ({ ...place, application: 'SBAAAAA2', expert: 'expert-a', reason: '核对', requestId: requestId() }),
    ],
    ['a meeting', 'staff', 'scoring/meeting', () => meeting({ notes: '又议过' })],
  ] as const)('%s is refused in words, and nothing changes', async (_, who, path, value) => {
    await season.staffAsks('scoring/closing', { ...place, reopen: null, requestId: 'freeze-0000001' });
    const before = await standing(season);
    const { read } = await askAs(season, who, path, value());
    expect(read.values.reason).toBe('scoring-closed');
    expect(await standing(season)).toBe(before);
  });

  it('and once the panel froze its list, the scoring is opened no more', async () => {
    const panel = async () => (await season.staffAsks(`panel?campaign=${place.campaign}`)).read;
    const decide = (value: object) =>
      season.staffAsks('panel', { campaign: place.campaign, requestId: requestId(), ...value });
    expect((await decide({ kind: 'set-cut', track: 'team', count: 1 })).status).toBe(200);
    expect((await decide({ kind: 'freeze', mark: (await panel()).mark })).status).toBe(200);
    const before = await standing(season);
    const { status, read } = await season.staffAsks('scoring/closing', {
      ...{ ...place, reopen: '补评', requestId: requestId() },
    });
    expect([status, read.values.reason]).toEqual([409, 'list-frozen']);
    expect(await standing(season)).toBe(before);
  });
});
