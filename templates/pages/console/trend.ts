import { dayAndYear } from '../../messages/phrases/words.ts';

/** Words of the console's charts. */
export const trendTexts = {
  open: '按天、按单位看',
  day: dayAndYear,
  byDay: '每天',
  byBody: '按推荐单位',
  byTrack: '按类别',
  steps: { started: '开始申报', submitted: '提交', recommended: '推荐' },
  columns: { day: '日期', body: '推荐单位', track: '类别' },
  noBody: '还没有选推荐单位',
  asTable: '看数字',
  /** What the chart says, for whoever does not see it. */
  chart: (from: string, to: string, totals: Record<'started' | 'submitted' | 'recommended', number>) =>
    `${dayAndYear(from)}到${dayAndYear(to)}每天的数量：共开始申报 ${totals.started} 份，提交 ${totals.submitted} 份，推荐 ${totals.recommended} 份。数字见下表。`,
  empty: '还没有人开始申报。',
} as const;
