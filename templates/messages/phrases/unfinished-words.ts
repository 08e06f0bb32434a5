import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { worklistTexts } from '../../pages/phone/worklist.ts';
import { clip, day, lines, type MessagesOf, quoted, type Words } from './words.ts';

type Keys = Extract<
  MessagesOf<'recommendation'>,
  `recommendation.unfinished${string}` | `recommendation.nudge${string}` | 'recommendation.all-in'
>;
type Line = MessageValues['recommendation.unfinished']['rows'][number];

const { waits: standing } = worklistTexts.unfinished;

/** What a contact reads of those who have not handed in. */
export const unfinishedWords: Words<Keys> = {
  'recommendation.unfinished': ({ body, campaign, rows, more }, { link }) =>
    lines(
      `${body}还有 ${rows.length + more} 份没交：`,
      ...rows.map(lineOf),
      more > 0 && `还有 ${more} 位见网页。`,
      `看电话、看全部：${link('worklist', campaign)}`,
    ),
  'recommendation.unfinished-card': ({ card, body, count }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`${body}：${count} 份没交`, 36),
    text: '要催，点一下，也可回“催全部”，或“催一下 1”“催一下 名称”只催一位。每人一天最多催一次。',
    facts: [],
    buttons: [
      { key: '催全部', text: '催全部', style: 'primary' },
      { key: '谁还没交', text: '再看一遍' },
    ],
  }),
  'recommendation.all-in': ({ body, campaign, over, submissionOver }, { link, campaign: about }) =>
    lines(
      over === undefined
        ? `${body}已经开始的都交上来了，没有要催的。${newOnes(submissionOver)}`
        : `${body}的推荐${day(over)}已经截止，没有要催的。有事请找${about?.contact ?? '主办单位'}。`,
      `看全部：${link('worklist', campaign)}`,
    ),
  'recommendation.nudge-which': ({ named, rows, more }) =>
    lines(
      `没交的人里，“${clip(named, 30)}”对不上唯一的一位。是哪一位？回“催一下”加编号：`,
      ...rows.map(lineOf),
      more > 0 && `还有 ${more} 位，回“谁还没交”，打开网页看。`,
    ),
  'recommendation.nudged': ({ said }) => {
    const done = said.filter(({ reason }) => reason === null);
    const [only] = done;
    return lines(
      done.length === 1 && only !== undefined && `✓ 这就提醒${quotedShort(only.title)}，写明还差什么、哪天截止。`,
      done.length > 1 && `✓ 这就提醒 ${done.length} 位，写明各人还差什么、哪天截止。`,
      ...notDone(said),
    );
  },
};

/** Whether more may come. */
export function newOnes(submissionOver: string | undefined): string {
  return submissionOver === undefined
    ? '有新的交上来，我马上发卡片给您。'
    : `资料申报${day(submissionOver)}已经截止，只有办了延期的还会交上来，来了我马上发卡片给您。`;
}

/** Names under one reason; the others are counted. */
const MOST_NAMED = 5;

function notDone(said: MessageValues['recommendation.nudged']['said']): string[] {
  const reasons = new Set(said.flatMap(({ reason }) => reason ?? []));
  return [...reasons].map((reason) => {
    const titles = said.filter((one) => one.reason === reason).map(({ title }) => quotedShort(title));
    const more = titles.length > MOST_NAMED ? `等 ${titles.length} 位` : '';
    return `没有催${titles.slice(0, MOST_NAMED).join('、')}${more}：${worklistTexts.refusals[reason] ?? ''}`;
  });
}

function quotedShort(title: string): string {
  return quoted(clip(title, 24));
}

function lineOf({ number, title, waits, since }: Line): string {
  const where = standing[waits?.kind ?? ''] ?? '等主办单位';
  return `${number} ${clip(title, 24)}，${where}，${day(shanghai(since))}以后没有动静`;
}

const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

function shanghai(at: string): string {
  return date.format(new Date(at));
}
