import { isResultPublic } from '../../src/domain/campaign/public-results.ts';
import { words } from '../word-list.ts';
import { aboutReview } from './about-campaign.ts';
import { type Answer, all, type Facts, LOST, OVER, on, text, WAITING } from './answer.ts';

/** The result, and what may be said against it. */
export const outcomes: readonly Answer[] = [
  {
    id: 'selected',
    when: [...OVER, ...WAITING],
    whole: words(
      '入选了吗 选上了吗 评上了吗 有没有选上 得奖了吗 获奖了吗 结果出来没 结果出来没有 结果出来了没 结果出来了吗 结果出了吗 出结果了吗 出结果了没 出结果没 结果呢 什么结果',
    ),
    words: all('入选 选上|吗 选上|没 评上|吗 评上|没 得奖 获奖 中了'),
    answer: (facts) => selected(facts),
  },
  {
    id: 'list',
    when: [...OVER, ...WAITING],
    whole: words('名单在哪看 有公示吗 公示了吗'),
    words: all('名单 公示|哪 公示|吗 公示|看 公布|哪 公布|吗 公布|没 有公示'),
    answer: ({ reviewTo, phase }, campaign) => {
      if (campaign && !isResultPublic(campaign)) return notPublic(campaign.host, isOver(phase), on(reviewTo));
      return isOver(phase)
        ? '名单已经公布：结果那条消息里有完整名单的网址，点开就能看。'
        : `名单还没公布，要到评审（${on(reviewTo)}前）以后才定。公布的那天，结果和完整名单的网址我都发给您。`;
    },
  },
  {
    id: 'objection',
    when: [...OVER, ...WAITING],
    whole: words('怎么提异议 异议怎么提 公示几天 公示多久 异议期'),
    words: all('异议 公示|几天 公示|多久 公示|到 公示期 申诉 不服 不满意 不公平 意见|结果 结果|不对 投诉 举报'),
    answer: (facts) => objectionWay(facts),
  },
  {
    id: 'award-certificate',
    when: ['awarded'],
    whole: words('证书什么时候发 证书呢 奖牌 证书在哪'),
    words: all('证书 奖状 奖牌 牌子'),
    answer: ({ hasCertificate, contact }) =>
      hasCertificate === true
        ? `入选证书在公布以后自动做好，发到这个聊天里。没收到请找${text(contact)}。`
        : `证书、奖牌怎么发，以主办单位的通知为准，可以问${text(contact)}。`,
  },
  {
    id: 'wrong-certificate',
    when: ['awarded'],
    whole: [],
    words: all('证书|错 证书|不对 奖状|错 奖状|不对 奖牌|错 奖牌|不对'),
    answer: ({ contact }) =>
      `证书上写错了，由工作人员改：回“人工”，后面写上哪里错、应该是什么，也可以找${text(contact)}。`,
  },
  {
    id: 'chances',
    whole: [],
    words: all('一定|评上 一定|选上 肯定|评上 肯定|选上 都能|评上 能评上 能选上 评得上 选得上 把握 希望大'),
    answer: ({ reviewTo, track }, campaign) =>
      `填好、交齐只是第一步，评不评得上要看评审：${aboutReview(campaign, text(track))}${on(reviewTo)}前评完。有结果我马上告诉您。`,
  },
  {
    id: 'attend',
    whole: [],
    words: all('去现场 到现场 来现场 现场|去 答辩 面试 去开会 现场评审'),
    answer: ({ contact }) => `要不要到现场，以主办单位的通知为准，有安排会告诉您；想先问，可以找${text(contact)}。`,
  },
  {
    id: 'honours',
    whole: [],
    words: all('奖金 发什么 发钱 加工资 奖品 奖励|什么 有什么|好处 有钱 表彰 发布会 颁奖'),
    answer: ({ contact }) => `奖励和表彰的安排以主办单位的通知为准，可以问${text(contact)}。`,
  },
  {
    id: 'next-year',
    when: OVER,
    whole: [],
    words: all('明年 下次 来年 还能|再报 还能|报 再报 再申请'),
    answer: ({ contact }) =>
      `这一届不能再报了，欢迎明年再来：您填过的材料都留着，到时可以照着用。这一届的事可以问${text(contact)}。`,
  },
  {
    id: 'proof',
    whole: [],
    words: all('证明|开 证明|怎么 申报证明 参评证明'),
    answer: () => '回“我的证明”，我把这份申报的证明文件发给您。',
  },
];

function notPublic(host: string, isTold: boolean, to: string): string {
  return `这次不公布名单，结果由${host}逐个告诉申报人。${isTold ? '您的结果已经发在这个聊天里，往上翻就能看到。' : `${to}前评完，有结果我马上告诉您。`}`;
}

function isOver(phase: Facts[string] | undefined): boolean {
  return OVER.some((one) => one === phase);
}

function selected({ phase, reviewTo, reason, contact }: Facts): string {
  if (phase === 'awarded') return '结果出来了：入选了，恭喜！表彰安排请留意通知。';
  if (LOST.some((one) => one === phase))
    return `结果出来了，这次没有入选${text(reason) === '' ? '' : `，原因是：${text(reason)}`}。这份付出我们都看在眼里，谢谢您。想了解详情，可以找${text(contact)}。`;
  return `名单还没定，${on(reviewTo)}前评完。有结果我马上告诉您。`;
}

/** How to object to a result, and until when. */
export function objectionWay({ objectUntil, isObjectOver, objectDays, contact, phase }: Facts): string {
  if (Number(objectDays ?? 0) === 0 || isRefusedEarlier(phase)) return `对结果有意见，可以找${text(contact)}。`;
  if (!isOver(phase) || text(objectUntil) === '')
    return `结果公布以后 ${text(objectDays)} 天内可以提异议，到时回“异议”，后面写上哪里不对。`;
  if (isObjectOver === true)
    return `提异议的日子到${on(objectUntil)}为止，已经过了。还有疑问，可以找${text(contact)}，或者回“人工”。`;
  return `${on(objectUntil)}前（当天也算）可以提异议：回“异议”，后面写上哪里不对、有什么依据。也可以找${text(contact)}。`;
}

/** Out before there was a result: objections are to the list. */
function isRefusedEarlier(phase: Facts[string] | undefined): boolean {
  return phase === 'not-recommended' || phase === 'rejected';
}
