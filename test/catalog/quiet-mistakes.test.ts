import { expect, it } from 'vitest';
import { campaignProblems } from '../../src/catalog/problems/campaign-problems.ts';
import { type Draft, draft } from '../support/campaigns/campaign-draft.ts';

/** Mistakes that a start would take and that only somebody in the chat would meet. */
const mistakes: [what: string, spoil: (draft: Draft) => void, place: string, words: RegExp][] = [
  [
    'a limit of a column by itself',
    ({ form }) => form.checks.push({ kind: 'at-most', fields: ['years'], limit: 'years' }),
    'tracks.craftsman.checks.at-most',
    /years 在同一条里写了两次/,
  ],
  [
    'a reminder before there is anything to do',
    ({ campaign }) => Object.assign(campaign.reminders[0] ?? {}, { days: [30, 1] }),
    'reminders.closing.days',
    /提前 30 天还没有开始，提醒了也没法做：写 18 以内/,
  ],
  [
    'more days for a seal than the whole submission has',
    ({ campaign }) => Object.assign(campaign, { leadDays: 25 }),
    'leadDays',
    /比整个资料申报（18 天）还长/,
  ],
  [
    'a holiday of another year',
    ({ campaign }) => Object.assign(campaign.officeHours ?? {}, { holidays: ['2020-12-01'] }),
    'officeHours.holidays',
    /2020-12-01 不在活动期间（2021-11-20 到 2022-01-10）/,
  ],
  [
    'a hint of another length',
    ({ field }) => Object.assign(field('story'), { hint: '300—900字。' }),
    'tracks.craftsman.fields.story',
    /hint 里说 900 字，这一栏最多收 800 字/,
  ],
  [
    'a title field that may be left empty',
    ({ field }) => Object.assign(field('craftsman'), { optional: true, none: '无' }),
    'tracks.craftsman.titleField',
    /craftsman 可以空着/,
  ],
  [
    'suggestions that wait for one another',
    ({ field }) => Object.assign(field('craftsman'), { prefill: true, suggest: { from: 'answer', field: 'nominee' } }),
    'tracks.craftsman.fields.craftsman',
    /互相等着/,
  ],
  [
    'a suggestion of what every object has',
    ({ campaign }) =>
      Object.assign(campaign.bodyForms?.statistics?.fields[1] ?? {}, {
        suggest: { from: 'recommended', track: 'toString' },
      }),
    'bodyForms.statistics.fields.craftsmen',
    /没有类别 toString/,
  ],
  [
    'a change of what every object has',
    ({ campaign }) =>
      campaign.changes.push({ revision: 1, track: 'constructor', renamed: {}, split: {}, dropped: { a: '不要了' } }),
    'changes.1',
    /没有类别 constructor/,
  ],
  [
    'two old columns that lead to one',
    ({ campaign }) =>
      campaign.changes.push({
        ...{ revision: 1, track: 'craftsman', split: {}, dropped: {} },
        renamed: { job: 'trade', craft: 'trade' },
      }),
    'changes.craftsman',
    /两栏都变成了 trade/,
  ],
  [
    'changes that are not in order',
    ({ campaign }) => {
      const change = { track: 'craftsman', renamed: {}, split: {} };
      campaign.revision = 3;
      campaign.changes.push({ ...change, revision: 3, dropped: { a: '不要了' } });
      campaign.changes.push({ ...change, revision: 2, dropped: { b: '不要了' } });
    },
    'changes.2',
    /写在 revision 3 后面/,
  ],
  [
    'a track by a word that means something else everywhere',
    ({ campaign }) => Object.assign(campaign.tracks.craftsman ?? {}, { aliases: ['进度'] }),
    'tracks.craftsman',
    /“进度”随时都能说/,
  ],
  [
    'a track by a number',
    ({ campaign }) => Object.assign(campaign.tracks.craftsman ?? {}, { name: '2' }),
    'tracks.craftsman',
    /“2”是数字/,
  ],
  [
    'a body by a number',
    ({ campaign }) => Object.assign(campaign.bodies[1] ?? {}, { name: '１' }),
    'bodies.trade-machinery',
    /是数字/,
  ],
  [
    'a kind of bodies by a command',
    ({ campaign }) => Object.assign(campaign.bodyKinds[1] ?? {}, { word: '帮助' }),
    'bodyKinds.trade',
    /“帮助”随时都能说/,
  ],
  [
    'a paper of a body by a command',
    ({ campaign }) => Object.assign(campaign.bodyForms?.statistics ?? {}, { name: '状态' }),
    'bodyForms.statistics',
    /“状态”随时都能说/,
  ],
  [
    'a column by a command',
    ({ field }) => Object.assign(field('trade'), { aliases: ['撤销'] }),
    'tracks.craftsman.fields.trade',
    /“撤销”随时都能说/,
  ],
  [
    'an option by the number of another',
    ({ field }) => Object.assign((field('level').options as object[])[0] ?? {}, { label: '3' }), // the fixture's options
    'tracks.craftsman.fields.level',
    /“3”是别的选项的序号/,
  ],
  [
    'a label with what stands before an answer',
    ({ field }) => Object.assign(field('trade'), { label: '工种：全称' }),
    'tracks.craftsman.fields.trade',
    /不能有冒号/,
  ],
  [
    'a reminder of another window',
    ({ campaign }) => Object.assign(campaign.reminders[0] ?? {}, { message: 'reminders.registrationCloses' }),
    'reminders.closing.message',
    /别的时间窗，这里要用 reminders\.closing/,
  ],
  [
    'a missed window that is another',
    ({ campaign }) => Object.assign(campaign.reminders[0] ?? {}, { missed: 'reminders.recommendationMissed' }),
    'reminders.closing.missed',
    /要用 reminders\.submissionMissed/,
  ],
  [
    'a contact without a telephone that is one',
    ({ campaign }) => Object.assign(campaign.bodies[1]?.contact ?? {}, { mobile: '1380' }),
    'bodies.trade-machinery.contact.mobile',
    /“1380”不是手机号码/,
  ],
  [
    'a contact whose mail address is none',
    ({ campaign }) => Object.assign(campaign.bodies[1]?.contact ?? {}, { email: 'machinery' }),
    'bodies.trade-machinery.contact.email',
    /不是邮箱/,
  ],
  [
    'the id of a column that no card carries',
    ({ field }) => Object.assign(field('skill'), { id: 's'.repeat(90) }),
    `tracks.craftsman.fields.${'s'.repeat(90)}`,
    /id 太长/,
  ],
  [
    'the id of a body that no card carries',
    ({ campaign }) => Object.assign(campaign.bodies[1] ?? {}, { id: 'b'.repeat(90) }),
    `bodies.${'b'.repeat(90)}`,
    /id 太长/,
  ],
  [
    'two bodies whose papers have one number',
    ({ campaign }) => Object.assign(campaign.bodies[1] ?? {}, { id: 'group-shentingrail' }),
    'bodies.group-shenting-rail、group-shentingrail',
    /编成同一个号/,
  ],
];

it.each(mistakes)('finds %s', (_, spoil, place, words) => {
  const spoilt = draft();
  spoil(spoilt);
  const found = campaignProblems(spoilt.campaign).filter((one) => one.place === place);
  expect(found.map((one) => one.words)).toContainEqual(expect.stringMatching(words));
});
