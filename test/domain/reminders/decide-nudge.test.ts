import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { evolveApplication } from '../../../src/domain/application/application-view.ts';
import { decideNudge, type NudgeContext } from '../../../src/domain/reminders/decide-nudge.ts';
import { evolveReminders, noRemindersYet, type Reminders } from '../../../src/domain/reminders/reminders.ts';

const applicant = 'wecom:heyan';
const begun = evolveApplication(null, {
  seq: 1,
  by: applicant,
  cause: 'm1',
  at: '2021-11-23T01:00:00Z',
  events: [
    { kind: 'started', application: 'SBAAAAA2', campaign: 'star-2021', revision: 1, track: 'team', applicant },
    { kind: 'bodyChosen', body: 'district-putuo' },
  ],
});
if (!begun) throw new Error('nothing begun');
const fresh = noRemindersYet(applicant);
const context: NudgeContext = {
  campaign: star,
  application: begun,
  body: '普陀区',
  by: 'wecom:minjiashu',
  now: new Date('2021-12-06T10:07:00+08:00'),
  pausedUntil: null,
};
const today = '2021-12-06';

describe('a body that has an applicant reminded', () => {
  it('tells the applicant what is open and until when', () => {
    const decision = decideNudge(fresh, context);
    if (decision.kind === 'refused') throw new Error(decision.reason);
    expect(decision.events).toEqual([{ kind: 'nudged', application: 'SBAAAAA2', by: 'wecom:minjiashu', day: today }]);
    expect(decision.effects).toMatchObject([
      { to: applicant, message: 'reminders.nudged', values: { body: '普陀区', closesOn: '2021-12-10', daysLeft: 4 } },
    ]);
  });

  const nudged: Reminders = {
    ...fresh,
    lastDay: today,
    nudged: { day: today, by: 'wecom:x', application: 'SBAAAAA2' },
  };
  it.each<[string, Reminders, Partial<NudgeContext>, string]>([
    ['twice a day', nudged, {}, 'nudged-today'],
    ['after a reminder of ours', { ...fresh, lastDay: today }, {}, 'reminded-today'],
    ['who wants none', fresh, { pausedUntil: 'never' }, 'paused'],
    ['who wants none until tomorrow', fresh, { pausedUntil: '2021-12-07' }, 'paused'],
    ['at night', fresh, { now: new Date('2021-12-06T21:05:00+08:00') }, 'at-night'],
    ['when it is too late', fresh, { now: new Date('2021-12-11T10:07:00+08:00') }, 'window-over'],
    ['who has handed in', fresh, { application: { ...begun, status: 'awaiting-recommendation' } }, 'nothing-open'],
  ])('reminds nobody %s', (_what, reminders, changed, reason) => {
    expect(decideNudge(reminders, { ...context, ...changed })).toEqual({ kind: 'refused', reason });
  });

  it('may the next day, and counts as the day’s reminder', () => {
    const events = [{ kind: 'nudged', application: 'SBAAAAA2', by: 'wecom:x', day: today }];
    const after = evolveReminders(null, { stream: `reminders/${applicant}`, events });
    expect(after).toMatchObject({ person: applicant, lastDay: today, told: [], nudged: { by: 'wecom:x' } });
    expect(decideNudge(after, { ...context, now: new Date('2021-12-07T10:07:00+08:00') }).kind).toBe('decided');
  });
});
