import type { AuditSentences } from './sentence.ts';

export const handoverSentences: AuditSentences<'handover'> = {
  handoverAsked: ['handover', () => '找人工'],
  handoverTaken: ['handover', () => '接手人工'],
  handoverPassed: ['handover', () => '把人工转给同事'],
  handoverSpoken: ['handover', () => '在人工里说了一句'],
  handoverReleased: ['handover', () => '接手的同事不在，求助重新等人接'],
  handoverWaits: ['handover', () => '没有同事在，告诉求助的人要等'],
  handoverEnded: ['handover', () => '结束人工'],
};
