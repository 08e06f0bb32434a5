import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Entry, views } from '../../src/domain/views.ts';
import { AuditorRefused, commit } from '../../src/usecases/commit.ts';
import { changeExpert } from '../../src/usecases/experts/change-expert.ts';
import { undoDecision } from '../../src/usecases/review/undo-decision.ts';
import { moveCalendar } from '../../src/usecases/season/move-calendar.ts';
import { endorse } from '../support/seasons/endorsed.ts';
import { addExperts, expert } from '../support/seasons/scoring-season.ts';
import { openSeason, type Season } from '../support/seasons/season.ts';

const SHENJI = 'wecom:shenji';
const YULIN = 'wecom:yulin';

let season: Season;
beforeEach(async () => {
  season = await openSeason({ start: '2021-12-20T09:00:00+08:00', undoSeconds: 60 });
  Object.assign(season.ports, { auditors: [SHENJI] });
});
afterEach(() => season.close());

const writes = (by: string, stream: Entry['stream'], cause = 'press/1') =>
  commit(season.ports, {
    load: async () => null,
    decide: () => ({
      append: {
        stream,
        seq: 1,
        cause,
        by,
        at: '2021-12-20T01:00:00.000Z',
        events: [{ kind: 'accessEnded' }],
        effects: [],
      },
    }),
  }).then(
    () => 'written',
    (error: unknown) => (error instanceof AuditorRefused ? 'refused' : `other: ${String(error)}`),
  );

/** What an auditor writes for themselves: words, an application of their own, what is kept of their reading. */
const own = ['person', 'application', 'reminders', 'handover', 'gallery', 'objection'];

describe('an auditor', () => {
  it.each([...new Set(views.map(({ name }) => name))].filter((kind) => !own.includes(kind)))(
    'writes nothing in a stream of the kind %s',
    async (kind) => {
      expect(await writes(SHENJI, `${kind}/one` as Entry['stream'])).toBe('refused'); // views are named as their streams
    },
  );

  it('talks, asks for a person and logs in as everybody does', async () => {
    for (const stream of ['person/wecom:shenji', 'handover/wecom:shenji', 'reminders/wecom:shenji'] as const)
      expect(await writes(SHENJI, stream)).toBe('written');
    expect(await writes(SHENJI, 'account/SHENJI', 'try/1')).not.toBe('refused');
    expect(await writes(SHENJI, 'account/SHENJI', 'reset/1')).toBe('refused');
    expect(await writes(SHENJI, 'objection/one', 'answer/1')).toBe('refused');
  });

  it('changes no expert, no calendar, no account and no decision, whatever way it comes', async () => {
    const { ports } = season;
    await addExperts(ports, [expert('expert-1', '郑怡', '某校')]);
    const about = { campaign: 'star-2021', expert: 'expert-1', by: SHENJI, requestId: 'press-1' };
    await expect(changeExpert(ports, about, { kind: 'leave', reason: '不来了' })).rejects.toThrow(AuditorRefused);
    const windows = { recommendation: { to: '2021-12-27' } };
    const order = { campaign: 'star-2021', reason: '延长三天', requestId: 'press-2', windows, seen: 0 };
    await expect(moveCalendar(ports, SHENJI, order)).rejects.toThrow(AuditorRefused);
    await endorse(
      ports,
      { id: 'SBAAAAA2', track: 'team', organisation: '甲', name: '乙', body: 'district-putuo' },
      false,
    );
    const undo = { application: 'SBAAAAA2', number: 1, requestId: 'press-3' };
    expect((await undoDecision(ports, { by: SHENJI, isStaff: true }, undo)).refusal).toBe('auditor-reads-only');
    expect(await moveCalendar(ports, YULIN, order)).toBe('moved');
  });
});
