import { expect, it } from 'vitest';
import { campaignProblems } from '../../src/catalog/problems/campaign-problems.ts';
import type { JourneyStep } from '../../src/domain/campaign/schema.ts';
import type { FormDefinition, FormField } from '../../src/domain/form/schema.ts';
import { type Draft, draft } from '../support/campaigns/campaign-draft.ts';

const upload: JourneyStep = { step: 'upload', name: 'stampedForm', accept: ['application/pdf'], maxMegabytes: 20 };

const mistakes: [what: string, spoil: (draft: Draft) => void, place: string, words: RegExp][] = [
  [
    'windows that end in another order',
    ({ campaign }) => Object.assign(campaign.calendar.recommendation, { to: '2021-12-01' }),
    'calendar.recommendation',
    /2021-12-01 就到期，可是 submission 到 2021-12-12 才结束/,
  ],
  [
    'a window that ends before it begins',
    ({ campaign }) => Object.assign(campaign.calendar.preRegistration, { from: '2021-12-06' }),
    'calendar.preRegistration',
    /还没开始就结束了/,
  ],
  [
    'a form that opens before the registration',
    ({ campaign }) => Object.assign(campaign.calendar.submission, { from: '2021-11-19' }),
    'calendar.submission',
    /2021-11-19 就开始，可是预报名 2021-11-20 才开始/,
  ],
  [
    'steps in another order',
    ({ journey }) => journey.push(...journey.splice(3, 1)),
    'tracks.craftsman.journey.confirm',
    /顺序是/,
  ],
  [
    'a form of last year’s, left in a copied folder',
    ({ form }) => Object.assign(form, { id: 'craft-2020/craftsman' }),
    'forms',
    /“craft-2020\/craftsman”不是这个活动的，改成“craft-2021\/craftsman”/,
  ],
  ['no confirm', ({ journey }) => journey.splice(3, 1), 'tracks.craftsman.journey', /没有 confirm 这一步/],
  ['no submit', ({ journey }) => journey.pop(), 'tracks.craftsman.journey', /没有 submit 这一步/],
  ['no form', ({ journey }) => journey.splice(2, 1), 'tracks.craftsman.journey', /没有 form 这一步/],
  [
    'two uploads of one name',
    ({ journey }) => journey.splice(5, 0, upload),
    'tracks.craftsman.journey.upload',
    /换一个 name/,
  ],
  [
    'two papers of their own that are called alike',
    ({ journey }) => journey.splice(-1, 0, ...['a', 'b'].map((name) => ({ ...upload, name, title: '营业执照' }))),
    'tracks.craftsman.journey.upload',
    /两份自己交的材料都叫“营业执照”/,
  ],
  [
    'two papers of their own that are called nothing',
    ({ journey }) => journey.splice(-1, 0, ...['a', 'b'].map((name) => ({ ...upload, name }))),
    'tracks.craftsman.journey.upload',
    /没有写 title/,
  ],
  [
    'a suggestion the field would refuse',
    ({ campaign }) => Object.assign(campaign.bodies[0] ?? {}, { name: '长'.repeat(41) }),
    'tracks.craftsman.fields.union',
    /这一栏不收：group-shenting-rail/,
  ],
  [
    'a suggestion of another kind',
    ({ field }) => Object.assign(field('trade'), { suggest: { from: 'today' } }),
    'tracks.craftsman.fields.trade',
    /只能用在 date 上，这一栏是 text/,
  ],
  [
    'a suggestion longer than its field',
    ({ field }) => Object.assign(field('trade'), { suggest: { from: 'answer', field: 'workplace' }, prefill: true }),
    'tracks.craftsman.fields.trade',
    /可以有 60 个字，这一栏只收 20 个/,
  ],
  [
    'a suggestion of an unknown field',
    ({ field }) => Object.assign(field('trade'), { suggest: { from: 'answer', field: 'nobody' } }),
    'tracks.craftsman.fields.trade',
    /没有栏目 nobody/,
  ],
  [
    'prefill without suggestion',
    ({ field }) => Object.assign(field('trade'), { prefill: true }),
    'tracks.craftsman.fields.trade',
    /永远是空的/,
  ],
  [
    'a group of unknown fields',
    ({ form }) => form.groups.push({ fields: ['years', 'nobody'] }),
    'tracks.craftsman.groups.2',
    /没有栏目 nobody/,
  ],
  [
    'a group of fields that stand apart',
    ({ form }) => form.groups.push({ fields: ['level', 'mobile'] }),
    'tracks.craftsman.groups.2',
    /挨在一起/,
  ],
  [
    'an alias used twice',
    ({ field }) => Object.assign(field('trade'), { aliases: ['等级'] }),
    'tracks.craftsman.fields.trade、level',
    /别名“等级”给了两栏/,
  ],
  [
    'an alias that is another label',
    ({ field }) => Object.assign(field('trade'), { aliases: ['技能等级'] }),
    'tracks.craftsman.fields.trade',
    /永远轮不到/,
  ],
  [
    'an example over its own limit',
    ({ field }) => Object.assign(field('trade'), { example: '钳'.repeat(21) }),
    'tracks.craftsman.fields.trade',
    /例子有 21 个字，这一栏最多 20 个/,
  ],
  [
    'an example out of its own range',
    ({ field }) => Object.assign(field('years'), { example: '5年' }),
    'tracks.craftsman.fields.years',
    /自己都不收/,
  ],
  [
    'a word for two options',
    ({ form }) => addOptionWord(form),
    'tracks.craftsman.fields.level',
    /“一级”两个选项都用了/,
  ],
  [
    'an unknown message',
    ({ campaign }) => Object.assign(campaign.reminders[0] ?? {}, { message: 'reminders.soon' }),
    'reminders.closing.message',
    /没有叫 reminders\.soon 的提醒/,
  ],
  [
    'equal track names',
    ({ campaign }) =>
      Object.assign(campaign.tracks, { second: { ...campaign.tracks.craftsman, title: '另一类', aliases: [] } }),
    'tracks.craftsman、second',
    /“巧匠”两个类别都用了/,
  ],
  [
    'a label used twice',
    ({ field }) => Object.assign(field('trade'), { label: '姓名' }),
    'tracks.craftsman.fields',
    /栏目名“姓名”用了两次/,
  ],
  [
    'a check of a field that does not count',
    ({ form }) => form.checks.push({ kind: 'at-most', fields: ['trade'], limit: 'years' }),
    'tracks.craftsman.checks.at-most',
    /不是 count/,
  ],
  [
    'a title field that is not there',
    ({ campaign }) => Object.assign(campaign.tracks.craftsman ?? {}, { titleField: 'nobody' }),
    'tracks.craftsman.titleField',
    /没有栏目 nobody/,
  ],
  [
    'a statistic of an unknown track',
    ({ campaign }) =>
      Object.assign(campaign.bodyForms?.statistics?.fields[1] ?? {}, {
        suggest: { from: 'recommended', track: 'nobody' },
      }),
    'bodyForms.statistics.fields.craftsmen',
    /没有类别 nobody/,
  ],
  [
    'a renamed column that is still asked',
    ({ campaign }) =>
      campaign.changes.push({ revision: 1, track: 'craftsman', renamed: { trade: 'level' }, split: {}, dropped: {} }),
    'changes.1',
    /trade 还在问/,
  ],
  [
    'a dropped column without its reason',
    ({ campaign }) =>
      campaign.changes.push({ revision: 1, track: 'craftsman', renamed: {}, split: {}, dropped: { village: ' ' } }),
    'changes.1',
    /village 为什么不再问？/,
  ],
  [
    'a column split into one that is not asked',
    ({ campaign }) =>
      campaign.changes.push({
        ...{ revision: 1, track: 'craftsman', renamed: {}, dropped: {} },
        split: { address: ['workplace', 'street'] },
      }),
    'changes.1',
    /没有栏目 street/,
  ],
  [
    'a column split twice into the same one',
    ({ campaign }) =>
      campaign.changes.push({
        ...{ revision: 1, track: 'craftsman', renamed: {}, dropped: {} },
        split: { address: ['workplace', 'workplace'] },
      }),
    'changes.1',
    /address 拆成的栏目里 workplace 写了两次/,
  ],
  [
    'a column renamed and dropped at once',
    ({ campaign }) =>
      campaign.changes.push({
        ...{ revision: 1, track: 'craftsman', split: {} },
        ...{ renamed: { address: 'workplace' }, dropped: { address: '不再邮寄' } },
      }),
    'changes.1',
    /address 在同一次改版里写了两次/,
  ],
  [
    'a model case longer than its column',
    ({ campaign }) =>
      Object.assign(campaign, {
        guidance: {
          title: '指南',
          word: '指南',
          aliases: [],
          where: '网站',
          points: [],
          writing: [],
          examples: [{ track: 'craftsman', field: 'skill', title: '例', text: '长'.repeat(121) }],
        },
      }),
    'guidance.examples.craftsman.skill',
    /例子有 121 个字/,
  ],
];

function addOptionWord(form: FormDefinition): void {
  const level = form.fields.find(({ id }) => id === 'level') as FormField & { kind: 'choice' }; // a choice in the fixture
  level.options[0]?.aliases.push('一级');
}

it.each(mistakes)('finds %s', (_, spoil, place, words) => {
  const spoilt = draft();
  spoil(spoilt);
  const found = campaignProblems(spoilt.campaign);
  expect(found.map((one) => `${one.place}: ${one.words}`)).toContainEqual(expect.stringMatching(words));
  expect(found.find((one) => words.test(one.words))?.place).toBe(place);
});
