import type { RecipientValues } from '../../../src/domain/broadcast/broadcast.ts';
import type { BroadcastField, BroadcastWording } from '../../../src/domain/broadcast/wording.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { ReminderWait } from '../../../src/domain/reminders/reminder-values.ts';
import {
  audienceNames,
  broadcastStatusNames,
  everybodyName,
  fateNames,
  readyWordings,
} from '../phrases/broadcast-words.ts';
import { hasBodies, paperName } from '../phrases/campaign-words.ts';
import { clip, day, lines, type MessagesOf, type Words } from '../phrases/words.ts';

/** What a field of a broadcast is called between braces; the first is the one that is shown. */
export const broadcastFieldNames: Readonly<Record<BroadcastField, readonly string[]>> = {
  name: ['姓名', '名字', '称呼'],
  unit: ['单位'],
  missing: ['缺什么', '还差什么', '缺'],
  closes: ['截止日', '截止日期', '截止'],
};

/** Longest value of a field: with all of them filled in a broadcast is one message. */
const MAX_VALUE = 60;

/** What somebody has still to do, in a few words. */
function missingWords(waits: ReminderWait | null, campaign: CampaignDefinition | null): string {
  switch (waits?.kind) {
    case undefined:
      return '没有要补的';
    case 'registration':
      return waits.lacks === 'body' ? '还没选推荐单位' : '还没确认申报条件';
    case 'returned':
      return `退回的 ${waits.labels.join('、')} 还没改`;
    case 'columns':
      return `还差 ${waits.count} 栏（${waits.labels.join('、')}${waits.count > waits.labels.length ? '等' : ''}）`;
    case 'confirm':
    case 'print':
      return '填完了，还没核对出表';
    case 'stamp':
      return '盖章件还没交';
    case 'paper':
      return '还差一份自己的材料';
    case 'submit':
      return '材料齐了，还没提交';
    case 'body':
      return [
        ...(waits.waiting > 0 ? [`${waits.waiting} 份申报等初审`] : []),
        ...(waits.papers.length > 0
          ? [`${waits.papers.map((paper) => paperName(campaign, paper)).join('、')}还没交盖章件`]
          : []),
      ].join('，');
  }
}

function filledIn(field: BroadcastField, values: RecipientValues | null, campaign: CampaignDefinition | null): string {
  if (!values) return `{${broadcastFieldNames[field][0]}}`;
  const { name, unit, waits, closesOn } = values;
  const filled = {
    name: name || '申报人',
    unit: unit || '贵单位',
    missing: missingWords(waits, campaign),
    closes: day(closesOn),
  };
  return clip(filled[field], MAX_VALUE);
}

function wordedBroadcast(
  parts: BroadcastWording['parts'],
  values: RecipientValues | null,
  campaign: CampaignDefinition | null,
): string {
  return parts.map((part) => (typeof part === 'string' ? part : filledIn(part.field, values, campaign))).join('');
}

const namesOf: Readonly<Record<string, string>> = { ...audienceNames, everybody: everybodyName };

/** What a button may say. */
const BUTTON = 10;
const MOST_BUTTONS = 6;

const doneWords: Readonly<Record<string, string>> = {
  undo: '✓ 撤销了，一条都没发。要重新发，回“广播”。',
  pause: '✓ 先停住了。接着发回“继续广播”，不再发回“停止广播”。',
  resume: '✓ 接着发了。看进度回“广播进度”。',
  stop: '✓ 停了，没发的不再发。',
  retry: '✓ 正在补发，只发给没送到的人。',
  recall: '✓ 正在撤回。聊天插件里的撤不掉，可以再发一条更正。',
};

const clock = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
});

const forStaff: Words<Exclude<MessagesOf<'broadcast'>, 'broadcast.text'>> = {
  'broadcast.who': ({ rows, text = '' }) =>
    lines(
      text !== '' && `要发的是“${clip(text, 60)}”。`,
      '发给谁？回编号：',
      ...rows.map(({ state, people }, index) => `${index + 1} ${namesOf[state]}（${people} 人）`),
    ),
  'broadcast.who-card': ({ card, rows }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: '群发：发给谁',
    text: '点一下，也可回上面的编号；不想发了回“取消”。按类别、单位、名单挑人，请到管理页“群发”。',
    facts: [],
    buttons: rows
      .map(({ state }, index) => ({ key: String(index + 1), text: clip(namesOf[state] ?? state, BUTTON) }))
      .slice(-MOST_BUTTONS),
  }),
  'broadcast.what': ({ people, text = '' }, { campaign }) =>
    lines(
      text !== '' && `现在写的是：\n${text}\n改一处，回“把 原来的字 改成 新的字”；整段重写，直接发新的。`,
      `这些人共 ${people} 位。要说什么？直接打字发来，或回编号用现成的：`,
      ...readyWordings
        .filter(({ toBodies }) => hasBodies(campaign) || !toBodies)
        .map(({ title, text }, index) => `${index + 1} ${title}：${text}`),
      '{姓名}、{单位}、{缺什么}、{截止日} 会换成各人自己的。',
    ),
  'broadcast.what-card': ({ card }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: '群发：说什么',
    text: '点一句现成的，也可回编号，或自己打字发来。',
    facts: [],
    buttons: [
      ...readyWordings.slice(0, 3).map(({ title }, index) => ({ key: String(index + 1), text: clip(title, BUTTON) })),
      { key: '换人', text: '换人' },
      { key: '不发了', text: '不发了', style: 'danger' as const },
    ],
  }),
  'broadcast.unknown-fields': ({ fields }) =>
    `不认识 {${fields.join('}、{')}}。能用的是 {姓名}、{单位}、{缺什么}、{截止日}，请改好再发来。`,
  'broadcast.look': ({ parts, values }, { campaign }) => `对方会看到：\n${wordedBroadcast(parts, values, campaign)}`,
  'broadcast.look-card': ({ card, people, unreachable, idle }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: people > 0 ? `将发给 ${people} 人` : idle > 0 ? `这 ${idle} 人什么都不缺` : '现在没有这样的人',
    text: `${idle > 0 ? idleSaid(people, idle) : ''}${unreachable > 0 ? `其中 ${unreachable} 人够不着。` : ''}上面就是对方看到的。也可回“试发”先发给自己，“现在发”马上发，或说个时间，如“明天9:10”；“改文字”“换人”“不发了”。`,
    facts: [],
    buttons: [
      { key: '试发', text: '试发' },
      { key: '现在发', text: '现在发', style: 'primary' },
      { key: '改文字', text: '改文字' },
      { key: '换人', text: '换人' },
      { key: '不发了', text: '不发了', style: 'danger' },
    ],
  }),
  'broadcast.tested': () => '✓ 已发给您自己，看看合不合适。行就回“现在发”，不行回“改文字”。',
  'broadcast.scheduled': ({ card, people, at, warns }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: at === null ? `1 分钟后发给 ${people} 人` : clip(`${clock.format(new Date(at))} 发给 ${people} 人`, 36),
    text: lines(
      warns === 'night' && '提醒：这个时间在夜里，会打扰人休息。',
      warns === 'full-hour' && '提醒：整点和半点消息到得慢，错开几分钟更好。',
      '发出前也可回“撤销广播”，就不发了；看进度回“广播进度”。',
    ),
    facts: [],
    buttons: [
      { key: '撤销广播', text: '撤销', style: 'danger' },
      { key: '广播进度', text: '看进度' },
    ],
  }),
  'broadcast.words-only': () => '群发只发文字，这个没有收，也没有发给别人。',
  'broadcast.beside': ({ name, number }) =>
    `您手上还有 ${name} 的求助。写群发的时候，您打的字不发给 ${name}；对方说的照样转给您，要回话先回“接手 ${number}”。`,
  'broadcast.over': ({ name }) => `从现在起，您打的字又直接发给 ${name}。`,
  'broadcast.set-aside': ({ text }) =>
    text === ''
      ? '刚才的群发先放下了，没有发。要发时回“广播”。'
      : `刚才写的群发“${clip(text, 60)}”先放下了，没有发。要接着发，回“广播”。`,
  'broadcast.goes-on': ({ text }) =>
    text === ''
      ? '刚才的群发还没有发，接着来。不发了，回“不发了”。'
      : `刚才写的“${clip(text, 60)}”还没有发，接着来。要换一段话，回“广播”，后面写新的；不发了，回“不发了”。`,
  'broadcast.replaced': ({ text }) => `换成了新写的这段。原来的没有发，要用回来，再发一遍：\n广播 ${text}`,
  'broadcast.to-all': ({ card, people, at }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: `没有挑人：要发给全部 ${people} 人吗`,
    text: `活动里的人都会收到，${at === null ? '马上发' : `${clock.format(new Date(at))} 发`}。确定，点“发给全部”，也可回“发给全部”；只发给一部分人，回“换人”。`,
    facts: [],
    buttons: [
      { key: '发给全部', text: '发给全部', style: 'primary' },
      { key: '换人', text: '换人' },
      { key: '不发了', text: '不发了', style: 'danger' },
    ],
  }),
  'broadcast.cancelled': () => '好，不发了。要发时再回“广播”。',
  'broadcast.done': ({ what }) => doneWords[what] ?? '✓ 好了。',
  'broadcast.standing': ({ progress }) => {
    if (!progress) return '还没有发过群发。回“广播”开始。';
    const { status, text, people, counts, failed } = progress;
    const told = Object.entries(fateNames).filter(([fate]) => (counts as Record<string, number>)[fate]); // by their own keys
    return lines(
      `“${clip(text, 40)}” ${broadcastStatusNames[status]}${people > 0 ? `，共 ${people} 人` : ''}`,
      told.map(([fate, name]) => `${name} ${(counts as Record<string, number>)[fate]}`).join('，'), // the same
      status === 'scheduled' && '回“撤销广播”就不发了。',
      status === 'sending' && '回“暂停广播”或“停止广播”可以停下。',
      status === 'paused' && '回“继续广播”接着发，“停止广播”不再发。',
      status === 'finished' && failed > 0 && `有 ${failed} 人没送到，回“补发”只发给他们。`,
      (status === 'finished' || status === 'stopped') && '发错了，24 小时内回“撤回广播”。',
    );
  },
};

export const broadcasts: Words<MessagesOf<'broadcast'>> = {
  ...forStaff,
  'broadcast.text': ({ parts, values }, { campaign }) => wordedBroadcast(parts, values, campaign),
};

/** Whom words about what is missing leave out. */
function idleSaid(people: number, idle: number): string {
  return people > 0
    ? `另有 ${idle} 人什么都不缺，这条不发给他们。`
    : '这条写了“缺什么”，不发给他们；回“改文字”去掉 {缺什么}，或“换人”。';
}
