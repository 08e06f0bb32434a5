import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { PaperKind } from '../../../src/domain/recommendation/papers.ts';
import { decideReminder } from '../../../src/domain/reminders/decide-reminder.ts';
import {
  type DueReminder,
  dueForApplicant,
  dueForBody,
  dueForExpert,
} from '../../../src/domain/reminders/due-reminders.ts';
import { closesNext, closingAtBody, type OpenAtBody } from '../../../src/domain/reminders/open-at-body.ts';
import { isSlotReached, mayRemindAt, slotOf } from '../../../src/domain/reminders/reminder-time.ts';
import { applicationIn } from '../../support/seasons/ready-application.ts';

const at = (time: string) => new Date(`${time}+08:00`);
const on = (day: string) => at(`${day}T09:10:00`);
const draft = applicationIn('draft');

/** What is told, in short: the reminder, the days it is for, what is waited for. */
function told(due: readonly DueReminder[]): string[] {
  return due.map(
    ({ key, values }) => `${key.split('/')[1]} ${key.split('/')[3]} ${'waits' in values ? values.waits.kind : ''}`,
  );
}

describe('who is reminded of what, on which day', () => {
  const unregistered: Application = { ...draft, isPreRegistered: false, body: null, clauses: [] };
  const unfinished: Application = {
    ...draft,
    isConfirmed: false,
    answers: { ...draft.answers, postcode: undefined as never },
  };
  const early: Application = { ...unfinished, startedAt: '2021-11-22T10:00:00+08:00' };
  const unprinted: Application = { ...draft, printed: null, stamped: null };
  const unstamped: Application = { ...draft, stamped: null };
  const repaired: Application = {
    ...applicationIn('returned'),
    stage: { id: 'formal-check', kind: 'check' },
    returned: { fields: ['postcode'], reason: '', at: '2021-12-26T10:00:00+08:00', until: '2021-12-30' },
  };
  const rows: [string, string, Application, string[]][] = [
    ['without a body, a week before', '2021-12-03', unregistered, ['registrationCloses 7 registration']],
    ['without a body, the last morning', '2021-12-10', unregistered, ['registrationCloses 0 registration']],
    ['without a body, the morning after', '2021-12-11', unregistered, ['registrationCloses after registration']],
    ['without a body, four days after: too late to tell', '2021-12-14', unregistered, []],
    ['without a body, nothing of the forms that cannot be begun any more', '2021-12-17', unregistered, []],
    ['registered before the form opened, on its first morning', '2021-11-25', early, ['closing opened columns']],
    ['registered before, the day after, when nobody told it', '2021-11-26', early, ['closing opened columns']],
    ['registered before, two days after', '2021-11-27', early, []],
    ['registered before, while the form is not open', '2021-11-24', early, []],
    ['registered on the first day itself', '2021-11-25', { ...early, startedAt: '2021-11-25T08:00:00+08:00' }, []],
    ['without a body when the form opens: not of the form', '2021-11-25', { ...early, isPreRegistered: false }, []],
    ['registered, not of the registration', '2021-12-10', unfinished, ['closing 7 columns']],
    ['columns are missing, eight days before', '2021-12-09', unfinished, []],
    ['columns are missing, three days before', '2021-12-14', unfinished, ['closing 3 columns']],
    ['the day after, when nobody told it on its day', '2021-12-15', unfinished, ['closing 3 columns']],
    ['two days after its day', '2021-12-12', unfinished, []],
    ['the day after, begun since', '2021-12-15', { ...unfinished, startedAt: '2021-12-15T00:30:00+08:00' }, []],
    ['not printed', '2021-12-16', unprinted, ['closing 1 print']],
    ['not stamped', '2021-12-14', unstamped, ['closing 3 stamp']],
    ['stamped, not submitted', '2021-12-17', draft, ['closing 0 submit']],
    ['submitted', '2021-12-17', applicationIn('awaiting-recommendation'), []],
    ['sent back', '2021-12-16', applicationIn('returned'), ['closing 1 returned']],
    ['sent back by a check, three days before its day', '2021-12-27', repaired, ['repair 3 returned']],
    ['sent back by a check, on its last morning', '2021-12-30', repaired, ['repair 0 returned']],
    ['sent back by a check, the morning after', '2021-12-31', repaired, ['repair after returned']],
    ['sent back by a check today: just told', '2021-12-26', repaired, []],
    [
      'sent back for the paper alone',
      '2021-12-29',
      { ...repaired, isConfirmed: true, reopened: [], stamped: null },
      ['repair 1 stamp'],
    ],
    ['recommended', '2021-12-17', applicationIn('recommended'), []],
    ['missed the window', '2021-12-18', unfinished, ['closing after columns']],
    [
      'given more time: of the new last day',
      '2021-12-19',
      { ...unfinished, extension: { until: '2021-12-20', reason: '' } },
      ['closing 1 columns'],
    ],
  ];
  it.each(rows)('%s (%s)', (_, day, application, expected) => {
    expect(told(dueForApplicant(star, application, { now: on(day), leadDays: 3 }))).toEqual(expected);
  });

  it('a seal has to be asked for as many days before as it takes', () => {
    const [due] = dueForApplicant(star, unstamped, { now: on('2021-12-10'), leadDays: 4 });
    expect(due?.values).toMatchObject({ waits: { kind: 'stamp', latest: '2021-12-13', leadDays: 4 } });
  });

  const standing = { stage: '资料评审', campaign: '星', id: 'star-2021', closesOn: '2022-01-15', left: 2, total: 5 };
  it.each([
    ['2022-01-07', 2, []],
    ['2022-01-08', 2, [7]],
    ['2022-01-08', 0, []],
    ['2022-01-13', 2, [2]],
    ['2022-01-15', 1, [0]],
    ['2022-01-16', 1, []],
  ])('an expert on %s with %i left', (day, left, expected) => {
    const due = dueForExpert('papers', { ...standing, left }, on(day));
    expect(due.map(({ values }) => values.daysLeft)).toEqual(expected);
  });
});

describe('who acts for a recommending body', () => {
  const waits = applicationIn('awaiting-recommendation');
  const later: Application = { ...waits, id: 'SB000002', extension: { until: '2021-12-29', reason: '' } };
  const endorsed = applicationIn('recommended');
  const open = (waiting: Application[], papers: PaperKind[], listed: Application[] = [endorsed]) => ({
    ...{ body: 'district-putuo', name: '普陀区', waiting: waiting.length, papers, until: '' },
    closing: closingAtBody({ campaign: star, endorsed: listed, waiting, papers }, on('2021-12-20')),
  });
  const said = (at: OpenAtBody, day: string) =>
    dueForBody(star, at, on(day)).flatMap(({ key, values }) =>
      'waits' in values && values.waits.kind === 'body'
        ? [`${key.split('/')[3]} until ${values.closesOn}: ${values.waits.waiting} ${values.waits.papers.join()}`]
        : [],
    );

  it.each([
    ['2021-12-20', [waits], [], []],
    ['2021-12-21', [waits, waits], [], ['3 until 2021-12-24: 2 ']],
    ['2021-12-24', [], ['statistics'], ['0 until 2021-12-24: 0 statistics']],
    ['2021-12-24', [], [], []],
    ['2021-12-25', [waits], [], ['after until 2021-12-24: 1 ']],
  ] satisfies [string, Application[], PaperKind[], string[]][])(
    'on %s is reminded of what is open',
    (day, waiting, papers, expected) => expect(said(open(waiting, papers), day)).toEqual(expected),
  );

  it.each([
    ['2021-12-21', ['3 until 2021-12-24: 1 recommendation']],
    ['2021-12-25', ['after until 2021-12-24: 1 recommendation']],
    ['2021-12-26', ['after until 2021-12-24: 1 recommendation', '3 until 2021-12-29: 1 ']],
    ['2021-12-29', ['0 until 2021-12-29: 1 ']],
    ['2021-12-30', ['after until 2021-12-29: 1 ']],
  ])('on %s is reminded of each application by its own last day', (day, expected) =>
    expect(said(open([waits, later], ['recommendation']), day)).toEqual(expected),
  );

  it.each([
    ['2021-12-24', []],
    ['2021-12-25', []],
    ['2021-12-26', ['3 until 2021-12-29: 0 recommendation']],
    ['2021-12-30', ['after until 2021-12-29: 0 recommendation']],
  ])('on %s is reminded of papers by the day until which they are taken', (day, expected) => {
    const listed: Application[] = [endorsed, { ...endorsed, extension: { until: '2021-12-29', reason: '' } }];
    expect(said(open([], ['recommendation'], listed), day)).toEqual(expected);
  });

  it('names the next day that is not over', () => {
    const { closing } = open([waits, later], []);
    expect(['2021-12-20', '2021-12-25', '2021-12-31'].map((day) => closesNext(closing, day))).toEqual([
      ...['2021-12-24', '2021-12-29', '2021-12-29'],
    ]);
    expect(closesNext([], '2021-12-20')).toBeNull();
  });
});

describe('one message a day, none twice, none while paused', () => {
  const now = on('2021-12-16');
  const due = dueForApplicant(star, { ...draft, stamped: null }, { now, leadDays: 3 });
  const nothing = { person: 'wecom:heyan', told: [], lastDay: null };
  const keys = due.map(({ key }) => key);
  const rows: [string, typeof nothing | { told: string[]; lastDay: string }, string | null, number][] = [
    ['the first', nothing, null, 1],
    ['told before', { told: keys, lastDay: '2021-12-15' }, null, 0],
    ['another one today', { told: [], lastDay: '2021-12-16' }, null, 0],
    ['another one yesterday', { told: [], lastDay: '2021-12-15' }, null, 1],
    ['wants none', nothing, 'never', 0],
    ['wants none until tomorrow', nothing, '2021-12-17', 0],
    ['wanted none until today', nothing, '2021-12-16', 1],
  ];
  it.each(rows)('%s', (_, known, pausedUntil, expected) => {
    const decision = decideReminder({ ...nothing, ...known }, due, { now, pausedUntil });
    expect(decision.kind === 'decided' && decision.events.length).toBe(expected);
  });

  it.each([
    ['2021-12-16', {}],
    ['2021-12-17', { isLast: true }],
    ['2021-12-18', { isLast: true }],
  ])('on %s until tomorrow is offered only where it is not too late then', (day, values) => {
    const told = dueForApplicant(star, { ...draft, stamped: null }, { now: on(day), leadDays: 3 });
    const decision = decideReminder(nothing, told, { now: on(day), pausedUntil: null });
    expect(JSON.stringify(decision)).toContain(JSON.stringify({ message: 'reminders.stop', values }).slice(1, -1));
  });
});

describe('the time of day', () => {
  const rows: [string, boolean][] = [
    ['2021-12-16T08:29:59', false],
    ['2021-12-16T08:30:00', false],
    ['2021-12-16T08:31:00', true],
    ['2021-12-16T10:00:30', false],
    ['2021-12-16T10:29:59', true],
    ['2021-12-16T20:29:59', true],
    ['2021-12-16T20:30:00', false],
    ['2021-12-16T23:59:00', false],
  ];
  it.each(rows)('%s: may leave %s', (time, expected) => {
    expect(mayRemindAt(at(time))).toBe(expected);
  });

  it('people are spread over the minutes of the morning, each at the same one again', () => {
    const slots = Array.from({ length: 600 }, (_, index) => slotOf(`wecom:p${index}`, '2021-12-16'));
    expect(new Set(slots).size).toBeGreaterThan(100);
    expect(slots.filter((slot) => slot % 30 === 0 || slot <= 9 * 60 || slot > 11 * 60 + 31)).toEqual([]);
    expect(slotOf('wecom:p1', '2021-12-16')).toBe(slots[1]);
    expect(isSlotReached('wecom:p1', '2021-12-16', at('2021-12-16T12:00:00'))).toBe(true);
    expect(isSlotReached('wecom:p1', '2021-12-16', at('2021-12-16T09:00:00'))).toBe(false);
  });
});
