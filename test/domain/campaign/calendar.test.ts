import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { dayBefore, daysLeft, isOpen, shanghaiDay, windowState } from '../../../src/domain/campaign/calendar.ts';

const { preRegistration, submission, recommendation } = campaign.calendar;
const at = (time: string) => new Date(`${time}+08:00`);

describe('a window', () => {
  it('opens at 0:00 of its first day and closes at 24:00 of its last, Shanghai time', () => {
    expect(windowState(submission, at('2021-11-24T23:59:59'))).toBe('before');
    expect(windowState(submission, at('2021-11-25T00:00:00'))).toBe('open');
    expect(windowState(submission, at('2021-12-17T23:59:59'))).toBe('open');
    expect(windowState(submission, at('2021-12-18T00:00:00'))).toBe('after');
    expect(isOpen(preRegistration, at('2021-11-22T00:00:00'))).toBe(true);
    expect(isOpen(preRegistration, at('2021-12-11T00:00:00'))).toBe(false);
  });

  it('without a first day is open from the start', () => {
    expect(windowState(recommendation, at('2020-01-01T12:00:00'))).toBe('open');
  });

  it('counts the days to its last', () => {
    expect(daysLeft(submission, at('2021-12-10T23:00:00'))).toBe(7);
    expect(daysLeft(submission, at('2021-12-17T00:00:00'))).toBe(0);
    expect(daysLeft(submission, at('2021-12-18T00:00:00'))).toBe(-1);
  });
});

it('a day begins in Shanghai while it is still the day before in London', () => {
  expect(shanghaiDay(new Date('2021-12-16T15:59:59Z'))).toBe('2021-12-16');
  expect(shanghaiDay(new Date('2021-12-16T16:00:00Z'))).toBe('2021-12-17');
});

it('a day so many days before another may be in another month or year', () => {
  expect(dayBefore('2021-12-17', 3)).toBe('2021-12-14');
  expect(dayBefore('2022-01-01', 1)).toBe('2021-12-31');
  expect(dayBefore('2021-12-31', -1)).toBe('2022-01-01');
});
