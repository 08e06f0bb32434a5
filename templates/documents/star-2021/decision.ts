import type { Block } from '../../../src/documents/layout.ts';
import { decisionPaper, listed } from '../decision-paper.ts';

/** One track: its title over the whole width, then its lines. */
function listOf(title: string, field: string): Block[] {
  return [
    { kind: 'rows', rows: [{ steps: 1.5, cells: [{ widthMm: 170, align: 'left', pieces: [{ text: title }] }] }] },
    listed(field, [
      ['序号', 12],
      ['名次', 12],
      ['名称', 46],
      ['单位', 40],
      ['平均分', 16],
      ['决定', 16],
      ['调整原因', 28],
    ]),
  ];
}

/** The decision of the panel; the notice has no form for it: our reading. The tracks' rows are lists under their ids. */
export const decision = decisionPaper({
  title: '上海市用户满意服务明星会审决定表',
  blocks: [...listOf('用户满意服务明星班组', 'team'), ...listOf('用户满意服务明星个人', 'individual')],
  opinion: '会审意见：同意以上名单。',
  signers: '参加会审的人签字：',
});
