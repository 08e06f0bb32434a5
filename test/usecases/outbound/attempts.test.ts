import { expect, it } from 'vitest';
import { dueInMilliseconds } from '../../../src/usecases/outbound/attempts.ts';

const at = (seconds: number) => new Date(Date.parse('2021-12-06T09:00:00+08:00') + seconds * 1000);

const cases: [what: string, count: number, last: Date, firstCutOff: Date | null, now: Date, wait: number][] = [
  ['one that sent nothing at once', 1, at(0), null, at(0), 0],
  ['the first one cut off after a second', 1, at(0), at(0), at(0), 1000],
  ['what is left of that second', 1, at(0), at(0), at(0.4), 600],
  ['the third one after four', 3, at(0), at(-3), at(0), 4000],
  ['one of long ago after five minutes at most', 20, at(0), at(-900), at(0), 300_000],
  ['at once when the clock was set back since', 1, at(60), at(60), at(0), 0],
];

it.each(cases)('repeats %s', (_what, count, last, firstCutOff, now, wait) => {
  expect(dueInMilliseconds({ count, last, firstCutOff }, now)).toBe(wait);
});
