import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { closingSoon } from '../../../src/domain/broadcast/closing-soon.ts';

const at = (day: string) => closingSoon(star, new Date(`${day}T09:00:00+08:00`));

describe('what closes within a week', () => {
  it.each([
    ['2021-11-25', []],
    ['2021-12-02', []],
    ['2021-12-03', [['preRegistration', 7, 'applicants', 'unregistered']]],
    [
      '2021-12-10',
      [
        ['preRegistration', 0, 'applicants', 'unregistered'],
        ['submission', 7, 'applicants', 'not-begun filling to-print to-stamp to-submit returned'],
      ],
    ],
    ['2021-12-17', [['submission', 0, 'applicants', 'not-begun filling to-print to-stamp to-submit returned']]],
    ['2021-12-18', [['recommendation', 6, 'bodies', 'body-waiting table-missing statistics-missing']]],
    // What staff and experts do concerns nobody who could be pressed; what a body let wait past its day stays on the page.
    ['2021-12-25', [['recommendation', -1, 'bodies', 'body-waiting']]],
    ['2021-12-28', [['recommendation', -4, 'bodies', 'body-waiting']]],
  ] as const)('on %s', (day, expected) => {
    const steps = at(day).map(({ id, daysLeft, of, states }) => [id, daysLeft, of, states.join(' ')]);
    expect(steps).toEqual(expected);
  });
});
