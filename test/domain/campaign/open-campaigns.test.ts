import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { findCampaign } from '../../../src/domain/campaign/find-campaign.ts';
import { campaignChoice, nearestCampaign } from '../../../src/domain/campaign/open-campaigns.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { withWindows } from '../../support/campaigns/campaigns.ts';

const lastYear = {
  ...withWindows(star, { preRegistration: { from: '2020-11-22', to: '2020-12-10' } }),
  id: 'star-2020',
};
const nextYear = {
  ...withWindows(star, { preRegistration: { from: '2022-11-22', to: '2022-12-10' } }),
  id: 'star-2022',
};
const always = { ...withWindows(craft, { preRegistration: { to: '2021-12-31' } }), id: 'always' };

/** star-2021: 11-22 to 12-10; craft-2021: 11-20 to 12-05. */
describe.each([
  ['both are open: what closes first comes first', [star, craft], '2021-11-25T09:00', null, 'craft-2021 star-2021||'],
  ['… whatever the order of their folders', [craft, star], '2021-11-25T09:00', null, 'craft-2021 star-2021||'],
  ['a link or a choice names one', [star, craft], '2021-11-25T09:00', 'star-2021', 'star-2021||'],
  ['one that opens tomorrow', [star, craft], '2021-11-21T23:59', null, 'craft-2021|star-2021|'],
  ['… is open from midnight on', [star, craft], '2021-11-22T00:00', null, 'craft-2021 star-2021||'],
  ['one is open on its last day until midnight', [star, craft], '2021-12-05T23:59', null, 'craft-2021 star-2021||'],
  ['… and over beside the open one', [star, craft], '2021-12-06T00:00', null, 'star-2021||craft-2021'],
  [
    'one that is named and over is not offered',
    [star, craft],
    '2021-12-06T00:00',
    'craft-2021',
    'star-2021||craft-2021',
  ],
  ['one that is named and not loaded', [star, craft], '2021-11-25T09:00', 'gone-2019', 'craft-2021 star-2021||'],
  ['last year does not hide this year', [lastYear, star], '2021-11-25T09:00', null, 'star-2021||star-2020'],
  ['nothing is open yet', [nextYear, lastYear, star], '2021-11-01T09:00', null, '|star-2021 star-2022|star-2020'],
  ['everything is over', [lastYear, star], '2022-02-01T09:00', null, '||star-2021 star-2020'],
  ['a window without a first day is open from the start', [always], '2021-01-01T00:00', null, 'always||'],
  ['no campaign at all', [], '2021-11-25T09:00', null, '||'],
] as const)('%s', (_, campaigns, time, named, expected) => {
  it('is offered so', () => {
    const choice = campaignChoice(campaigns, new Date(`${time}:00+08:00`), named);
    const ids = [choice.open, choice.coming, choice.over].map((some) => some.map(({ id }) => id).join(' '));
    expect(ids.join('|')).toBe(expected);
  });
});

it.each([
  ['2021-11-25T09:00', 'craft-2021'],
  ['2021-11-01T09:00', 'craft-2021'],
  ['2021-12-08T09:00', 'star-2021'],
  ['2022-02-01T09:00', 'star-2021'],
])('speaks of what is nearest at %s', (time, expected) => {
  expect(nearestCampaign(campaignChoice([star, craft], new Date(`${time}:00+08:00`)))?.id).toBe(expected);
});

it('finds a campaign by its id, and none where its folder is gone', () => {
  expect(findCampaign([star, craft], 'craft-2021')).toBe(craft);
  expect([findCampaign([star], 'craft-2021'), findCampaign([star], null), findCampaign([star], undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});
