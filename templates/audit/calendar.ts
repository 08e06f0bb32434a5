import { windowTitles } from '../messages/phrases/window-titles.ts';
import { day } from '../messages/phrases/words.ts';
import { type AuditSentences, because } from './sentence.ts';

export const calendarSentences: AuditSentences<'calendar'> = {
  windowsMoved: [
    'staff',
    (event) =>
      `改时间：${[
        ...(event.windows ?? []).map(({ window, now }) => `${windowTitles[window]}到${day(now.to)}`),
        ...(event.stages ?? []).map(({ title, now }) => `${title}到${day(now.to)}`),
      ].join('，')}${because(event.reason)}`,
  ],
  moveSettled: null,
  windowsRestored: ['staff', () => '撤回刚才的改期（没有通知任何人）'],
  moveTold: ['system', (event) => `改时间已通知 ${event.people ?? 0} 人`],
};
