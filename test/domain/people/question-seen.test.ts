import { describe, expect, it } from 'vitest';
import {
  type AskedTurn,
  isTakenBy,
  lagsWith,
  sightOf,
  turnsSeen,
  writtenBy,
} from '../../../src/domain/people/question-seen.ts';

const at = (seconds: number) => new Date(Date.UTC(2021, 10, 25, 1, 0, 0) + seconds * 1000);
const ms = (seconds: number) => at(seconds).getTime();

/** A message that left and was taken at these seconds; null for never. */
function asked(turn: number, left: number | null, taken: number | null, more: Partial<AskedTurn> = {}): AskedTurn {
  const leftAt = left === null ? null : ms(left);
  return { turn, isSilent: false, handOver: { leftAt, takenAt: taken === null ? null : ms(taken) }, ...more };
}

const first = asked(1, null, 0);
const silent = (turn: number) => asked(turn, null, null, { isSilent: true });
const unknown = asked(2, null, null, { handOver: { leftAt: null, takenAt: null, isUnknown: true } });
const cutOff = (turn: number, left: number, taken: number | null = null) => {
  const { handOver } = asked(turn, left, taken);
  return asked(turn, left, taken, { handOver: { ...handOver, isCutOff: true } });
};

describe('which question a reply answers', () => {
  const cases: [why: string, turns: AskedTurn[], written: number, newest: number | null, certain?: number | null][] = [
    ['the only one, taken before', [first], 5, 1],
    ['the newest that was taken before', [first, asked(2, null, 4)], 5, 2],
    ['the one before, while the newest waits its turn', [first, asked(2, null, null)], 5, 1],
    ['the one before, when the newest was taken long after', [first, asked(2, 25, 25.2)], 5, 1],
    ['the one before, when a call took twenty seconds', [first, asked(2, 1, 21)], 10, 1],
    ['the newest in doubt: taken half a second after', [first, asked(2, null, 5.5)], 5, 2],
    ['the newest in doubt: a call has just left', [first, asked(2, 4.5, null)], 5, 2],
    ['the newest in doubt, not for certain: a call left three seconds ago', [first, asked(2, 2, null)], 5, 2, 1],
    ['the one before, when a call has been under way for long', [first, asked(2, 1, null)], 9, 1],
    ['the newest in doubt, not for certain: a call was cut off', [first, cutOff(2, 1)], 30, 2, 1],
    ['the newest in doubt, not for certain: repeated after a call was cut off', [first, cutOff(2, 1, 40)], 30, 2, 1],
    ['the newest in doubt: nobody knows whether it arrived', [first, unknown], 5, 2],
    ['the last of several that were taken', [first, asked(2, null, 2), asked(3, 30, 31), asked(4, null, null)], 5, 2],
    ['the one after which nothing was said', [first, silent(2), asked(3, null, null)], 5, 2],
    ['the newest, when nothing was said since', [first, silent(2), silent(3)], 5, 3],
    ['none, before anything was shown', [asked(1, null, null), asked(2, null, null)], 5, null],
    ['the end of a silent beginning', [silent(1), asked(2, null, null)], 5, 1],
    ['none of no turns', [], 5, null],
  ];
  it.each(cases)('%s', (_, turns, written, newest, certain = newest) => {
    expect(turnsSeen(turns, at(written))).toEqual({ newest, certain });
  });
});

describe('a message that the platform had taken is seen however it left', () => {
  const cases: [why: string, taken: number | null, isTaken: boolean][] = [
    ['taken before', 4, true],
    ['noted within a second after', 6, true],
    ['noted later', 6.001, false],
    ['not taken', null, false],
  ];
  it.each(cases)('%s', (_, taken, isTaken) => {
    const takenAt = taken === null ? null : ms(taken);
    expect(isTakenBy(takenAt, at(5))).toBe(isTaken);
    // Whoever asks need not look up when it left.
    if (isTaken) for (const leftAt of [null, ms(1), ms(9)]) expect(sightOf({ leftAt, takenAt }, at(5))).toBe('seen');
  });
});

describe('when a reply was written', () => {
  const iso = (seconds: number) => at(seconds).toISOString();
  const cases: [why: string, accepted: number, sent: number | null, before: number[], written: number][] = [
    ['when it was accepted, where the platform says nothing', 5, null, [], 5],
    ['when it was accepted, soon after the second it was sent in', 5.4, 5, [300, 600], 5.4],
    ['in the three seconds after it was sent, when the callback came late', 25, 5, [500, 300], 8.3],
    ['when it was accepted, where our clock is a minute ahead', 65.2, 5, [60_100, 60_900], 65.2],
    [
      'soon after it was sent, where our clock is a minute ahead and the callback was late',
      85,
      5,
      [60_100, 60_900],
      68.1,
    ],
    ['soon after it was sent, where our clock is behind', 0, 40, [-59_800, -59_100], -16.8],
    ['when it was accepted, where the times have nothing to do with each other', 5, 7200, [200], 5],
  ];
  it.each(cases)('%s', (_, accepted, sent, before, written) => {
    const message = { acceptedAt: iso(accepted), ...(sent === null ? {} : { sentAt: iso(sent) }) };
    expect(writtenBy(message, lagsWith(before, message))).toEqual(at(written));
  });

  it('forgets how the clocks differed after five messages', () => {
    const late = { acceptedAt: iso(60), sentAt: iso(0) };
    const lags = [1, 2, 3, 4, 5].reduce<number[]>((known) => lagsWith(known, late), [200]);
    expect(lags).toEqual([60_000, 60_000, 60_000, 60_000, 60_000]);
    expect(writtenBy(late, lags)).toEqual(at(60));
  });
});
