import { expect, it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import { campaignProblems } from '../../src/catalog/problems/campaign-problems.ts';

import open from '../fixtures/flows/open-2021/campaign.ts';
import towns from '../fixtures/flows/towns-2021/campaign.ts';
import youth from '../fixtures/flows/youth-2026/campaign.ts';
import {
  copyOf,
  expectFound,
  firstCriterion,
  type Mistake,
  type Spoilt,
  stage,
  without,
} from '../support/campaigns/spoilt-campaign.ts';

function galleryIn(campaign: Spoilt) {
  const { gallery } = stage(campaign, 'publish');
  if (!gallery) throw new Error('the campaign says what is shown');
  return gallery;
}

const mistakes: Mistake[] = [
  ['no stages', star, (it) => Object.assign(it, { stages: [] }), 'stages', /提交以后走不下去/u],
  ['an end that nobody hears of', star, (it) => without(it, 'publish'), 'stages.panel', /永远等不到结果/u],
  ['scores that nobody decides on', star, (it) => without(it, 'panel'), 'stages', /打了分没有人定/u],
  ['stages in another order', star, (it) => it.stages.reverse(), 'stages.panel', /顺序是 recommend、check、score/u],
  [
    'two of one id',
    star,
    (it) => Object.assign(stage(it, 'panel'), { id: 'publication' }),
    'stages',
    /id “publication”用了两次/u,
  ],
  [
    'two panels',
    star,
    (it) => it.stages.splice(4, 0, copyOf(stage(it, 'panel'), { id: 'again', title: '再审' })),
    'stages',
    /panel 写了两次/u,
  ],
  [
    'a stage that ends before the one before it',
    star,
    (it) => Object.assign(stage(it, 'panel').window, { to: '2022-01-01' }),
    'stages.panel.window',
    /2022-01-01 就到期，可是 document-review 到/u,
  ],
  [
    'a stage that ends before the submission does',
    open,
    (it) => Object.assign(stage(it, 'check').window, { to: '2021-12-01' }),
    'stages.reading.window',
    /可是 submission 到/u,
  ],
  [
    'a stage that ends before it begins',
    star,
    (it) => Object.assign(stage(it, 'publish').window, { from: '2022-03-01' }),
    'stages.publication.window',
    /还没开始就结束了/u,
  ],
  [
    'a calendar that says otherwise',
    star,
    (it) => Object.assign(it.calendar, { recommendation: { to: '2021-12-23' } }),
    'calendar.recommendation',
    /和环节里的 2021-12-24 不一样/u,
  ],
  [
    'criteria that do not add up',
    star,
    (it) => Object.assign(firstCriterion(it), { weight: 21 }),
    'stages.document-review.criteria.team.weight',
    /加起来是 101/u,
  ],
  [
    'a criterion twice',
    star,
    (it) => Object.assign(firstCriterion(it), { id: 'management' }),
    'stages.document-review.criteria.team',
    /id “management”用了两次/u,
  ],
  [
    'anchors over the scale',
    star,
    (it) => Object.assign(stage(it, 'score'), { scale: 5 }),
    'stages.document-review.criteria.team.service.anchors',
    /不超过 5 分/u,
  ],
  [
    'a track without criteria',
    star,
    (it) => Reflect.deleteProperty(stage(it, 'score').criteria, 'team'),
    'stages.document-review.criteria.team',
    /没有这个类别的评分要点/u,
  ],
  [
    'a quota of an unknown track',
    star,
    (it) => Object.assign(stage(it, 'panel').quota, { crew: 3 }),
    'stages.panel.quota.crew',
    /没有类别 crew，有 team、individual/u,
  ],
  [
    'a gallery of an unknown track',
    star,
    (it) => Object.assign(galleryIn(it), { crew: galleryIn(it).team }),
    'stages.publication.gallery.crew',
    /没有类别 crew，有 team、individual/u,
  ],
  [
    'an article of a column that is not there',
    star,
    (it) => Object.assign(galleryIn(it).team ?? {}, { text: 'story' }),
    'stages.publication.gallery.team.text',
    /story/u,
  ],
  [
    'an article that is no text',
    star,
    (it) => Object.assign(galleryIn(it).team ?? {}, { text: 'headcount' }),
    'stages.publication.gallery.team.text',
    /headcount 是 count，展示页这里要用 long-text/u,
  ],
  [
    'a telephone number for everybody',
    star,
    (it) => Object.assign(galleryIn(it).team ?? {}, { columns: ['leaderPhone'] }),
    'stages.publication.gallery.team.columns.leaderPhone',
    /不能作为公开展示的栏目/u,
  ],
  [
    'an item twice',
    star,
    (it) => stage(it, 'check').items.push(...stage(it, 'check').items.slice(0, 1)),
    'stages.formal-check.items',
    /用了两次/u,
  ],
  [
    'two of one title',
    star,
    (it) => Object.assign(stage(it, 'panel'), { title: '形式评审' }),
    'stages',
    /“?形式评审”?.*(两|重)/u,
  ],
  [
    'scores twice',
    star,
    (it) => it.stages.splice(3, 0, copyOf(stage(it, 'score'), { id: 'again', title: '再评' })),
    'stages',
    /score 写了两次/u,
  ],
  [
    'two publications',
    star,
    (it) => it.stages.push(copyOf(stage(it, 'publish'), { id: 'again', title: '再公布' })),
    'stages',
    /publish 写了两次/u,
  ],
  [
    'a check that comes after the panel',
    star,
    (it) =>
      it.stages.splice(4, 0, copyOf(stage(it, 'check'), { id: 'late', title: '再核', window: { to: '2022-01-26' } })),
    'stages.late',
    /顺序是 recommend、check、score/u,
  ],
  [
    'a review that the calendar says otherwise of',
    star,
    (it) => Object.assign(it.calendar, { review: { to: '2022-01-10' } }),
    'calendar.review',
    /和环节里的 2022-01-15 不一样/u,
  ],
  [
    'a quota of bodies for an unknown track',
    star,
    (it) => Object.assign(stage(it, 'recommend').quota, { crew: 3 }),
    'stages.recommendation.quota.crew',
    /没有类别 crew/u,
  ],
  [
    'more time for repairs than the stage has',
    star,
    (it) => Object.assign(stage(it, 'check'), { repairDays: 30 }),
    'stages.formal-check.repairDays',
    /补正给 30 天，这个环节一共才 7 天/u,
  ],
  [
    'evidence that is asked nowhere',
    open,
    (it) => Object.assign(stage(it, 'check').items[0] ?? {}, { evidence: ['named-by-body'] }),
    'stages.reading.items.years.evidence',
    /named-by-body 在这个活动里永远查不到/u,
  ],
  [
    'more of each body than of all',
    star,
    (it) => Object.assign(stage(it, 'panel'), { quota: { team: 10 }, quotaEachBody: { team: 20 } }),
    'stages.panel.quotaEachBody.team',
    /每家最多 20 份，比这一类的总数 10 还多/u,
  ],
  [
    'cases shown of results that are not public',
    star,
    (it) => Object.assign(stage(it, 'publish'), { isPublic: false }),
    'stages.publication.gallery',
    /没有可以公开展示的/u,
  ],
  [
    'bodies that nobody chooses',
    star,
    (it) => {
      for (const track of Object.values(it.tracks)) track.journey = track.journey.filter(({ step }) => step !== 'body');
    },
    'tracks',
    /没有一个类别选推荐单位/u,
  ],
  [
    'criteria of an unknown track',
    star,
    (it) => Object.assign(stage(it, 'score').criteria, { crew: [] }),
    'stages.document-review.criteria.crew',
    /没有类别 crew/u,
  ],
];

it.each(mistakes)('finds %s', (_, campaign, spoil, place, words) => expectFound(campaign, spoil, { place, words }));

it.each([star, open, towns, youth])('finds nothing in $id', (campaign) => {
  expect(campaignProblems(campaign)).toEqual([]);
});
