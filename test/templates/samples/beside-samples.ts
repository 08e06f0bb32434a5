import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { faq } from '../../../templates/faq.ts';
import { campaignSamples } from './campaign-samples.ts';

const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组' };
const contact = '俞琳、王影 021-52588300';
const facts = {
  contact,
  registrationTo: '2021-12-10',
  formFrom: '2021-11-25',
  formTo: '2021-12-17',
  recommendationTo: '2021-12-24',
  reviewTo: '2022-01-15',
  body: '静安区',
  minCharacters: 2500,
  maxCharacters: 3000,
  minFiles: 1,
  maxFiles: 10,
  maxMegabytes: 10,
  shown: '何䶮',
  version: 1,
  left: 1,
};

type Beside =
  | 'aside'
  | 'withdrawn'
  | Extract<
      keyof MessageValues,
      `faq.${string}` | `own.${string}` | `anew.${string}` | `track.${string}` | `campaign.${string}`
    >;

/** Values for what is said beside the questions. */
export const besideSamples: { [Key in Beside]: MessageValues[Key][] } = {
  ...campaignSamples,
  aside: (['greeting', 'thanks', 'wait', 'chat', 'farewell'] as const).flatMap((kind) => [
    { kind, label: '人数', turn: 1 },
    { kind, label: null, turn: 2 },
  ]),
  'faq.answer': faq.flatMap(({ id }) => [
    { topic: id, facts },
    {
      topic: id,
      facts: {
        contact,
        registrationTo: '2021-12-10',
        formTo: '2021-12-17',
        recommendationTo: '2021-12-24',
        reviewTo: '2022-01-15',
      },
    },
  ]),
  'faq.column': [
    { label: '邮编', text: '200072', hint: '六位数字。', example: '200072' },
    { label: '邮箱', text: null, hint: null, example: null },
  ],
  'faq.whose': [
    { text: '欧阳静宜', label: '班组长姓名', body: null, isStored: true },
    { text: '施蕴仪', label: '上级推荐单位.联系人', body: '黄浦区', isStored: false },
  ],
  'faq.not-written': [{ contact }],
  'faq.unknown': [1, 2].map((turn) => ({ contact, turn })),
  'own.list': [
    { applications: [{ ...about, track: '用户满意服务明星班组', status: 'draft', isCurrent: true }] },
    {
      applications: [
        { ...about, track: '用户满意服务明星班组', status: 'recommended', isCurrent: false },
        {
          application: 'SB2222AA',
          title: '用户满意服务明星个人',
          track: '用户满意服务明星个人',
          status: 'draft',
          isCurrent: true,
        },
      ],
    },
  ],
  'own.gone': [{ application: 'SB7K3M9Q' }],
  'own.erased': [{ application: 'SB7K3M9Q' }, { application: 'SB7K3M9Q', isOver: true }],
  'own.give-up': (['nobody', 'draft', 'over', 'submitted', 'later'] as const).map((who) => ({
    who,
    contact: '俞琳 021-52588300',
  })),
  'own.erase-how': (['staff', 'nobody', 'draft', 'submitted', 'later'] as const).map((who) => ({
    who,
    contact: '俞琳、王影 021-52588300',
  })),
  'own.switched': [about],
  'own.new': [{ tracks: ['班组', '个人'] }],
  'track.which': [{ tracks: ['班组', '个人'], mine: '个人' }],
  'track.sure': [
    { track: '班组', mine: '个人', filled: 12 },
    { track: '班组', mine: '个人', filled: 0 },
  ],
  'track.changed': [{ track: '班组' }],
  'track.kept': [{ track: '班组' }],
  'track.hint': [{ tracks: ['个人'] }],
  'anew.ask': [{ card: { kind: 'anew', application: 'SB7K3M9Q', turn: 9 }, done: 30, total: 47 }],
  'anew.begun': [{ total: 47 }],
  'anew.kept': [{}],
  'anew.restored': [{}],
  withdrawn: [{ ...about, to: '2021-12-17' }],
};
