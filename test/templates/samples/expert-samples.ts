import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { ExpertMessages } from '../../../src/domain/messages/desk/expert-messages.ts';

const standing = { stage: '资料评审', campaign: '2021年用户满意服务明星', id: 'star-2021', closesOn: '2022-01-15' };
const some = { ...standing, left: 3, total: 8 };
const all = { ...standing, left: 0, total: 8 };
const contact = '俞琳、王影 021-52588300';
const longName = '上海申汀轨道交通运营有限公司第三客运分公司云苔路站“一米窗”窗口服务示范班组全体';
const rows = Array.from({ length: 10 }, (_, index) => ({
  title: index % 2 === 0 ? longName : 'SB7K3M9Q',
  track: '用户满意服务明星班组',
  state: ['new', 'begun', 'draft', 'again'][index % 4] ?? 'new',
}));

/** Values for what experts read. */
export const expertSamples: { [Key in keyof ExpertMessages]: MessageValues[Key][] } = {
  'expert.bound': [
    { name: '郑一', ...some },
    { name: '郑一', ...standing, left: 0, total: 0 },
  ],
  'expert.card': [some, all, { ...some, campaign: longName }],
  'expert.list': [
    { ...some, rows, more: 12 },
    { ...all, rows: [], more: 0 },
  ],
  'expert.asked': (['deadline', 'count', 'interest', 'interest-undone', 'scores'] as const).flatMap((matter) => [
    { ...some, matter, contact },
    { ...all, matter, contact },
  ]),
  'expert.closed': [
    { ...some, state: 'before', from: '2021-12-27' },
    { ...some, state: 'after', from: '' },
    { ...all, state: 'closed', from: '' },
    { ...some, left: 0, total: 0, state: 'closed', from: '' },
  ],
  'expert.left': [{ campaign: standing.campaign, contact }],
  'expert.assigned': [
    { ...some, added: 3 },
    { ...some, left: 3, total: 3, added: 3 },
  ],
  'expert.again': [
    { ...some, reason: '评分要点换成了原文的要点' },
    {
      ...{ ...some, reason: '' },
      rows: [
        { application: 'SB7K3M9Q', title: longName, reason: '请核对数据' },
        { application: 'SB7K3M9R', title: 'SB7K3M9R', reason: '分数全是3，请再看' },
      ],
    },
  ],
  'expert.nudged': [
    { ...some, daysLeft: 0 },
    { ...some, daysLeft: 5 },
  ],
  'expert.closing': [
    { ...some, daysLeft: 1 },
    { ...some, daysLeft: 3 },
  ],
  'expert.conflict': [{ application: 'SB7K3M9Q', expert: '郑一', reason: '曾是该班组的培训老师', stage: '资料评审' }],
};
