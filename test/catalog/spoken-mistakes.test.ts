import { expect, it } from 'vitest';
import { campaignProblems } from '../../src/catalog/problems/campaign-problems.ts';
import { type Draft, draft } from '../support/campaigns/campaign-draft.ts';

const mistakes: [what: string, spoil: (draft: Draft) => void, place: string, words: RegExp][] = [
  [
    'a body of an unknown kind',
    ({ campaign }) => Object.assign(campaign.bodies[0] ?? {}, { kind: 'district' }),
    'bodies.group-shenting-rail.kind',
    /没有推荐单位的类别“district”.*works、trade/,
  ],
  [
    'a kind without bodies, and a word that two kinds share',
    ({ campaign }) => campaign.bodyKinds.push({ id: 'city', name: '市级工会', word: '产业', aliases: [] }),
    'bodyKinds.city',
    /一家推荐单位也没有/,
  ],
  [
    'one word for two kinds of bodies',
    ({ campaign }) => Object.assign(campaign.bodyKinds[0] ?? {}, { aliases: ['产业'] }),
    'bodyKinds',
    /“产业”两类推荐单位都用了/,
  ],
  [
    'a body called as a kind of bodies is',
    ({ campaign }) => Object.assign(campaign.bodies[0] ?? {}, { name: '产业' }),
    'bodies.group-shenting-rail',
    /“产业”也是一类推荐单位的说法/,
  ],
  [
    'track words that only width tells apart',
    ({ campaign }) =>
      Object.assign(campaign.tracks, {
        craftsman: { ...campaign.tracks.craftsman, aliases: ['A类'] },
        second: { ...campaign.tracks.craftsman, title: '另一类', name: '学徒', aliases: ['ａ 类'] },
      }),
    'tracks.craftsman、second',
    /“ａ 类”两个类别都用了/,
  ],
  [
    'labels that only a blank tells apart',
    ({ field }) => Object.assign(field('trade'), { label: '姓 名' }),
    'tracks.craftsman.fields',
    /栏目名“姓 名”用了两次/,
  ],
  [
    'options that only width tells apart',
    ({ field }) =>
      Object.assign(field('level'), {
        options: ['A级', 'Ａ级'].map((label) => ({ label, aliases: [] })),
      }),
    'tracks.craftsman.fields.level',
    /“Ａ级”两个选项都用了/,
  ],
  [
    'bodies whose names only width tells apart',
    ({ campaign }) =>
      campaign.bodies.splice(
        0,
        2,
        ...campaign.bodies.slice(0, 2).map((body, at) => ({ ...body, name: ['A区', 'Ａ区'][at] ?? '' })),
      ),
    'bodies',
    /名称“Ａ区”用了两次/,
  ],
  [
    'an answer with a fact that there is none of',
    ({ campaign }) => campaign.faq.push({ id: 'fee', whole: ['费用'], words: [], answer: '到{lastDay}，不收钱。' }),
    'faq.fee',
    /\{lastDay\} 没有这一项/,
  ],
  [
    'a question of its own without an answer',
    ({ campaign }) => campaign.faq.push({ id: 'fee', whole: ['费用'], words: [] }),
    'faq.fee',
    /没有 answer/,
  ],
  [
    'a question that nothing asks',
    ({ campaign }) => campaign.faq.push({ id: 'fee', whole: [], words: [], answer: '不收钱。' }),
    'faq.fee',
    /永远问不到/,
  ],
  [
    'an example column that a track does not ask',
    ({ campaign }) => Object.assign(campaign.spoken, { exampleField: 'postcode' }),
    'spoken.exampleField',
    /类别 craftsman 里没有栏目 postcode/,
  ],
  [
    'a heading too few for a spreadsheet',
    ({ campaign }) => Object.assign(campaign.bodyForms?.statistics ?? {}, { sheetColumns: ['号', '情况', '多少'] }),
    'bodyForms.statistics.sheetColumns',
    /有 4 列，这里写了 3 个列名/,
  ],
  [
    'one word for two papers',
    ({ campaign }) => Object.assign(campaign.bodyForms?.statistics ?? {}, { aliases: ['名单'] }),
    'bodyForms',
    /“名单”两张表都用了/,
  ],
  [
    'a printed blank outside of an opinion',
    ({ field }) => Object.assign(field('trade'), { blank: { before: '推荐', behind: ['参加'] } }),
    'tracks.craftsman.fields.trade',
    /“工种”没有分组/,
  ],
];

it.each(mistakes)('finds %s', (_, spoil, place, words) => {
  const spoilt = draft();
  spoil(spoilt);
  const found = campaignProblems(spoilt.campaign);
  expect(found.map((one) => `${one.place}: ${one.words}`)).toContainEqual(expect.stringMatching(words));
  expect(found.find((one) => words.test(one.words))?.place).toBe(place);
});
