import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import type { ApplicationStatus } from '../../../src/domain/application/record/application.ts';
import { erasableOn } from '../../../src/domain/personal/erasable-on.ts';
import { verifyJournal } from '../../../src/usecases/audit/verify-journal.ts';
import { planRetention, readRuns, runRetention, runRetentionDaily } from '../../../src/usecases/personal/retention.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { bothStores } from '../../support/engines/both-stores.ts';
import { begin } from '../../support/seasons/broadcast-season.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

describe('the day on which data goes', () => {
  it.each<[ApplicationStatus, string, string | null]>([
    ['draft', '2021-12-01T08:00:00Z', '2022-07-14'],
    ['recommended', '2021-12-20T08:00:00Z', '2022-07-14'],
    ['not-awarded', '2022-02-01T08:00:00Z', '2023-02-01'],
    ['awarded', '2022-02-01T08:00:00Z', '2025-01-31'],
    ['erased', '2022-02-01T08:00:00Z', null],
  ])('of %s, changed last at %s, is %s', (status, changedAt, day) => {
    expect(erasableOn(star, { status, changedAt })).toBe(day);
    const { retention: _, ...endless } = star;
    expect(erasableOn(endless, { status, changedAt })).toBeNull();
  });
});

describe.each(bothStores)('erasing what is kept too long, on %s', (_engine, open) => {
  let season: Season;
  beforeEach(async () => {
    season = await openSeason({ store: await open(), start: '2021-12-01T10:05:00+08:00' });
    await begin(season.ports, 3, { twice: 1 });
    await season.hear('wecom:a0', { kind: 'text', text: '人工 我住万航渡路，可以吗' });
    expect(await everything()).toContain('万航渡路');
  });
  afterEach(() => season.close());

  async function everything(): Promise<string> {
    const kept: unknown[] = [];
    for await (const entry of season.ports.journal.readAll()) kept.push(entry);
    return JSON.stringify(kept);
  }

  it('shows first what would go, and changes nothing', async () => {
    expect(await planRetention(season.ports)).toEqual({ due: [], next: [{ day: '2022-07-14', people: 3 }] });
    season.setClock('2022-07-14T09:00:00+08:00');
    const before = await everything();
    const { due, next } = await planRetention(season.ports);
    expect(due.map(({ person, applications }) => [person, applications.length])).toEqual([
      ['wecom:a0', 2],
      ['wecom:a1', 1],
      ['wecom:a2', 1],
    ]);
    expect(next).toEqual([]);
    expect(await everything()).toBe(before);
  });

  it('goes once, on record; the journal verifies and the views rebuilt are equal', { timeout: 60_000 }, async () => {
    season.setClock('2022-07-14T09:00:00+08:00');
    const done = { day: '' };
    await runRetentionDaily(season.ports, done);
    expect(await everything()).not.toContain('万航渡路');
    const { runs } = await readRuns(season.ports);
    expect(runs).toMatchObject([{ run: 1, ended: { people: 3 } }]);
    expect(await planRetention(season.ports)).toEqual({ due: [], next: [] });
    await runRetentionDaily(season.ports, done);
    expect(await runRetention(season.ports)).toBeNull();
    expect((await verifyJournal(season.ports)).problems).toEqual([]);
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });

  it.each([1, 3, 5, 7, 9])('killed after %i writes it ends what it began', { timeout: 60_000 }, async (most) => {
    season.setClock('2022-07-14T09:00:00+08:00');
    let writes = 0;
    const die =
      <Given extends unknown[], Result>(act: (...given: Given) => Result) =>
      (...given: Given): Result => {
        writes += 1;
        if (writes > most) throw new Error('killed');
        return act(...given);
      };
    const { turns, journal } = season.ports;
    const dying = {
      ...season.ports,
      turns: { ...turns, write: die(turns.write) },
      journal: { ...journal, erase: die(journal.erase) },
    };
    await expect(runRetention(dying)).rejects.toThrow('killed');
    await runRetentionDaily(season.ports, { day: '' });
    expect(await everything()).not.toContain('万航渡路');
    expect((await readRuns(season.ports)).runs).toMatchObject([{ run: 1, ended: { people: 3 } }]);
    expect((await verifyJournal(season.ports)).problems).toEqual([]);
  });

  it('keeps everything of somebody who has begun anew meanwhile', async () => {
    season.setClock('2022-07-14T09:00:00+08:00');
    await begin(season.ports, 1, { prefix: 'b' });
    const { due, next } = await planRetention(season.ports);
    expect(due.map(({ person }) => person)).not.toContain('wecom:b0');
    expect(next).toMatchObject([{ people: 1 }]);
  });
});
