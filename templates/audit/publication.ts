import type { AuditSentences } from './sentence.ts';

export const publicationSentences: AuditSentences<'publication'> = {
  publicationOrdered: ['decisions', () => '公布结果'],
  publicationSettled: null,
  publicationUndone: ['decisions', () => '撤回刚才的公布（没有通知任何人）'],
  bodyToldResults: ['decisions', () => '把结果告诉推荐单位'],
  publicationEnded: ['decisions', () => '结果都已通知'],
  resultsToldAgain: ['decisions', () => '给没收到结果的人再发一次'],
};
