import type { MessageValues } from '../../../src/domain/base/message-values.ts';

const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组' };
const longName = '上海申汀轨道交通运营有限公司第三客运分公司云苔路站“一米窗”窗口服务示范班组全体';
const clash = {
  card: { kind: 'clash' as const, application: 'SB7K3M9Q', number: 1 },
  ...about,
  number: 1,
  label: '人数',
  first: { name: '何燕', text: '32人' },
  later: { name: 'wangfang', text: '33人' },
};

type Together = Extract<keyof MessageValues, `together.${string}`>;

/** Values for what people read who file together. */
export const togetherSamples: { [Key in Together]: MessageValues[Key][] } = {
  'together.invited': [
    { ...about, code: 'K7M2PX', joined: [] },
    { ...about, title: longName, code: 'K7M2PX', joined: ['王芳', '李雷'] },
  ],
  'together.revoked': [{}],
  'together.bad-code': [{}],
  'together.away': (['deputy', 'leaving'] as const).flatMap((away) =>
    [true, false].map((isHelper) => ({ away, isHelper, contact: '俞琳、王影 021-52588300' })),
  ),
  'together.joined': [{ ...about, owner: 'heyan' }],
  'together.joined-you': [{ ...about, name: '王芳' }],
  'together.you-removed': [about],
  'together.no-more': [about],
  'together.removed': [
    { name: '王芳', hadCode: true },
    { name: '王芳', hadCode: false },
  ],
  'together.who': [
    { owner: 'heyan', helpers: [] },
    { owner: 'heyan', helpers: [{ name: '王芳', count: 3 }] },
  ],
  'together.which': [{ names: [] }, { names: ['王芳', '李雷'] }],
  'together.sections': [
    { sections: [] },
    {
      sections: [
        { name: '基本情况', open: 4, isOwnerHere: true },
        { name: '学历结构', open: 3, isOwnerHere: false },
      ],
    },
  ],
  'together.section-done': [
    { section: null, open: 0 },
    { section: '学历结构', open: 12 },
    { section: null, open: 2 },
  ],
  'together.owner-only': [{ owner: 'heyan' }],
  'together.also-writing': [{ label: '事迹材料', name: '王芳' }],
  'together.clash': [clash, { ...clash, number: 12, label: longName, first: { name: longName, text: longName } }],
  'together.changed': [{ ...about, name: '王芳', label: '邮编', before: '200072', text: '202198' }],
  'together.clash-noted': [{ count: 1 }],
  'together.chosen': [
    { number: 1, by: '王芳', keep: 'first' },
    { number: 1, by: '王芳', keep: 'later' },
  ],
  'together.settled': [{ number: 1, label: '人数', text: '33人', by: '王芳' }],
};
