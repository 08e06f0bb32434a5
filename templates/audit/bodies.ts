import type { AuditSentences } from './sentence.ts';

export const rosterSentences: AuditSentences<'roster'> = {
  bodiesImported: [
    'staff',
    (event) => `导入推荐单位 ${event.bodies?.length ?? 0} 家${event.file ? `（${event.file}）` : ''}`,
  ],
};
