import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';

const star = { title: '2021年用户满意服务明星', from: '2021-11-22', to: '2021-12-10' };
const craft = { title: '2021年申城巧匠选树', from: '', to: '2021-12-05' };
const rows = [
  { ...craft, formTo: '2021-12-12', recommendationTo: '2021-12-18' },
  { ...star, formTo: '2021-12-17', recommendationTo: '2021-12-24' },
];
const campaigns = [
  { id: 'craft-2021', title: craft.title },
  { id: 'star-2021', title: star.title },
];
const contact = '柏若溪 021-55508800';

type Key = Extract<MessageKey, `campaign.${string}`>;

export const campaignSamples: { [Name in Key]: MessageValues[Name][] } = {
  'campaign.list': (['apply', 'recommendation', 'statistics'] as const).map((purpose) => ({ purpose, rows })),
  'campaign.pick': (['apply', 'recommendation', 'statistics'] as const).map((purpose) => ({
    card: { kind: 'campaign', purpose, turn: 3 },
    purpose,
    campaigns,
  })),
  'campaign.moved': [
    {
      campaign: star.title,
      windows: [
        {
          window: 'submission',
          from: '2021-11-25',
          to: '2021-12-20',
          fromBefore: '2021-11-25',
          toBefore: '2021-12-17',
        },
        { window: 'recommendation', from: '', to: '2021-12-27', fromBefore: '', toBefore: '2021-12-24' },
      ],
      titles: ['云苔路站“一米窗”服务班组'],
      reason: '应各单位要求，延长申报时间',
    },
    {
      campaign: star.title,
      windows: [],
      stages: [{ stage: '公布结果', from: '', to: '2022-03-10', fromBefore: '', toBefore: '2022-02-28' }],
      titles: [],
      reason: '会审推后',
    },
    {
      campaign: star.title,
      windows: [
        {
          window: 'submission',
          from: '2021-11-28',
          to: '2021-12-17',
          fromBefore: '2021-11-25',
          toBefore: '2021-12-17',
        },
      ],
      titles: [],
      reason: '平台维护',
    },
  ],
  'campaign.now': [{ campaign: star.title }],
  'campaign.none-open': [
    { coming: [star], over: [{ ...craft, contact }] },
    { coming: [star], over: [] },
    { coming: [], over: [{ ...craft, contact }] },
  ],
};
