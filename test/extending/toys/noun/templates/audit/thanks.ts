import type { AuditSentences } from './sentence.ts';

export const thanksSentences: AuditSentences<'thanks'> = {
  thanksGiven: ['people', () => '道谢'],
};
