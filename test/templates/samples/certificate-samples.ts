import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';

const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组', number: 'ZSSB7K3M9Q' };
const contact = '俞琳、王影 021-52588300';

type Key = Extract<MessageKey, `award-certificate.${string}`>;

export const certificateSamples: { readonly [Each in Key]: MessageValues[Each][] } = {
  'award-certificate.made': [
    { ...about, code: 'ZSSB7K3M9Q-V1-ABCDEFGH2345', isAgain: false },
    { ...about, code: 'ZSSB7K3M9Q-V2-ABCDEFGH2345', isAgain: true },
  ],
  'award-certificate.revoked': [{ ...about, reason: '单位名称有误，重新制作。', contact }],
};

const result = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组', track: '用户满意服务明星班组' };
const season = { campaign: '2021年用户满意服务明星', contact };
const beside = {
  ...{ list: 'star-2021', comment: '事迹具体，数据可再补充来源。', objectUntil: '2022-02-02' },
  root: { day: '2022-01-27', root: 'wJ8n0Qv3tT4u5fKf2y9k1mVhR7cZb6xLpA0sDgEoIiU' },
};
type ResultKey =
  | 'result.closed'
  | 'result.late'
  | 'result.corrected'
  | 'result.corrected-body'
  | 'result.body-list'
  | 'result.of-body';

export const resultSamples: { readonly [Each in ResultKey]: MessageValues[Each][] } = {
  'result.closed': [
    { ...result, stage: '组织会审', reason: '补正材料交来时名单已经定了。', contact: season.contact },
    { ...result, stage: '', reason: '补正材料交来时名单已经定了。', contact: season.contact },
  ],
  'result.late': [{ campaign: season.campaign, stage: '组织会审', titles: ['一米窗', '二楼班组'], count: 2 }],
  'result.corrected': [
    { ...result, ...season, ...beside, outcome: 'awarded', reason: '录入时看错了一行。' },
    { ...result, ...season, outcome: 'not-awarded', reason: '录入时看错了一行。' },
  ],
  'result.corrected-body': [{ ...result, ...season, outcome: 'not-awarded', reason: '录入时看错了一行。' }],
  'result.of-body': [
    {
      ...{ body: '普陀区', list: 'star-2021' },
      rows: [
        { application: 'SB7K3M9Q', title: '云苔路站“一米窗”班组', track: '用户满意服务明星班组', outcome: 'awarded' },
        { application: 'SB7K3M9R', title: '邵巍', track: '用户满意服务明星', outcome: null },
      ],
    },
  ],
  'result.body-list': [
    {
      ...{ campaign: season.campaign, body: '静安区', list: 'star-2021', objectUntil: '2022-02-02' },
      rows: [
        { ...result, outcome: 'awarded' },
        { ...result, title: '沈㛃安', outcome: 'not-awarded' },
      ],
    },
    {
      ...{ campaign: season.campaign, body: '静安区', list: 'star-2021', open: ['邵巍', '云苔路站“一米窗”班组'] },
      rows: [{ ...result, outcome: 'awarded' }],
    },
  ],
};
