import { it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import open from '../fixtures/flows/open-2021/campaign.ts';
import towns from '../fixtures/flows/towns-2021/campaign.ts';
import { copyOf, expectFound, type Mistake, stage, without } from '../support/campaigns/spoilt-campaign.ts';

const mistakes: Mistake[] = [
  [
    'an unknown kind of body',
    towns,
    (it) => Object.assign(stage(it, 'recommend'), { bodyKinds: ['guild'] }),
    'stages.works.bodyKinds',
    /没有推荐单位的类别“guild”/u,
  ],
  [
    'levels that do not say whose they are',
    towns,
    (it) => Reflect.deleteProperty(stage(it, 'recommend'), 'bodyKinds'),
    'stages',
    /每一级都要用 bodyKinds/u,
  ],
  [
    'a body with several above it and none named',
    towns,
    (it) => Reflect.deleteProperty(it.bodies[0] ?? {}, 'above'),
    'bodies.group-shenting-rail.above',
    /用 above 写明/u,
  ],
  [
    'a body above that is of the same level',
    towns,
    (it) => Object.assign(it.bodies[0] ?? {}, { above: 'group-shenting-rail' }),
    'bodies.group-shenting-rail.above',
    /above 写的不是上一级/u,
  ],
  [
    'a body above the last level',
    towns,
    (it) => Object.assign(it.bodies[1] ?? {}, { above: 'trade-woodwork' }),
    'bodies.trade-machinery.above',
    /above 写的不是上一级/u,
  ],
  [
    'a body above where there is one level',
    star,
    (it) => Object.assign(it.bodies[0] ?? {}, { above: it.bodies[1]?.id }),
    `bodies.${star.bodies[0]?.id}.above`,
    /above 写的不是上一级/u,
  ],
  [
    'bodies that decide before the submission ends',
    towns,
    (it) => Object.assign(stage(it, 'recommend').window, { to: '2021-12-01' }),
    'stages.works.window',
    /可是 submission 到/u,
  ],
  [
    'a second level that ends before the first',
    towns,
    (it) => Object.assign(it.stages[1]?.window ?? {}, { to: '2021-12-14' }),
    'stages.trades.window',
    /可是 works 到/u,
  ],
  [
    'a body that decides nowhere',
    towns,
    (it) => Object.assign(stage(it, 'recommend'), { bodyKinds: ['trade'] }),
    'bodies.group-shenting-rail',
    /哪一级推荐都不收/u,
  ],
  [
    'three levels',
    towns,
    (it) => it.stages.unshift(copyOf(stage(it, 'recommend'), { id: 'third', title: '班组推荐' })),
    'stages',
    /最多两级/u,
  ],
  ['bodies for nothing', star, (it) => without(it, 'recommend'), 'bodies', /推荐单位（bodies）就没有事做/u],
  ['nobody who recommends', star, (it) => Object.assign(it, { bodies: [] }), 'bodies', /没有一家推荐单位/u],
  [
    'a body to choose where none recommends',
    open,
    (it) => it.tracks.craftsman?.journey.unshift({ step: 'body' }),
    'tracks.craftsman.journey.body',
    /去掉它/u,
  ],
  [
    'nothing to register with',
    open,
    (it) => it.tracks.craftsman?.journey.shift(),
    'tracks.craftsman.journey',
    /加上申报条件/u,
  ],
];

it.each(mistakes)('finds %s', (_, campaign, spoil, place, words) => expectFound(campaign, spoil, { place, words }));
