import type { ReviewStage } from '../../src/domain/campaign/schema.ts';

/** 五、成果评审流程. The last day of the document review is our reading of “2022年1月中旬前”. */
export const review: ReviewStage[] = [
  {
    id: 'formal-check',
    title: '形式评审',
    source: '沪质协〔2021〕29号 五.1',
    decidedBy: 'staff',
    checklist: ['基本条件', '推荐意见', '申报材料的完整性'],
    decisions: [
      { id: 'passed', title: '通过' },
      { id: 'returned', title: '退回补正' },
      { id: 'rejected', title: '不通过' },
    ],
  },
  {
    id: 'document-review',
    title: '资料评审',
    source: '沪质协〔2021〕29号 五.2',
    decidedBy: 'experts',
    checklist: ['按照《用户满意服务明星评价指南》（试行）的评价要求在线评审', '专家组会议'],
    decisions: [
      { id: 'proposed', title: '建议入选' },
      { id: 'not-proposed', title: '不建议入选' },
    ],
    dueOn: '2022-01-15',
  },
  {
    id: 'panel',
    title: '组织会审',
    source: '沪质协〔2021〕29号 五.3',
    decidedBy: 'panel',
    checklist: ['好中选优', '经群众性质量提升活动领导小组审定'],
    decisions: [
      { id: 'awarded', title: '入选' },
      { id: 'not-awarded', title: '未入选' },
    ],
  },
];
