import type { MessageValues } from '../../../src/domain/base/message-values.ts';

const contact = '俞琳、王影 021-52588300';
const standing = {
  application: 'SB7K3M9Q',
  title: '云苔路站“一米窗”服务班组',
  track: '班组',
  step: 'form',
  label: '上级推荐单位.手机',
  misses: 3,
  done: 12,
  total: 45,
  missing: ['上级推荐单位.手机', '邮编'],
};
const named = { ...standing, contact: '周巧云', telephone: '021-55501266' };
const done = { ...named, step: 'done', label: null, misses: 0, done: 45, missing: [] };
const long = '这张照片在手机上传了好几次，每次都说太大，'.repeat(10);
const rows: MessageValues['handover.list']['rows'] = [
  {
    number: 'K3M9',
    name: 'heyan',
    contact: '周巧云',
    title: standing.title,
    question: long,
    minutes: 0,
    handler: null,
  },
  {
    number: 'AB23',
    name: '王芳',
    contact: '',
    title: '静安区',
    question: '',
    minutes: 185,
    handler: { name: '俞琳', isYou: true },
  },
  {
    number: 'CD45',
    name: 'shaowei',
    contact: '',
    title: null,
    question: '盖章',
    minutes: 9000,
    handler: { name: null, isYou: false },
  },
];

type Handed = Extract<keyof MessageValues, `handover.${string}`>;

/** Values for what is said when a person comes in. */
export const handoverSamples: { [Key in Handed]: MessageValues[Key][] } = {
  'handover.asked': ['', long].flatMap((question) =>
    [true, false].flatMap((isOpen) =>
      [true, false].map((isFilling) => ({ number: 'K3M9', question, contact, isOpen, isFilling })),
    ),
  ),
  'handover.waiting': [0, 1].flatMap((turn) =>
    [true, false].map((isOpen) => ({ number: 'K3M9', question: '', contact, isOpen, isFilling: true, turn })),
  ),
  'handover.released': [
    { number: 'K3M9', name: '王影', isThere: true },
    { number: 'K3M9', name: '王影', isGone: true, isThere: true },
    { number: 'K3M9', name: null, isThere: false },
    { number: 'K3M9', name: null, isThere: false, backOn: '2021-11-29' },
  ],
  'handover.nobody-there': ['', '2021-11-29'].map((backOn) => ({ number: 'K3M9', backOn })),
  'handover.staff-back': [{ number: 'K3M9', name: '王影' }],
  'handover.noted': [{ turn: 0 }, { turn: 1 }],
  'handover.here': [{ name: '俞琳' }, { name: null }],
  'handover.passed': (['first', 'command', 'unanswered'] as const).map((why) => ({ name: '俞琳', why, contact })),
  'handover.not-passed': [
    { type: 'voice', name: '俞琳' },
    { type: 'too-large', name: null },
    { type: 'something new', name: null },
  ],
  'handover.answer': [
    { name: '俞琳', text: '选“标准”画质再发一次就行', files: 0 },
    { name: null, text: '', files: 1 },
    { name: '俞琳', text: '', files: 2 },
  ],
  'handover.resumed': [
    { name: '俞琳', isTaken: true },
    { name: null, isTaken: false },
  ],
  'handover.back': [{ name: '俞琳' }, { name: null }],
  'handover.card': [
    {
      card: { kind: 'handover', number: 'K3M9' },
      number: 'K3M9',
      name: 'heyan',
      body: null,
      question: '照片传不上去',
      standing,
    },
    {
      card: { kind: 'handover', number: 'K3M9' },
      number: 'K3M9',
      name: 'heyan',
      body: '申汀轨道交通集团有限公司',
      question: long,
      standing: done,
    },
    {
      card: { kind: 'handover', number: 'K3M9' },
      number: 'K3M9',
      name: 'fangxiaolan',
      body: '申汀轨道交通集团有限公司',
      question: '',
      standing: null,
    },
  ],
  'handover.asked-more': [{ number: 'K3M9', name: 'heyan', text: '还是不行' }],
  'handover.yours': [
    { number: 'K3M9', name: 'heyan', question: '照片传不上去', standing, lines: [], isSwitched: false },
    {
      number: 'K3M9',
      name: 'heyan',
      question: '',
      standing: done,
      lines: [
        { from: 'asker', text: '在吗' },
        { from: 'you', text: '' },
        { from: 'other', text: '稍等' },
      ],
      isSwitched: true,
    },
  ],
  'handover.material': [standing],
  'handover.untaken': [
    { number: 'K3M9', name: '何䶮', title: standing.title, question: long, minutes: 31 },
    { number: 'AB23', name: 'shaowei', title: null, question: '', minutes: 45 },
  ],
  'handover.taken-by': [
    { number: 'K3M9', name: 'heyan', by: '俞琳' },
    { number: 'K3M9', name: 'heyan', by: null },
  ],
  'handover.said': [
    { number: 'K3M9', name: 'heyan', text: '在吗', files: 0, isAttended: true },
    { number: 'K3M9', name: 'heyan', text: '', files: 2, isAttended: false },
  ],
  'handover.sent': [{ number: 'K3M9', name: 'heyan' }],
  'handover.gone': [{}],
  'handover.erased': [{ number: 'E7YT' }],
  'handover.left': [
    { number: 'K3M9', name: 'heyan', isTaken: true },
    { number: 'K3M9', name: 'heyan', isTaken: false },
  ],
  'handover.passed-on': [
    { number: 'K3M9', name: '何䶮', by: '俞琳', question: '照片传不上去', note: '她问公章' },
    { number: 'K3M9', name: '何䶮', by: null, question: '', note: '' },
  ],
  'handover.given': [{ number: 'K3M9', name: '何䶮', to: '王影', note: '她问公章', left: [] }],
  'handover.pass-whom': [
    ...(['nobody', 'oneself', 'unknown', 'more-words', 'away'] as const).map((why) => ({ why, names: ['王影'] })),
    { why: 'two', names: ['wangying', 'wangying2'] },
    { why: 'nobody', names: [] },
  ],
  'handover.handed-back': [
    { name: 'heyan', left: [] },
    { name: 'heyan', left: rows.slice(1, 2) },
  ],
  'handover.list': [
    ...(['asked', 'none-waits', 'unknown', 'nothing-taken'] as const).map((why) => ({ why, rows: [] })),
    ...(['asked', 'none-waits', 'unknown', 'nothing-taken', 'which', 'whom'] as const).map((why) => ({ why, rows })),
  ],
};
