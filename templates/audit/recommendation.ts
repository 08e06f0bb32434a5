import { type AuditSentences, because, pageSentences, paperName, version } from './sentence.ts';

export const bodySentences: AuditSentences<'body'> = {
  tableOrdered: ['papers', () => '排定推荐顺序'],
  enterpriseNamed: ['papers', (event) => `写定单位全称：${event.name || '（已删除）'}`],
  statisticAnswered: ['papers', () => '填信息统计表'],
  paperConfirmed: ['papers', (event) => `确认${paperName(event.paper)}${version(event.version)}`],
  paperHeld: null,
  paperBoxed: ['papers', (event) => `缺字以方框代替：${paperName(event.paper)}`],
  paperPrinted: ['papers', (event) => `生成${paperName(event.paper)}${version(event.version)}`],
  ...pageSentences,
  paperPageRemoved: ['papers', (event) => `删去一页${paperName(event.paper)}`],
  stampedPaperTaken: ['papers', (event) => `交来盖章的${paperName(event.paper)}${version(event.version)}`],
  stampedPaperTakenBack: ['papers', (event) => `收回交来的${paperName(event.paper)}`],
  differenceExplained: ['papers', (event) => `说明与推荐意见表不一致${because(event.reason)}`],
};
