import { day } from '../messages/phrases/words.ts';
import type { AuditSentences } from './sentence.ts';

export const personSentences: AuditSentences<'person'> = {
  bookmarkMoved: null,
  messageMissed: null,
  missedTold: null,
  calendarTold: null,
  boundToBody: ['people', (event) => `成为推荐单位联系人${event.until ? `（代办到${day(event.until)}）` : ''}`],
  // The stream's owner left; who is named as acting took it back.
  unboundFromBody: ['people', (event) => `解除${event.name || '这位'}推荐单位联系人的绑定`],
  boundAsExpert: ['people', () => '成为专家'],
  unboundFromExpert: ['people', () => '解除专家的绑定'],
  accessEnded: ['people', () => '停用手里的链接和登录'],
  accountLinked: ['people', () => '绑定另一个账号'],
  accountUsed: null,
  accountUnlinked: ['people', () => '解除另一个账号'],
  remindersPaused: ['people', () => '暂停提醒'],
  remindersResumed: ['people', () => '恢复提醒'],
};
