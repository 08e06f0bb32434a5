import type { StageInput } from '../../src/domain/campaign/stages.ts';
import { criteria } from './criteria.ts';

/** 四 and 五、成果评审流程. The notice dates the recommendation (12-24) and the end of the document review (“2022年1月中旬前”); the other days are our reading. */
export const stages: StageInput[] = [
  {
    kind: 'recommend',
    id: 'recommendation',
    title: '推荐单位初审',
    source: '沪质协〔2021〕29号 四',
    window: { to: '2021-12-24' },
  },
  {
    kind: 'check',
    id: 'formal-check',
    title: '形式评审',
    source: '沪质协〔2021〕29号 五.1',
    window: { to: '2021-12-31' },
    items: [
      {
        id: 'conditions',
        title: '基本条件',
        hint: '附件1的申报条件逐条承诺过，各时限都守住。',
        evidence: ['clauses-confirmed', 'windows-kept'],
      },
      {
        id: 'recommendation',
        title: '推荐意见',
        hint: '推荐单位的推荐意见表盖了章，名单里有它，推荐之后没有改动。',
        evidence: ['named-by-body', 'unchanged-since-recommendation'],
      },
      {
        id: 'completeness',
        title: '申报材料的完整性',
        hint: '每一栏都填了，附件齐全，盖章件是当前版本。',
        evidence: ['columns-complete', 'seal-present', 'sums-kept', 'oddities-insisted'],
      },
    ],
  },
  {
    kind: 'score',
    id: 'document-review',
    title: '资料评审',
    source: '沪质协〔2021〕29号 五.2',
    window: { to: '2022-01-15' },
    criteria,
    note: '评分要点由我们按附件1的申报条件整理；《用户满意服务明星评价指南》（试行）原文不在手边，开评前可由工作人员换成原文的要点。',
  },
  {
    kind: 'panel',
    id: 'panel',
    title: '组织会审',
    source: '沪质协〔2021〕29号 五.3',
    window: { to: '2022-01-25' },
    decidedBy: '群众性质量提升活动领导小组',
    decision: 'star-2021/decision',
  },
  {
    kind: 'publish',
    id: 'publication',
    title: '公布结果',
    source: '沪质协〔2021〕29号 五.3、六',
    window: { to: '2022-02-28' },
    objectionDays: 5,
    certificate: 'star-2021/certificate',
    // 六: the articles of annex 2 are what is shown.
    gallery: {
      team: { text: 'deeds', pictures: 'deedsPhotos', layout: 'star-2021/article' },
      individual: { text: 'deeds', pictures: 'deedsPhotos', layout: 'star-2021/article' },
    },
  },
];
