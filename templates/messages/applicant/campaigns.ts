import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { windowTitles } from '../phrases/window-titles.ts';
import { clip, day, lines, type MessagesOf, numbered, period, quoted, type Words } from '../phrases/words.ts';

const asked = {
  apply: '现在有这几个专栏可以申报，您报哪一个？回序号就行：',
  recommendation: '您在几个专栏里都是推荐联系人，要出哪一个的表？回序号：',
  statistics: '您在几个专栏里都是推荐联系人，要填哪一个的表？回序号：',
} as const;

const pressed = {
  apply: '选择专栏',
  recommendation: '推荐的名单：选择专栏',
  statistics: '要填的表：选择专栏',
} as const;

type Moved = MessageValues['campaign.moved']['windows'][number];

function moved({ from, to, fromBefore, toBefore, title }: Omit<Moved, 'window'> & { title: string }): string {
  const opens =
    from !== fromBefore && from !== '' ? `${day(from)}开始${fromBefore && `（原来${day(fromBefore)}）`}` : '';
  const ends = to !== toBefore ? `到${day(to)}为止，当天也算（原来到${day(toBefore)}）` : '';
  return `· ${title}：${[opens, ends].filter(Boolean).join('，')}`;
}

/** The titles as buttons have room for them. Where that makes two of them alike, without the words that all begin with: a year is never cut, and
 *  two characters are left. */
function onButtons(titles: readonly string[]): string[] {
  const clipped = titles.map((title) => clip(title, 8));
  return new Set(clipped).size === titles.length ? clipped : apart(titles).map((title) => clip(title, 8));
}

function apart(titles: readonly string[]): string[] {
  const [first = '', ...others] = titles;
  let shared = 0;
  while (shared < first.length && others.every((title) => title[shared] === first[shared])) shared += 1;
  const isCut = (title: string) => /^(?:\d|年|.?$)/u.test(title.slice(shared));
  while (shared > 0 && titles.some(isCut)) shared -= 1;
  return titles.map((title) => title.slice(shared));
}

/** 选择专栏: which campaign is meant. */
export const campaigns: Words<MessagesOf<'campaign'>> = {
  'campaign.list': ({ purpose, rows }) =>
    lines(
      asked[purpose],
      numbered(
        rows.map(({ title, from, to, formTo, recommendationTo }) =>
          purpose === 'apply'
            ? `${title} · 预报名${period(from, to)} · 资料申报到${day(formTo)}`
            : `${title} · 到${day(recommendationTo)}为止（当天也算）`,
        ),
      ),
    ),
  'campaign.pick': ({ card, purpose, campaigns }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: pressed[purpose],
    text: '点一下就选好了，也可回上面的序号或名称',
    facts: [],
    buttons: onButtons(campaigns.map(({ title }) => title)).map((title, index) => ({
      key: campaigns[index]?.id ?? '',
      text: `${index + 1} ${title}`,
      style: 'plain',
    })),
  }),
  'campaign.moved': ({ campaign, windows, stages = [], titles, reason }) =>
    lines(
      `${quoted(campaign)}的时间有调整：`,
      ...windows.map((one) => moved({ ...one, title: windowTitles[one.window] })),
      ...stages.map((one) => moved({ ...one, title: one.stage })),
      `原因：${reason}`,
      titles.length > 0 && `${titles.map(quoted).join('、')}按新的时间办，提醒也跟着改。`,
    ),
  'campaign.now': ({ campaign }) => `好，说的是${quoted(campaign)}。`,
  'campaign.none-open': ({ coming, over }) =>
    lines(
      '现在没有可以新报的专栏。',
      coming.length > 0 &&
        `接下来：\n${coming.map(({ title, from, to }) => `${title} · 预报名${period(from, to)}`).join('\n')}`,
      over.length > 0 &&
        `已经结束：\n${over.map(({ title, to, contact }) => `${title} · 预报名到${day(to)}为止（当天也算），有特殊情况找${contact}`).join('\n')}`,
      coming.length > 0 && '到那天来说一声“你好”，我们就开始。',
    ),
};
