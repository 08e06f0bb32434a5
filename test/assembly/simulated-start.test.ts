import { expect, it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import { clockStartOf, playStart, simulatedStart } from '../../src/assembly/simulated-start.ts';
import { fixturesRoot, withWindows } from '../support/campaigns/campaigns.ts';

const usual = new Date('2021-11-23T09:00:00+08:00');
const days = (from: string, to: string, form = from) =>
  withWindows(star, { preRegistration: { from, to }, submission: { from: form, to } });
const next = days('2022-11-20', '2022-12-05', '2022-11-24');
const last = days('2020-11-20', '2020-12-05');

it.each([
  ['at the usual moment, while a campaign is open then', [star, next], '2021-11-23T09:00:00+08:00'],
  ['on the second day of the next one', [next, last], '2022-11-21T09:00:00+08:00'],
  ['on that of the last one, where no other comes', [last], '2020-11-21T09:00:00+08:00'],
  ['at the usual moment without campaigns', [], '2021-11-23T09:00:00+08:00'],
])('begins the simulator %s', (_, campaigns, expected) => {
  expect(simulatedStart(campaigns, usual)).toEqual(new Date(expected));
});

it.each([
  ['at the usual moment', star, '2021-11-25T09:00:00+08:00'],
  ['when both windows of another year are open', next, '2022-11-24T09:00:00+08:00'],
  ['before its pre-registration ends', days('2022-11-20', '2022-11-22', '2022-11-24'), '2022-11-22T09:00:00+08:00'],
])('lets scripted people begin %s', (_, campaign, expected) => {
  expect(playStart(campaign, new Date('2021-11-25T09:00:00+08:00'))).toEqual(new Date(expected));
});

it('leaves a moment that was chosen, and the real time', async () => {
  const chosen = new Date('2019-01-01T00:00:00Z');
  expect(await clockStartOf({ clockStart: chosen, simulator: true }, fixturesRoot)).toBe(chosen);
  expect(await clockStartOf({ clockStart: null, simulator: false }, fixturesRoot)).toBeNull();
  expect(await clockStartOf({ clockStart: usual, simulator: true }, fixturesRoot)).toEqual(usual);
});
