import { expect, it } from 'vitest';
import { isOnlySaidBeside, withoutAsides } from '../../../../src/domain/language/talk/asides-around.ts';

const isWord = (clause: string) => ['没了', '先这样', '好的', '等一下'].includes(clause);

const around: [typed: string, text: string, asides: string[]][] = [
  ['窗口引导，后台接力……（先这样吧，烦死了）', '窗口引导，后台接力……', ['先这样吧，烦死了']],
  ['窗口引导，后台接力。呃 稍等有人来了', '窗口引导，后台接力。', ['呃 稍等有人来了']],
  ['窗口引导，后台接力。不好意思电话来了', '窗口引导，后台接力。', ['不好意思电话来了']],
  ['不好意思刚才在开会。2020年入冬，老人排错了队。', '2020年入冬，老人排错了队。', ['不好意思刚才在开会']],
  ['窗口引导。以上是我们的事迹，请查收。谢谢！', '窗口引导。', ['以上是我们的事迹，请查收', '谢谢']],
  ['排错队从96人降到11人。就写这么多吧', '排错队从96人降到11人。', ['就写这么多吧']],
  ['排错队从96人降到11人\n先这样，我去开会了', '排错队从96人降到11人', ['先这样，我去开会了']],
  ['难点是人少。写得不好，别笑', '难点是人少。', ['写得不好，别笑']],
  ['难点是人少。这样写可以吗？', '难点是人少。', ['这样写可以吗']],
  ['人少，班次多。你帮我润色一下。', '人少，班次多。', ['你帮我润色一下']],
  ['人少。没了', '人少。', ['没了']],
  [
    '先说明一下。这是初稿，领导还没看。窗口引导，后台接力。',
    '窗口引导，后台接力。',
    ['先说明一下', '这是初稿，领导还没看'],
  ],
  ['窗口引导，后台接力。这份只是草稿，后面还会改。', '窗口引导，后台接力。', ['这份只是草稿，后面还会改']],
  ['好的。人少班次多。', '人少班次多。', ['好的']],
];

it.each(around)('leaves out what is said beside %j', (typed, text, asides) => {
  expect(withoutAsides(typed, isWord)).toEqual({ text, asides });
});

const told = [
  '大家编了一张问询卡，请乘客稍等。',
  '2020年入冬，老人排到窗口才知道排错了队，一天近百人。',
  '路还长。谁来接班？',
  '我们不怕麻烦。我们天天如此。',
  '乘客走时连声说谢谢。',
  '做法一：设岗。（见附件3）',
  '做法一：设岗（2020年起）',
  '大家都说：“辛苦了！”',
  '难点是人少。我们先这样试，再那样改。',
  '服务指南是初稿，用户看过再定。后面三年又改了四次。',
  '先说明一下。这是初稿，领导还没看。后面会换。',
  '等一下。',
  '谢谢。',
];

it.each(told)('leaves %j as it is', (typed) => {
  expect(withoutAsides(typed, isWord)).toEqual({ text: typed, asides: [] });
});

const alone: [typed: string, isTalk: boolean][] = [
  ['不好意思，稍等一下', true],
  ['不知道写什么', true],
  ['先这样，烦死了', true],
  ['大家编了一张问询卡，请乘客稍等。', false],
  ['2020年入冬，老人排错了队。不好意思', false],
  ['窗口前设引导员，老人不用再问谁', false],
];

it.each(alone)('tells whether %j is nothing but talk', (typed, isTalk) => {
  expect(isOnlySaidBeside(typed, isWord)).toBe(isTalk);
});
