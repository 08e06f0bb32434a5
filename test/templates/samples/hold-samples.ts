import type { MessageValues } from '../../../src/domain/base/message-values.ts';

type Held =
  | 'form.hold'
  | 'form.hold-dropped'
  | 'form.hold-which'
  | 'form.hold-less'
  | 'form.denied-which'
  | 'form.hold-passed'
  | 'form.unused'
  | 'form.no-column'
  | 'form.other-open'
  | 'speech';

const hold: MessageValues['form.hold'] = {
  card: { kind: 'hold', turn: 7 },
  rows: [{ label: '通信地址', text: '民办的', current: null }],
  why: 'unlike',
  unused: [],
  turn: 7,
};
const kinds = [
  'question',
  'not-known',
  'put-off',
  'wish',
  'complaint',
  'chat',
  'reference',
  'refusal',
  'sentence',
] as const;

/** What is asked before it is stored, and answers to sentences that answer nothing. */
export const holdSamples: { [Key in Held]: MessageValues[Key][] } = {
  'form.hold': [
    hold,
    { ...hold, why: 'change', rows: [{ label: '邮编', text: '200070', current: '200072' }] },
    { ...hold, why: 'about', rows: [{ label: '人数', text: '32人', current: null }], unused: ['其中外包5人'] },
    { ...hold, why: 'rounded', rows: [{ label: '平均年龄', text: '41.3岁', current: null }] },
    { ...hold, why: 'elsewhere', turn: 8 },
    { ...hold, why: 'unseen' },
    {
      ...hold,
      why: 'beside',
      rows: Array.from({ length: 6 }, () => ({
        label: '班组主要工作职责及特色',
        text: '长'.repeat(200),
        current: '旧'.repeat(200),
      })),
    },
  ],
  'form.hold-which': [
    {
      rows: [
        { label: '邮编', text: '200070' },
        { label: '上级推荐单位.通信地址', text: '长'.repeat(200) },
      ],
    },
  ],
  'form.hold-less': [{ labels: ['邮编'] }, { labels: ['邮编', '上级推荐单位.手机'] }],
  'form.denied-which': [{ text: '陆敏', labels: ['联系人', '上级推荐单位.联系人'] }],
  'form.hold-dropped': [{}],
  'form.hold-passed': [{ labels: ['单位性质'] }, { labels: ['人数', '其中(女)', '邮编'] }],
  'form.no-column': [1, 2].map((turn) => ({
    kinds: ['email', 'mobile'],
    words: ['wang@163.com', '13800000001'],
    turn,
  })),
  'form.unused': [{ words: ['其中外包5人'] }, { words: ['长'.repeat(200), '后'.repeat(200)] }],
  'form.other-open': [
    { label: '邮编', text: null, turn: 0 },
    { label: '上级推荐单位.手机', text: '长'.repeat(200), turn: 1 },
  ],
  speech: kinds.flatMap((kind) => [0, 1].map((turn) => ({ kind, label: '通信地址', isLong: turn === 1, turn }))),
};
