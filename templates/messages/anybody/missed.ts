import { clip, day, lines, type MessagesOf, type Words } from '../phrases/words.ts';

/** What did not reach somebody, or not in time. */
export const missed: Words<MessagesOf<'missed' | 'reply' | 'quota'>> = {
  'reply.repeated': () => '（同样的话收到了两遍，只算一次，不用重发，我答的就在上面。）',
  'reply.unseen': () => '您写这句的时候，下面这个问题还没发到您手机上，所以没有当成它的回答。请再看一下：',
  'missed.told': ({ count, shown, files }) =>
    lines(
      `之前有 ${count} 条消息没能送到您这里，现在补上${shown < count ? `最近的 ${shown} 条` : ''}：`,
      files.length > 0 &&
        `其中有文件：${files.map((name) => `《${clip(name, 40)}》`).join('、')}。下面要是还没有，回“人工”，请工作人员发给您。`,
    ),
  'missed.again': ({ message }) => message,
  'missed.staff': ({ day: date, messages, people }, context) => ({
    kind: 'link',
    title: `${day(date)}有 ${messages} 条消息没送到`,
    text: `涉及 ${people} 人。他们下次说话时，系统会自动补发；急的请先打电话。是哪些人、什么消息、为什么，在后台“消息”里。`,
    url: `${context.link('console', '')}#/messages`,
    button: '查看',
  }),
  'quota.near': ({ platform, kind, used, limit }) =>
    lines(
      `${platform}本月的${quotaKinds[kind]}已用 ${used} 次，限额 ${limit} 次。用完以后${quotaOver[kind]}，到下月 1 日才恢复。`,
      '请现在找本单位的平台管理员：在管理后台买流量包，或升级版本。已提高限额的，请管服务器的同事同时改本系统的设置。',
    ),
};

const quotaKinds = { calls: '接口调用', deliveries: '消息推送' } as const;
const quotaOver = { calls: '系统就发不出消息', deliveries: '系统就收不到大家的话' } as const;
