import type { ExpertStanding } from '../../../src/domain/experts/expert-standing.ts';
import type { WordingContext } from '../../../src/ports/wording.ts';
import { clip, day, lines, type MessagesOf, numbered, quoted, type Words } from '../phrases/words.ts';

const counts = ({ left, total }: ExpertStanding) => {
  if (total === 0) return '还没有分给您的材料';
  return left === 0 ? `${total} 份都交了` : `共 ${total} 份，还剩 ${left} 份`;
};

/** Once it is over nothing is left to count where all went on. */
const ended = (standing: ExpertStanding) => (standing.total === 0 ? '' : `，${counts(standing)}`);

const remaining = (daysLeft: number) =>
  daysLeft === 0 ? '今天是最后一天' : daysLeft === 1 ? '明天截止' : `还有 ${daysLeft} 天`;

const page = (id: string, { link }: WordingContext) => link('scoring', id);

/** What experts read in the chat, and staff of them. */
export const experts: Words<MessagesOf<'expert'>> = {
  'expert.bound': ({ name, ...standing }, context) =>
    lines(
      `${name}老师，您已登记为${standing.campaign}${standing.stage}的评审专家。`,
      standing.total > 0
        ? `${counts(standing)}，${day(standing.closesOn)}前（当天也算）评完。`
        : '材料分好后，我会在这里告诉您。',
      standing.total > 0 && `打开评分页：${page(standing.id, context)}`,
      '随时回“评审”看还剩哪些。',
    ),
  'expert.card': (standing, context) => ({
    kind: 'link',
    title: clip(`${standing.stage}：${counts(standing)}`, 36),
    text: clip(
      `${standing.campaign}，${day(standing.closesOn)}前（当天也算）评完。打的分自己存，不用一次评完；回“评审名单”看是哪几份。`,
      150,
    ),
    url: page(standing.id, context),
    button: standing.left === 0 ? '查看' : '去打分',
  }),
  'expert.list': ({ rows, more, ...standing }, context) =>
    lines(
      `${standing.stage}：${counts(standing)}，${day(standing.closesOn)}前（当天也算）评完。`,
      rows.length > 0 && numbered(rows.map(({ title, track, state }) => `${title}（${track}）${states[state] ?? ''}`)),
      more > 0 && `还有 ${more} 份在网页上。`,
      standing.left > 0 ? `打分：${page(standing.id, context)}` : '不用再做什么；交了还想改分，请联系秘书处退回给您。',
    ),
  'expert.asked': ({ matter, contact, ...standing }, context) => {
    const { stage, closesOn, left } = standing;
    const said = {
      deadline: `${stage}${day(closesOn)}截止（当天也算），${counts(standing)}。`,
      count: `${counts(standing)}。${left > 0 ? '回“评审名单”看是哪几份。' : ''}`,
      interest:
        '和申报单位或推荐单位有关系的，不用打分：在评分页打开那一份，点“有关系，要回避”，写一句是什么关系，它就不再由您评。',
      'interest-undone': `声明了的回避不能收回，那一份会请别的专家评。有疑问请联系${contact}。`,
      scores: `没交的，在评分页打开就能改。交了的，请联系${contact}，说清是哪一份、改什么；退回给您以后，我在这里告诉您，原来的分都在。`,
    }[matter];
    return lines(said, left > 0 && `打分：${page(standing.id, context)}`);
  },
  'expert.closed': ({ state, from, ...standing }) =>
    ({
      before: `${standing.stage}${day(from)}开始，到时我告诉您。现在分给您 ${standing.total} 份。`,
      after: `${standing.stage}${day(standing.closesOn)}已结束${ended(standing)}。分数不能再改；有特殊情况请联系秘书处。`,
      closed: `${standing.stage}的评分已经截止${ended(standing)}，谢谢您。不用再做什么，有事我告诉您。`,
    })[state],
  'expert.left': ({ campaign, contact }) => `您已退出${campaign}的评审，看不到材料了。要继续参加，请联系${contact}。`,
  'expert.assigned': ({ added, ...standing }, context) =>
    lines(
      `${standing.campaign}${standing.stage}分给您 ${added} 份材料，${standing.left === added ? '' : `${counts(standing)}，`}${day(standing.closesOn)}前（当天也算）评完。`,
      `打分：${page(standing.id, context)}`,
      '每一份先确认没有利益关系，再看材料；打的分自己存。',
    ),
  'expert.again': ({ reason, rows = [], ...standing }, context) =>
    lines(
      `${standing.campaign}${standing.stage}有材料要请您再看一次：${clip(reason, 200)}`,
      ...rows.map((row) => `${quoted(clip(row.title, 60))}：${clip(row.reason, 200)}`),
      `原来的分数都在，改好再交：${page(standing.id, context)}`,
    ),
  'expert.nudged': (standing, context) =>
    lines(
      `📣 秘书处提醒您：${standing.campaign}${standing.stage}${day(standing.closesOn)}截止（当天也算），${remaining(standing.daysLeft)}，${counts(standing)}。`,
      `打分：${page(standing.id, context)}`,
    ),
  'expert.closing': (standing, context) =>
    lines(
      `⏰ ${standing.campaign}${standing.stage}${day(standing.closesOn)}截止（当天也算），${remaining(standing.daysLeft)}，${counts(standing)}。`,
      `打分：${page(standing.id, context)}`,
    ),
  'expert.conflict': ({ application, expert, reason, stage }) =>
    lines(
      `${stage}：专家${expert}对编号 ${application} 声明回避：${clip(reason, 200)}`,
      '这一份已从这位专家名下撤下，请在后台“评审”里补分。',
    ),
};

const states: Readonly<Record<string, string>> = {
  new: '',
  begun: '已打开',
  draft: '打了一半',
  again: '请再看一次',
  done: '已交',
};
