import type { Timeline, TimelineStep } from '../../src/domain/campaign/timeline.ts';
import { windowTitles } from '../messages/phrases/window-titles.ts';
import { day, dayBeside } from '../messages/phrases/words.ts';

const own: Readonly<Record<string, string>> = {
  preRegistration: windowTitles.preRegistration,
  submission: windowTitles.submission,
};

function titleOf({ id, title }: TimelineStep): string {
  return title ?? own[id] ?? id;
}

function left(days: number): string {
  return days === 0 ? '今天最后一天' : `还有 ${days} 天`;
}

/** The season as a picture, on the public pages and in the console. */
export const timelineTexts = {
  title: titleOf,
  month: (month: number) => `${month}月`,
  /** A step without a first day has only its last; days of another year than today's say it. */
  days: ({ from, to }: TimelineStep, { today }: Timeline) =>
    from === null ? `${dayBeside(to, today)}截止` : `${dayBeside(from, today)}—${dayBeside(to, from)}`,
  left: ({ daysLeft }: TimelineStep) => left(daysLeft),
  after: ({ isResult }: TimelineStep, { isAnnounced }: Timeline) => (isResult && isAnnounced ? '已公布' : '已结束'),
  over: '这一季都结束了。',
  /** What runs today, in a sentence; else what comes next. */
  now: ({ today, steps, isAnnounced }: Timeline) => {
    if (isAnnounced) return '结果已经公布。';
    const open = steps.filter(({ state }) => state === 'open');
    const next = steps.find(({ state }) => state === 'before');
    const said = open.map((step) => `${titleOf(step)}${left(step.daysLeft)}`).join('，');
    if (said) return `今天 ${day(today)}：${said}。`;
    return next
      ? `今天 ${day(today)}：${dayBeside(next.from ?? next.to, today)}${next.from ? '开始' : '截止：'}${titleOf(next)}。`
      : '';
  },
} as const;
