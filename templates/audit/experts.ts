import { type AuditSentences, because } from './sentence.ts';

export const expertsSentences: AuditSentences<'experts'> = {
  expertsImported: ['staff', () => '导入专家名单'],
  interestsDeclared: ['people', () => '申报利益关系'],
  expertLeft: ['people', (event) => `专家退出${because(event.reason)}`],
  expertReturned: ['people', () => '专家恢复'],
};
