import type { AuditSentences } from './sentence.ts';

export const remindersSentences: AuditSentences<'reminders'> = {
  reminded: ['system', () => '发出到期提醒'],
  nudged: ['decisions', () => '催办申报人'],
};
