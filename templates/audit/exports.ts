import type { AuditSentences } from './sentence.ts';

export const campaignSentences: AuditSentences<'campaign'> = {
  exportRequested: ['data', (event) => (event.request?.kind === 'table' ? '导出申报表格' : '打包下载申报文件')],
};
