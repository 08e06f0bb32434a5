import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { timelineOf } from '../../../src/domain/campaign/timeline.ts';

const at = (day: string) => timelineOf(star, new Date(`${day}T12:00:00+08:00`));
const states = (day: string) => at(day).steps.map(({ state }) => state[0]);

describe('the timeline of a campaign', () => {
  it('goes from the first day of the season to the end of its last, and every step lies within', () => {
    const { steps } = at('2021-12-01');
    expect(steps[0]).toMatchObject({ id: 'preRegistration', starts: 0, title: null });
    expect(steps.at(-1)).toMatchObject({ ends: 1, isResult: true });
    for (const { starts, ends } of steps) expect(ends).toBeGreaterThan(starts);
  });

  it('lets a step that names no first day begin when the one before it is over', () => {
    const [, submission, recommendation] = at('2021-12-01').steps;
    expect(recommendation).toMatchObject({ from: null, to: '2021-12-24' });
    expect(recommendation?.starts).toBeCloseTo(submission?.ends ?? 0);
  });

  it('says where each step stands, both its days included', () => {
    expect(states('2021-11-21')).toEqual(['b', 'b', 'b', 'b', 'b', 'b', 'b']);
    expect(states('2021-11-25')).toEqual(['o', 'o', 'b', 'b', 'b', 'b', 'b']);
    expect(states('2021-12-17')).toEqual(['a', 'o', 'b', 'b', 'b', 'b', 'b']);
    expect(states('2021-12-18')).toEqual(['a', 'a', 'o', 'b', 'b', 'b', 'b']);
    expect(states('2022-03-01')).toEqual(['a', 'a', 'a', 'a', 'a', 'a', 'a']);
    expect(at('2021-12-17').steps[1]?.daysLeft).toBe(0);
  });

  it('is over with the result as soon as that is announced', () => {
    const { steps, isAnnounced } = timelineOf(star, new Date('2022-01-27T12:00:00+08:00'), true);
    expect(isAnnounced).toBe(true);
    expect(at('2022-01-27').steps.at(-1)?.state).toBe('open');
    expect(steps.at(-1)?.state).toBe('after');
  });

  it('marks today while the season runs, and the months over a turn of the year', () => {
    expect(at('2021-11-22').now).toBeGreaterThan(0);
    expect(at('2021-11-21').now).toBeNull();
    expect(at('2022-03-01').now).toBeNull();
    expect(at('2021-12-01').months.map(({ month }) => month)).toEqual([12, 1, 2]);
  });
});
