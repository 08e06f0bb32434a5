import type { Criterion } from '../../src/domain/campaign/stages.ts';

/** Four points on a scale of 10, the same words for every criterion: what an expert finds in the material. */
const anchors = [
  { score: 2, text: '只有口号，看不到做了什么' },
  { score: 5, text: '有做法，缺数据或事例' },
  { score: 8, text: '做法具体，有数据、有事例' },
  { score: 10, text: '突出：可核实、可推广，用户有评价' },
];

/** The guide's own points are not at hand: these follow the conditions of annex 1, with weights of ours. */
export const criteria: Record<string, Criterion[]> = {
  team: [
    { id: 'service', title: '用户至上与文明服务', source: '附件1 二.2', weight: 20, anchors },
    { id: 'management', title: '科学管理与流程优化', source: '附件1 二.3', weight: 20, anchors },
    { id: 'results', title: '服务质量水平与社会、经济效益', source: '附件1 二.4', weight: 25, anchors },
    { id: 'dedication', title: '志愿奉献与重大活动服务保障', source: '附件1 二.5', weight: 15, anchors },
    { id: 'recognition', title: '用户好评与所获荣誉', source: '附件1 二.5', weight: 10, anchors },
    { id: 'material', title: '材料完整、清楚、可推广', source: '附件2；通知六', weight: 10, anchors },
  ],
  individual: [
    { id: 'service', title: '用户至上的价值观与实际行动', source: '附件1 一.3', weight: 25, anchors },
    { id: 'skill', title: '钻研技术、勇于创新', source: '附件1 一.2', weight: 20, anchors },
    { id: 'results', title: '团队协作、服务质量与业绩', source: '附件1 一.4', weight: 25, anchors },
    { id: 'dedication', title: '公益服务与重大活动服务保障', source: '附件1 一.5', weight: 15, anchors },
    { id: 'recognition', title: '标杆作用与所获荣誉', source: '附件1 一.4', weight: 5, anchors },
    { id: 'material', title: '材料完整、清楚、可推广', source: '附件2；通知六', weight: 10, anchors },
  ],
};
