import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import { firstReader, hasBodies, hostOf } from '../messages/phrases/campaign-words.ts';
import { words } from '../word-list.ts';
import { aboutBodies, hasExperts } from './about-campaign.ts';
import { type Answer, all, OWN, text } from './answer.ts';

/** Who: the recommending body, people to ask, who reads it, who helps. */
export const people: readonly Answer[] = [
  {
    id: 'change-body',
    when: OWN,
    whole: [],
    words: all('推荐单位|选错 推荐单位|错了 推荐单位|错 推荐单位|怎么换 推荐单位|怎么改 推荐单位|换 推荐单位|改'),
    answer: ({ contact, track }, campaign) => changeBody(campaign, text(track), text(contact)),
  },
  {
    id: 'choose-body',
    whole: words('推荐单位 推荐单位怎么选'),
    words: all('推荐单位|选 推荐单位|啥 推荐单位|什么 推荐单位|哪 推荐单位|谁 推荐单位|怎么 归口|哪 选哪个|区 我们归'),
    answer: ({ track }, campaign) =>
      hasBodies(campaign, text(track))
        ? `推荐单位就是管您这一块、替您推荐的那一家${aboutBodies(campaign)}`
        : `这个专栏不用推荐单位，填好直接交给${hostOf(campaign)}。`,
  },
  {
    id: 'body-refuses',
    when: OWN,
    whole: [],
    words: all('不推荐|怎么 不推荐|呢 不同意|怎么 不推荐|办 不同意|办 不给推荐 不肯推荐'),
    answer: ({ contact, track }, campaign) =>
      hasBodies(campaign, text(track))
        ? `推荐单位有三种决定：推荐、退回修改、不推荐，都会写明原因，我马上转给您。退回的，改好再交；不推荐的，可以先问推荐单位，再问${text(contact)}。`
        : `这个专栏不用推荐单位，填好直接交给${hostOf(campaign)}。`,
  },
  {
    id: 'quota',
    whole: [],
    words: all('名额 几个名额 最多|推荐几 评几个 评上几个 评多少 选几个 选多少'),
    answer: ({ contact, track }, campaign) =>
      `有几个名额，由${firstReader(campaign, text(track))}掌握，请问${hasBodies(campaign, text(track)) ? '您的推荐单位，或' : ''}${text(contact)}。`,
  },
  {
    id: 'colleagues',
    when: OWN,
    whole: words('能两个人一起填吗 可以多人填吗'),
    words: all(
      '两个人|填 两人|填 一起填 几个人|填 多人|填 同事|填 别人|填 换人|填 同事|填吗 别人|帮 让|帮我填 同事|帮',
    ),
    answer: () => '可以：回“邀请同事”，我给您一个协作码，同事在这里发给我，就能一起填这一份。',
  },
  {
    id: 'people',
    whole: words('电话 联系方式 联系人是谁'),
    words: all('电话|多少 打|哪个电话 怎么|联系 联系|谁 问谁 找谁 有没有|电话 联系方式 地址|你们 在哪|你们 你们|电话'),
    answer: ({ contact }) => `有事可以找${text(contact)}。`,
  },
  {
    id: 'who-are-you',
    whole: words('你是谁 你是机器人吗 你是真人吗 你是人吗'),
    words: all('机器人 真人|吗 你是谁 你是人 是人工'),
    answer: (_, campaign) =>
      `我是${hostOf(campaign)}的申报小助手，是程序，不是真人。要找工作人员，回“人工”，后面写上问题。`,
  },
  {
    id: 'privacy',
    whole: [],
    words: all('隐私 泄露 外泄 保密 谁|看到 谁|看得到 能看到|吗 会看到 看得到|吗 看到我'),
    answer: ({ track }, campaign) =>
      `您填的内容只给${hasBodies(campaign, text(track)) ? '您的推荐单位、' : ''}主办单位的工作人员${hasExperts(campaign) ? '和分到的评审专家' : ''}看，别的单位看不到。`,
  },
  {
    id: 'erase',
    whole: [],
    words: all('删|资料 删|信息 删|我的 注销 资料|销毁'),
    answer: ({ contact }) =>
      `可以要求删除：回“人工”说明，或找${text(contact)}。删掉以后不能恢复，没交的申报也就没有了。`,
  },
];

function changeBody(campaign: CampaignDefinition | null, track: string, contact: string): string {
  return hasBodies(campaign, track)
    ? `提交前可以换：回“换推荐单位”，重新选一家，填好的都留着。提交以后要先回“撤回”；已经退回或评审的，请找${contact}。`
    : `这个专栏不用推荐单位，填好直接交给${hostOf(campaign)}。`;
}
