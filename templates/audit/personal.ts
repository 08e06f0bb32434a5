import { type AuditSentences, because } from './sentence.ts';

export const retentionSentences: AuditSentences<'retention'> = {
  retentionBegun: ['data', (event) => `保存期限到期，开始删除 ${event.people?.length ?? 0} 人的资料`],
  retentionEnded: ['data', (event) => `保存期限到期，已删除 ${event.erased?.people ?? 0} 人的资料`],
};

export const personalSentences: AuditSentences<'personal'> = {
  personErased: [
    'data',
    (event) => `按要求删除个人资料：${(event.applications ?? []).join('、') || '一人'}${because(event.reason)}`,
  ],
};
