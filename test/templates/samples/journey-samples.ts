import type { MessageValues } from '../../../src/domain/base/message-values.ts';

const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组' };
const contact = '俞琳、王影 021-52588300';
const card = { application: 'SB7K3M9Q', turn: 7 };

/** The card of a question. */
export const asks = (place: string) => ({ ...card, kind: 'question' as const, place, revision: 1 });

const clauses = ['工作在一线。', '爱岗敬业；', '无违法违纪情况。'].map((text, index) => ({
  id: String(index + 1),
  number: index + 1,
  text,
}));
const noted = { application: 'SB7K3M9Q', shown: ['1', '2', '3'], doubted: [], isSingle: false };

type Journey = Extract<keyof MessageValues, `journey.${string}` | `body.${string}` | `eligibility.${string}`>;

/** Values for the start of an application: recommending body, conditions. */
export const journeySamples: { [Key in Journey]: MessageValues[Key][] } = {
  'journey.started': [{ ...about, track: '用户满意服务明星班组' }],
  'journey.changed-card': [{ labels: [] }, { labels: ['邮编', '上级推荐单位.手机'] }],
  'journey.closed-card': [{}, { isOver: true }, { turn: 1, isOver: true }],
  'body.ask': [
    {
      bodies: 36,
      kinds: [
        { name: '区', count: 16 },
        { name: '行业', count: 12 },
        { name: '集团', count: 8 },
      ],
    },
    { bodies: 36, kinds: [] },
    { bodies: 36, kinds: [], isBrief: true, current: '静安区' },
  ],
  'body.candidates': [
    { names: ['交通运输行业', '民航服务行业'] },
    { names: ['交通运输行业', '民航服务行业'], current: '静安区' },
    { names: ['交通运输行业'] },
  ],
  'body.unknown': [
    { typed: '火星' },
    { typed: '火星', current: '静安区' },
    { typed: '推荐单位是个啥', isAsked: true, current: '静安区' },
  ],
  'body.kept': [{ name: '静安区' }],
  'body.text-kept': [{ label: '事迹材料', count: 86, name: '静安区' }],
  'body.stale': [{ labels: ['推荐行业/各区/集团', '上级推荐单位.手机'] }],
  'body.chosen': [{ name: '静安区' }],
  'body.registered': [{ name: '静安区', from: '2021-11-25', to: '2021-12-17' }],
  'eligibility.list': [
    { card: asks('eligibility/all_k3x'), source: '附件1 二', total: 6, rows: clauses, isCard: false, clauses: noted },
    {
      card: asks('eligibility/all_k3x'),
      source: '附件1 二',
      total: 2,
      rows: clauses.slice(0, 2),
      isCard: true,
      clauses: noted,
    },
  ],
  'eligibility.all': [{ card: asks('eligibility/all_k3x'), rows: clauses }],
  'eligibility.ask': [
    { card: asks('eligibility/1'), number: 1, total: 6, text: '工作在一线。', source: '附件1 二', clauses: noted },
    { card: asks('eligibility/2'), number: 2, total: 6, text: '长'.repeat(300), source: '附件1 二', clauses: noted },
  ],
  'eligibility.doubted': [
    { notMet: clauses.slice(0, 1), unclear: [], left: 5, contact, clauses: noted },
    { notMet: [], unclear: clauses.slice(1, 3), left: 0, contact, clauses: noted },
  ],
  'eligibility.explained': [true, false].map((isSingle) => ({
    id: '7',
    number: 6,
    text: '近三年无重大投诉。',
    contact: '质协工作部',
    isSingle,
    turn: 3,
  })),
  'eligibility.unclear': [
    { isSingle: false, example: 2 },
    { isSingle: true, example: 2 },
    { isSingle: false, example: 2, number: 1 },
    { isSingle: false, example: 2, number: 4 },
    { isSingle: false, example: 2, isUnsure: true },
    { isSingle: true, example: 2, isUnsure: true },
  ],
  'eligibility.complete': [
    { name: '静安区', from: '2021-11-25', to: '2021-12-17', isOpen: true },
    { name: '静安区', from: '', to: '2021-12-17', isOpen: false },
  ],
};
