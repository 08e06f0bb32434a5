import type { AuditSentences } from './sentence.ts';

export const auditStreamSentences: AuditSentences<'audit'> = {
  rootTaken: ['system', () => '封存当天的记录'],
  auditExported: ['data', (event) => `导出操作记录 ${event.lines ?? 0} 条`],
};
