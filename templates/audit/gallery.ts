import { type AuditSentences, because } from './sentence.ts';

export const gallerySentences: AuditSentences<'gallery'> = {
  galleryAsked: ['system', () => '询问是否同意案例展示'],
  galleryConsented: ['people', () => '同意案例展示'],
  galleryDeclined: ['people', () => '不同意案例展示'],
  galleryWithdrawn: ['people', () => '撤回案例展示'],
  galleryPicturesChosen: ['staff', (event) => `选定案例展示图片 ${event.pictures?.length ?? 0} 张`],
  galleryBlanked: ['decisions', (event) => `展示：隐去正文里的 ${event.words?.length ?? 0} 个词`],
  caseChosen: ['staff', () => '把案例放上展示页'],
  caseHidden: ['staff', (event) => `把案例从展示页撤下${because(event.reason)}`],
  articlePrinted: null,
};

export const galleryOrderSentences: AuditSentences<'gallery-order'> = {
  galleryOrdered: ['staff', () => '调整展示页的顺序'],
};
