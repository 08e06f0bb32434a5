import type { MessageValues } from '../../../src/domain/base/message-values.ts';

type Writing = Extract<keyof MessageValues, `writing.${string}`>;

const clause = { clause: '5', about: '志愿服务、重大活动保障、荣誉' };
const asked = { number: 2, total: 5, heading: '二、做法', ask: '您想了什么办法？', known: '', isFirst: false };
const draft = {
  text: '一、背景\n我们服务老人。',
  count: 14,
  min: 2500,
  max: 3000,
  standing: 0,
  headings: ['一、背景', '二、做法'],
};

/** Values for what is said while somebody is helped to write. */
export const writingSamples: { [Key in Writing]: MessageValues[Key][] } = {
  'writing.ask': [{ ...asked, number: 1, isFirst: true }, asked, { ...asked, known: '排队的人多，先分流。' }],
  'writing.not-an-answer': [0, 1, 2].map((misses) => ({ heading: '二、做法', misses })),
  'writing.taken-back': [{ heading: '二、做法' }],
  'writing.kept': [{ heading: '二、做法', count: 30 }],
  'writing.draft': [draft, { ...draft, standing: 800 }, { ...draft, count: 2600 }, { ...draft, count: 3200 }],
  'writing.empty': [{}],
  'writing.unclear': [0, 1, 2].map((misses) => ({ misses })),
  'writing.draft-above': [{}],
  'writing.left': [{ label: '事迹材料' }],
  'writing.taken': [14, 2600, 3200].map((count) => ({ label: '事迹材料', count, min: 2500, max: 3000 })),
  'writing.none': [{ label: '事迹材料' }],
  'writing.missing': [{ wanted: [clause] }],
  'writing.checklist': [
    {
      label: '事迹材料',
      rows: [
        { ...clause, isFound: true },
        { clause: '7', about: '无投诉', isFound: false },
      ],
    },
  ],
  'writing.contradicted': [{ wanted: [{ ...clause, label: '何时受过何种奖励' }], track: 'team' }],
};
