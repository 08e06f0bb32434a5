import type { FormLayout } from '../../../src/documents/layout.ts';
import { date, footerOf, frame } from '../paper.ts';

/** Annex 5. `rows` holds one item an endorsed application, in the body's order: name of the enterprise, tab, name of the team or person.
 *  The seal is over the line above the table, as the annex asks for it there. */
export const recommendation: FormLayout = {
  title: '2021年上海市用户满意服务明星成果推荐意见表',
  frame,
  footer: footerOf('推荐意见表'),
  date,
  tableTopMm: 80,
  seal: { page: 'first', leftMm: 60, topMm: 40, rightMm: 160, bottomMm: 95 },
  head: [
    { leftMm: 20, topMm: 20, widthMm: 60, align: 'left', face: 'body', sizePt: 12, pieces: [{ text: '附件 5：' }] },
    {
      leftMm: 20,
      topMm: 32,
      widthMm: 170,
      align: 'center',
      face: 'title',
      sizePt: 16,
      pieces: [{ text: '2021 年上海市用户满意服务明星成果推荐意见表' }],
    },
    {
      leftMm: 20,
      topMm: 64,
      widthMm: 170,
      align: 'left',
      face: 'body',
      sizePt: 12,
      pieces: [{ text: '推荐行业/各区/集团（盖章）：' }, { field: 'recommendingSector' }],
    },
  ],
  blocks: [
    {
      kind: 'list',
      field: 'rows',
      leastRows: 12,
      note: '注：此表是推荐单位的正式汇总信息',
      head: {
        steps: 2,
        cells: [
          { widthMm: 20, pieces: [{ text: '序号' }] },
          { widthMm: 80, pieces: [{ text: '企业名称（以公章为准）' }] },
          { widthMm: 70, pieces: [{ text: '班组名称/个人姓名' }] },
        ],
      },
    },
  ],
};
