import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import { hasBodies, onOpening } from '../messages/phrases/campaign-words.ts';
import { words } from '../word-list.ts';
import { aboutReview } from './about-campaign.ts';
import { type Answer, all, daysTo, type Facts, missedByBody, on, text, WAITING, whenDone } from './answer.ts';

/** When what is open, and until when. */
export const dates: readonly Answer[] = [
  {
    id: 'deadline',
    whole: words('截止时间 截止日期 截止 时间安排 申报时间'),
    words: all(
      '截止|什么时候 截止|几号 截止|哪天 到|哪天 到|几号 最晚|什么时候 最后|哪天 来得及 还有几天 报名|时间 申报|时间 什么时候|结束 改到|什么时候 改到|几号 什么时候|交 几号|交 哪天|交 今天|不交 明天|再交 后天|再交 下周|再交 过几天|交 过两天|交 明天|再报 后天|再报 下周|报 过两天|报',
    ),
    answer: ({ registrationTo, formTo, recommendationTo, daysLeft, extendedTo, returnedTo, track }, campaign) => {
      if (text(returnedTo) !== '') return `要在${on(returnedTo)}前（当天也算）改好、提交。`;
      return text(extendedTo) === ''
        ? `预报名到${on(registrationTo)}，资料申报（填表、盖章、提交）到${on(formTo)}，当天都算${daysTo(daysLeft)}。${hasBodies(campaign, text(track)) ? `推荐单位${on(recommendationTo)}前给出推荐意见。` : ''}`
        : `主办单位给您这份申报单独延到了${on(extendedTo)}：填表、盖章、提交，那天之前（当天也算）都来得及${daysTo(daysLeft)}。`;
    },
  },
  {
    id: 'now-open',
    whole: words('现在能填了吗 能填了吗 可以填了吗 现在能填吗 开始了吗 开了吗 能报吗 现在能报名吗'),
    words: all(
      '能填|吗 能填|表 可以填 能开始|填 什么时候|填 什么时候|开始 什么时候|开放 几号|开始 哪天|开始 现在|能报 现在|可以报 还能报|名 还能|报名 还可以|报名 报名|开始 开放|吗 开放|没 开始了|没 过期|吗 截止了 还能|填 还能|交 现在|能交 先能 能先|填 今天|能填',
    ),
    answer: (facts, campaign) => nowOpen(facts, campaign),
  },
  {
    id: 'late',
    whole: [],
    words: all(
      '过期|怎么 过了|怎么办 截止|怎么办 过了截止 晚了|怎么 来不及 赶不上 延期 宽限 宽限几天 晚几天 逾期 错过|怎么 超时 截止|还能 过了|还能 晚两天 晚一天 晚点交 晚交 迟交 迟一天 迟几天 推迟',
    ),
    answer: ({ contact, formTo, extendedTo }) =>
      text(extendedTo) === ''
        ? `资料申报到${on(formTo)}（当天也算），过了就交不上了。确实来不及，请在那之前找${text(contact)}说明情况，主办单位可以给您单独延期。`
        : `主办单位已经给您延到${on(extendedTo)}（当天也算）。再来不及，请找${text(contact)}说明情况。`,
  },
  {
    id: 'result',
    whole: words('什么时候出结果 结果什么时候出'),
    words: all(
      '什么时候|结果 多久|结果 几号|结果 哪天|结果 什么时候|公布 什么时候|公示 什么时候|评审 什么时候|审 多久|审 多久|评审 怎么评|审 评审|流程 哪|看结果 怎么|看结果 结果|通知 怎么知道|选上 怎么知道|评上 怎么知道|入选 知道|结果 谁|审 谁|评审 谁来审 谁来评',
    ),
    answer: ({ reviewTo, recommendationTo, track }, campaign) =>
      `${hasBodies(campaign, text(track)) ? `推荐单位${on(recommendationTo)}前初审，` : ''}${aboutReview(campaign, text(track))}${on(reviewTo)}前评完。有结果我马上告诉您。`,
  },
  {
    id: 'how-long',
    when: WAITING,
    whole: words('还要多久 要多久 多久 等多久 还要等多久 怎么还没消息 有消息吗 有消息了吗'),
    words: all('多久 几天|审 几天|看 等|什么时候 没消息 没动静 没回音 有消息 有回音 怎么这么慢 怎么还没 什么时候|审'),
    answer: (facts) =>
      missedByBody(facts) ??
      `${text(facts.stage) === '' ? '正在评审' : `现在在${text(facts.stage)}`}，${whenDone(facts)}，一有消息我马上告诉您，您不用做什么。着急可以问${text(facts.contact)}。`,
  },
];

function nowOpen(facts: Facts, campaign: CampaignDefinition | null): string {
  const { phase, formState, formFrom, formTo, registrationState, registrationFrom, registrationTo, daysLeft } = facts;
  const until = `${on(formTo)}前（当天也算）都可以填写、提交${daysTo(daysLeft)}`;
  if (WAITING.some((one) => one === phase)) return '您这份已经提交了，不用再填。有消息我马上告诉您。';
  if (phase === 'none') {
    if (registrationState === 'before') return `还没到：预报名${on(registrationFrom)}开始，到${on(registrationTo)}。`;
    if (registrationState === 'after')
      return `预报名到${on(registrationTo)}，已经截止了。有特殊情况，请找${text(facts.contact)}。`;
    const form = formState === 'before' ? `，申报表${on(formFrom)}开放` : `；报上名就能填表，${until}`;
    return `能，现在就可以报名，到${on(registrationTo)}（当天也算）${form}。`;
  }
  if (formState === 'before')
    return `还没到：申报表${on(formFrom)}开放，到${on(formTo)}。现在可以先把条件确认好${hasBodies(campaign, text(facts.track)) ? '、选好推荐单位' : ''}，${onOpening(campaign)}。`;
  if (formState === 'after')
    return `资料申报${on(formTo)}已经截止，现在不能再填。有特殊情况，请找${text(facts.contact)}。`;
  return `能，现在就可以填：${until}。`;
}
