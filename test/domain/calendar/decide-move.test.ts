import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { decideMove, type MoveOrder } from '../../../src/domain/calendar/decide-move.ts';
import { evolveCalendar, type MovedCalendar, noMovesYet } from '../../../src/domain/calendar/moved-calendar.ts';

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const none = noMovesYet(star.id);
const decide = (windows: MoveOrder['windows'], day = '2021-12-01', known: MovedCalendar = none, seen = 0) =>
  decideMove(star, known, { windows, seen }, at(day));
const submission = star.calendar.submission;

describe('a change of the calendar', () => {
  it('names each window that moves with the days before', () => {
    expect(decide({ submission: { ...submission, to: '2021-12-20' }, review: star.calendar.review })).toEqual({
      moved: [{ window: 'submission', now: { ...submission, to: '2021-12-20' }, before: submission }],
      stages: [],
    });
  });

  it.each<[string, MoveOrder['windows'], string, object]>([
    ['nothing that changes', { submission }, '2021-12-01', { kind: 'nothing-changed' }],
    [
      'a last day that is over',
      { submission: { ...submission, to: '2021-11-30' } },
      '2021-12-01',
      { kind: 'past', window: 'submission', day: '2021-11-30' },
    ],
    [
      'another first day once it has opened',
      { submission: { ...submission, from: '2021-12-05' } },
      '2021-12-01',
      { kind: 'has-opened', window: 'submission', from: '2021-11-25' },
    ],
    [
      'a first day that is over',
      { submission: { ...submission, from: '2021-11-22' } },
      '2021-11-23',
      { kind: 'past', window: 'submission', day: '2021-11-22' },
    ],
    [
      'a first day for what is open from the start',
      { recommendation: { from: '2021-12-10', to: '2021-12-24' } },
      '2021-12-01',
      { kind: 'has-opened', window: 'recommendation', from: '' },
    ],
    [
      'a year that is a slip of the pen',
      { review: { to: '2023-01-15' } },
      '2021-12-01',
      { kind: 'too-far', window: 'review', day: '2023-01-15' },
    ],
    [
      'a last day after the next window’s',
      { submission: { ...submission, to: '2021-12-26' } },
      '2021-12-01',
      {
        kind: 'ends-before',
        window: 'recommendation',
        to: '2021-12-24',
        other: 'submission',
        otherTo: '2021-12-26',
      },
    ],
    [
      'a window that ends before it begins',
      { submission: { from: '2021-12-19', to: '2021-12-17' } },
      '2021-11-23',
      { kind: 'backward', window: 'submission', from: '2021-12-19', to: '2021-12-17' },
    ],
  ])('refuses %s', (_, windows, day, reason) => {
    expect(decide(windows, day)).toEqual({ refused: expect.arrayContaining([reason]) });
  });

  it('lets a window that is over open again, and leaves those that stay over', () => {
    const longer = { submission: { ...submission, to: '2021-12-22' } };
    expect(decide(longer, '2021-12-20')).toMatchObject({ moved: [{ window: 'submission' }] });
  });

  it('is decided on what was looked at: a second one in between is refused', () => {
    const moved = decide({ review: { to: '2022-01-20' } });
    if ('refused' in moved) throw new Error('refused');
    const event = { kind: 'windowsMoved' as const, windows: moved.moved, stages: moved.stages, reason: '评审顺延' };
    const entry = {
      stream: `calendar/${star.id}` as const,
      seq: 1,
      cause: 'a',
      by: 'wecom:yulin',
      at: '',
      effects: [],
    };
    const known = evolveCalendar(none, { ...entry, events: [event] });
    expect(decide({ review: { to: '2022-01-25' } }, '2021-12-01', known)).toEqual({
      refused: [{ kind: 'changed-since' }],
    });
    expect(decide({ review: { to: '2022-01-25' } }, '2021-12-01', known, 1)).toMatchObject({
      moved: [{ before: { to: '2022-01-20' } }],
    });
  });
});

describe('the stages of the review, moved', () => {
  const move = (order: Omit<MoveOrder, 'seen'>, day = '2021-12-01') =>
    decideMove(star, none, { ...order, seen: 0 }, at(day));

  it('are named with the days before', () => {
    expect(move({ windows: {}, stages: { panel: { to: '2022-01-28' } } })).toEqual({
      moved: [],
      stages: [{ stage: 'panel', title: '组织会审', now: { to: '2022-01-28' }, before: { to: '2022-01-25' } }],
    });
  });

  it.each<[string, Omit<MoveOrder, 'seen'>, object]>([
    [
      'bodies longer than the check after them',
      { windows: { recommendation: { to: '2022-01-04' } } },
      {
        ...{ kind: 'stage-ends-before', stage: '形式评审', to: '2021-12-31' },
        ...{ other: '推荐单位初审', otherTo: '2022-01-04' },
      },
    ],
    [
      'experts longer than the panel',
      { windows: { review: { to: '2022-01-30' } } },
      {
        ...{ kind: 'stage-ends-before', stage: '组织会审', to: '2022-01-25' },
        ...{ other: '资料评审', otherTo: '2022-01-30' },
      },
    ],
    [
      'a check that ends before the bodies do',
      { windows: {}, stages: { 'formal-check': { to: '2021-12-20' } } },
      {
        ...{ kind: 'stage-ends-before', stage: '形式评审', to: '2021-12-20' },
        ...{ other: '推荐单位初审', otherTo: '2021-12-24' },
      },
    ],
    [
      'a stage that begins after its end',
      { windows: {}, stages: { panel: { from: '2022-01-27', to: '2022-01-26' } } },
      { kind: 'stage-has-opened', stage: '组织会审', from: '' },
    ],
    [
      'a day that is over',
      { windows: {}, stages: { panel: { to: '2021-11-30' } } },
      { kind: 'stage-past', stage: '组织会审', day: '2021-11-30' },
    ],
    [
      'a slip of the pen',
      { windows: {}, stages: { publication: { to: '2023-02-28' } } },
      { kind: 'stage-too-far', stage: '公布结果', day: '2023-02-28' },
    ],
    [
      'a stage that goes by a window',
      { windows: {}, stages: { 'document-review': { to: '2022-01-20' } } },
      { kind: 'nothing-changed' },
    ],
    [
      'a stage that is unknown',
      { windows: {}, stages: { nothing: { to: '2022-01-20' } } },
      { kind: 'nothing-changed' },
    ],
  ])('refuse %s', (_, order, reason) => {
    expect(move(order)).toEqual({ refused: expect.arrayContaining([reason]) });
  });

  it('go along with a window in one order', () => {
    const order = {
      windows: { recommendation: { to: '2022-01-04' } },
      stages: { 'formal-check': { to: '2022-01-08' } },
    };
    expect(move(order)).toMatchObject({ moved: [{ window: 'recommendation' }], stages: [{ stage: 'formal-check' }] });
  });
});
