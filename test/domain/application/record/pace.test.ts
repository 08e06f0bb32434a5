import { describe, expect, it } from 'vitest';
import { minutesFor, type Pace, paced } from '../../../../src/domain/application/record/pace.ts';
import { fieldOf } from '../../form/kinds/fields.ts';

const start = Date.parse('2021-11-25T01:00:00Z');

/** Answers so many seconds after one another. */
function answered(...gaps: number[]): Pace {
  let at = start;
  let pace = paced(undefined, new Date(at).toISOString());
  for (const gap of gaps) {
    at += gap * 1000;
    pace = paced(pace, new Date(at).toISOString());
  }
  return pace;
}

const short = Array.from({ length: 12 }, () => fieldOf('postcode'));

describe('the minutes that are left', () => {
  it('follow the pace of the person', () => {
    expect(minutesFor(short, answered(10, 10, 10, 10))).toBe(2);
    expect(minutesFor(short, answered(60, 60, 60, 60))).toBe(12);
  });

  it('do not count a pause, nor several answers of one message', () => {
    expect(answered(10, 3600, 0, 12).seconds).toEqual([10, 12]);
  });

  it('follow the latest answers', () => {
    expect(minutesFor(short, answered(...Array(20).fill(200), ...Array(15).fill(5)))).toBe(1);
  });

  it('are estimated before the pace is known, longer for a text', () => {
    expect(minutesFor(short, undefined)).toBe(4);
    expect(minutesFor([fieldOf('deeds')], undefined)).toBeGreaterThan(10);
  });
});
