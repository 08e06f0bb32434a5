import type { MessageValues } from '../../../src/domain/base/message-values.ts';

type Section =
  | 'early.noted'
  | 'early.used'
  | 'early.dropped'
  | 'early.unread'
  | 'early.waiting'
  | 'early.which'
  | 'form.write'
  | 'form.section'
  | 'form.section-again'
  | 'form.which';

/** A long text with its help; columns asked in one message: for the first time, with what is known, and what is left. */
export const sectionSamples: { [Key in Section]: MessageValues[Key][] } = {
  'early.noted': [{ filled: [{ label: '人数', text: '32人' }], from: '2021-11-25' }],
  'early.used': [{ filled: [{ label: '上级推荐单位.手机', text: '13800000129' }] }],
  'early.dropped': [{ rows: [{ label: '其中(女)', text: '40人' }] }],
  'early.waiting': [{ from: '2021-11-25' }],
  'early.unread': [0, 1, 2].map((misses) => ({ from: '2021-11-25', misses })),
  'early.which': [
    {
      text: '13800000021',
      rows: [
        { section: '所在单位', label: '电话' },
        { section: '班组长', label: '班组长电话' },
      ],
    },
  ],
  'form.write': [null, 2623].map((current) => ({
    card: { kind: 'question' as const, application: 'SB7K3M9Q', place: 'form/deeds', revision: 1, turn: 7 },
    application: 'SB7K3M9Q',
    field: 'deeds',
    label: '事迹材料',
    min: 2500,
    max: 3000,
    current,
    hasText: current !== null,
  })),
  'form.section': [
    {
      section: '基本情况',
      part: 1,
      parts: 11,
      rows: [
        { number: 1, label: '班组名称', brief: '全称', options: [], suggestion: null },
        { number: 2, label: '单位性质', brief: null, options: ['国有企业', '民营企业'], suggestion: null },
      ],
      fields: ['teamName', 'organisationKind'],
      isFirst: true,
      isRest: false,
      example: '',
      offers: 0,
    },
    {
      section: '上级推荐单位',
      part: 5,
      parts: 11,
      rows: [
        { number: 1, label: '上级推荐单位.单位名称', brief: null, options: [], suggestion: '申汀轨道交通集团有限公司' },
        { number: 2, label: '上级推荐单位.联系人', brief: null, options: [], suggestion: '方晓岚' },
      ],
      fields: ['bodyUnit', 'bodyContact'],
      isFirst: false,
      isRest: false,
      example: '',
      offers: 2,
    },
    {
      section: '班组构成',
      part: 2,
      parts: 11,
      rows: [
        { number: 4, label: '共产党员', brief: null, options: [], suggestion: null },
        { number: 5, label: '共青团员', brief: null, options: [], suggestion: null },
      ],
      fields: ['managers', 'technicians', 'staff', 'partyMembers', 'leagueMembers'],
      isFirst: false,
      isRest: true,
      example: '9 11',
      offers: 0,
    },
    {
      section: '班组构成',
      others: ['班组长', '班组类别'],
      part: 2,
      parts: 11,
      rows: [
        { number: 1, label: '共产党员', brief: null, options: [], suggestion: null },
        { number: 2, label: '班组长姓名', brief: null, options: [], suggestion: null },
      ],
      fields: ['partyMembers', 'leaderName'],
      isFirst: true,
      isRest: false,
      example: '',
      offers: 0,
    },
  ],
  'form.section-again': [
    {
      section: '基本情况',
      rows: [
        { number: 2, label: '人数' },
        { number: 3, label: '其中(女)' },
      ],
    },
  ],
  'form.which': [0, 1].map((misses) => ({
    words: ['32'],
    rows: [
      { number: 2, label: '人数' },
      { number: 3, label: '其中(女)' },
    ],
    misses,
  })),
};
