import { expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { beginPlay, goodReplies, type PurePlay, playMessage } from '../../src/commands/intake/pure-play.ts';
import { wordsOf } from '../../src/commands/intake/words-of.ts';
import type { Application } from '../../src/domain/application/record/application.ts';
import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import open from '../fixtures/flows/open-2021/campaign.ts';
import towns from '../fixtures/flows/towns-2021/campaign.ts';
import { sampleAnswers } from '../support/campaigns/sample-answers.ts';
import { applicationIn } from '../support/seasons/ready-application.ts';

type Row = [question: string, answer: RegExp];

const answers = sampleAnswers('team-metro-window');

/** Somebody who has said hello and begun nothing. */
function newcomer(about: CampaignDefinition, day: string): PurePlay {
  return said(beginPlay(about, at(day)), '你好');
}

/** Somebody on their way through the team's form, up to a place. */
function onTheWay(place: string, day = '2021-12-06'): PurePlay {
  let play = newcomer(campaign, day);
  for (let turns = 0; turns < 200 && !play.person.bookmark?.place?.startsWith(place); turns += 1)
    play = goodReplies(play, answers, 'team').reduce<PurePlay>(
      (known, reply) => playMessage(known, reply) ?? known,
      play,
    );
  return play;
}

/** Somebody whose application stands so, and who spoke last when it was handed in. */
function standing(status: Application['status'], day: string, more: Partial<Application> = {}): PurePlay {
  const play = onTheWay('submit');
  const { bookmark } = play.person;
  const application = { ...applicationIn(status), id: play.application?.id ?? '', applicant: play.person.id, ...more };
  const done = bookmark && { ...bookmark, place: 'done', application: application.id };
  return { ...play, application, person: { ...play.person, bookmark: done }, now: at(day), parts: [] };
}

/** Somebody in a campaign of one track who begins the form. */
function beginner(about: CampaignDefinition, day: string): PurePlay {
  return said(said(newcomer(about, day), '巧匠'), '都符合');
}

function at(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}

function said(play: PurePlay, text: string): PurePlay {
  return playMessage(play, { kind: 'text', text }) ?? play;
}

const phases: [phase: string, begin: () => PurePlay, rows: Row[]][] = [
  [
    'before the campaign opens',
    () => newcomer(campaign, '2021-11-20'),
    [
      ['现在能报名吗', /11月22日/],
      ['什么时候开始', /11月22日/],
      ['开始了吗', /11月22日/],
      ['能报几个班组', /好几份/],
      ['要钱吗', /不用交钱/],
      ['你是机器人吗', /人工/],
    ],
  ],
  [
    'a newcomer while it is open',
    () => newcomer(campaign, '2021-12-06'),
    [
      ['现在能填了吗', /能[\s\S]*12月17日/],
      ['还能报名吗', /12月10日/],
      ['个人和班组能一起报吗', /好几份/],
      ['在哪看进度', /还没有申报|“状态”|“进度”/],
      ['需要准备什么材料', /事迹材料/],
      ['电脑上能填吗', /网页填写/],
    ],
  ],
  [
    'registered, and the form not open yet',
    () => onTheWay('form', '2021-11-23'),
    [
      ['现在能填了吗', /还没到[\s\S]*11月25日/],
      ['可以填了吗', /11月25日/],
      ['什么时候能填表', /11月25日/],
      ['先能干嘛', /11月25日/],
      ['在哪看进度', /“进度”/],
    ],
  ],
  [
    'a form that is being filled in',
    () => onTheWay('form/contact'),
    [
      ['现在能填了吗', /能[\s\S]*12月17日/],
      ['在哪看进度', /“进度”/],
      ['怎么看填了多少', /“进度”/],
      ['啥意思', /联系人[\s\S]*姓名/],
      ['什么意思', /联系人[\s\S]*姓名/],
      ['没看懂', /联系人[\s\S]*姓名/],
      ['能两个人一起填吗', /邀请同事/],
      ['可以让同事帮我填吗', /邀请同事/],
      ['电脑上能填吗', /网页填写/],
      ['必须都填吗', /跳过/],
      ['填到一半关掉会丢吗', /存/],
      ['推荐单位选错了怎么办', /推荐单位/],
      ['过了截止时间怎么办', /12月17日[\s\S]*021-52588300/],
      ['接下来要做什么', /盖好公章/],
      ['能删掉我的资料吗', /021-52588300/],
      ['你是真人吗', /人工/],
      ['字数不够会怎么样', /2500/],
    ],
  ],
  [
    'a form that was printed',
    () => onTheWay('upload'),
    [
      ['盖完章怎么办', /拍照|扫描/],
      ['盖什么章', /公章/],
      ['盖章要盖哪里啊', /^把第 1 版申报表打印出来，在表上标着“盖章”的地方盖单位公章/],
      ['部门章行吗', /公章/],
      ['电子章可以吗', /公章/],
      ['发到哪里', /这里|聊天/],
      ['要寄纸质的吗', /021-52588300/],
      ['打印几份', /份/],
      ['没有打印机怎么办', /打印/],
      ['双面打印行吗', /单双面/],
      ['拍照行不行', /拍照/],
      ['提交成功了吗', /还没/],
      ['还能改吗', /修改 /],
      ['接下来要做什么', /盖/],
    ],
  ],
  [
    'handed in',
    () => standing('awaiting-recommendation', '2021-12-13'),
    [
      ['提交成功了吗', /已经?(?:提交|交上去)/],
      ['你们收到了吗', /已经?(?:提交|交上去)|等待推荐|在/],
      ['在哪看进度', /“状态”/],
      ['推荐单位看了吗', /正在看|还没|在/],
      ['现在到谁那里了', /申汀轨道交通集团/],
      ['还要等多久', /12月24日/],
      ['能改吗', /撤回/],
      ['接下来要做什么', /不用/],
      ['啥意思', /正在看/],
      ['怎么还没消息', /12月24日/],
    ],
  ],
  [
    'sent back by the body',
    () => standing('returned', '2021-12-13'),
    [
      ['为啥退回', /邮编不对/],
      ['为什么退回我', /邮编不对/],
      ['哪里不对', /邮编不对/],
      ['要改哪里', /邮编不对/],
      ['退回原因是什么', /邮编不对/],
      ['什么意思', /邮编不对/],
      ['改完怎么办', /盖章[\s\S]*提交/],
      ['改到什么时候', /12月17日/],
      ['要全部重填吗', /邮编/],
      ['接下来要做什么', /“继续”/],
      ['在哪看进度', /1 栏要改[\s\S]*“状态”/],
    ],
  ],
  [
    'under review',
    () => standing('recommended', '2021-12-28'),
    [
      ['推荐了吗', /推荐/],
      ['现在到哪一步了', /形式评审|评审/],
      ['什么时候出结果', /1月中旬|1月15日/],
      ['还能改吗', /021-52588300|不能/],
      ['谁在评', /上海市质量协会正在看/],
      ['有公示吗', /公布|公示/],
      ['接下来要做什么', /不用/],
    ],
  ],
  [
    'under review, later than planned',
    () => standing('recommended', '2022-01-08'),
    [
      ['还要多久', /过了原定/],
      ['现在到谁那里了', /过了原定/],
    ],
  ],
  [
    'not recommended',
    () => standing('not-recommended', '2021-12-24'),
    [
      ['为什么不推荐', /名额已满/],
      ['为啥没推荐我', /名额已满/],
      ['还能再报吗', /021-52588300/],
      ['明年还能报吗', /明年/],
    ],
  ],
  [
    'selected, while objections are heard',
    () => standing('awarded', '2022-01-25', { decidedAt: '2022-01-20T09:00:00+08:00' }),
    [
      ['入选了吗', /入选/],
      ['名单在哪看', /名单/],
      ['证书什么时候发', /证书/],
      ['公示几天', /1月/],
      ['我的分数是多少', /分数不公布[\s\S]*意见[\s\S]*往上翻/],
      ['结果出来没', /入选了，恭喜/],
      ['证书上名字写错了 应该是何䶮', /“人工”/],
      ['电话换了 13900000129', /改不了|不能再改/],
      ['怎么提异议', /“异议/],
      ['有奖金吗', /021-52588300/],
      ['明年还能报吗', /明年/],
    ],
  ],
  [
    'not selected',
    () => standing('not-awarded', '2022-01-25', { decidedAt: '2022-01-20T09:00:00+08:00' }),
    [
      ['为什么没选上', /021-52588300/],
      ['多少分', /021-52588300/],
      ['我的分数是多少', /分数不公布[\s\S]*意见[\s\S]*往上翻/],
      ['结果出来没', /没有入选[\s\S]*谢谢/],
      ...['凭啥没我', '我不服 要申诉', '我对答复不满意'].map((text): Row => [text, /1月\d+日前[\s\S]*“异议”/]),
      ['对结果有意见怎么办', /“异议/],
      ['材料还在吗', /留着|不会丢|存/],
    ],
  ],
  [
    'not selected, when no objections are heard any more',
    () => standing('not-awarded', '2022-03-01', { decidedAt: '2022-01-20T09:00:00+08:00' }),
    ['凭啥没我', '我不服 要申诉', '我对答复不满意'].map((text): Row => [text, /已经过了[\s\S]*021-52588300/]),
  ],
  ['handed in', () => standing('awaiting-recommendation', '2021-12-10'), [['电话换了 13900000129', /“撤回”/]]],
  [
    'a chain without bodies',
    () => beginner(open, '2021-12-01'),
    [
      ['现在能填了吗', /能[\s\S]*12月12日/],
      ['推荐单位怎么选', /不用推荐单位/],
      ['接下来要做什么', /^(?![\s\S]*推荐单位)[\s\S]*(?:盖章|提交)/],
      ['谁来审', /^(?![\s\S]*推荐单位)[\s\S]*资格核对/],
      ['截止时间', /^(?![\s\S]*推荐单位)[\s\S]*12月12日/],
      ['在哪看进度', /“进度”/],
    ],
  ],
  [
    'a chain of two levels',
    () => newcomer(towns, '2021-12-01'),
    [
      ['什么时候出结果', /厂区工会|推荐单位/],
      ['现在能填了吗', /能[\s\S]*12月/],
    ],
  ],
];

it.each(
  phases.flatMap(([phase, begin, rows]) => rows.map(([question, answer]) => ({ phase, question, begin, answer }))),
)('$phase: answers “$question” out of the record', ({ begin, question, answer }) => {
  const play = said(begin(), question);
  const told = play.parts.map((part) => wordsOf(part, play.campaign)).join('\n');
  expect(told).not.toMatch(/答不上来|不在我会的范围|没听明白|没看清/);
  expect(told).toMatch(answer);
});
