import { decisionPaper, listed } from '../decision-paper.ts';

/** The decision of a panel whose campaign has no layout of its own for it: all tracks in one list. */
export const decision = decisionPaper({
  title: '评审决定表',
  blocks: [
    listed('*', [
      ['序号', 12],
      ['类别', 22],
      ['名次', 12],
      ['名称', 36],
      ['单位', 33],
      ['平均分', 16],
      ['决定', 16],
      ['调整原因', 23],
    ]),
  ],
  opinion: '意见：同意以上名单。',
  signers: '参加评议的人签字：',
});
