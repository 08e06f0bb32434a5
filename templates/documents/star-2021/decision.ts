import type { Block, FormLayout } from '../../../src/documents/layout.ts';
import { date, frame, seal } from './form-parts.ts';

const head = [
  { widthMm: 12, pieces: [{ text: '序号' }] },
  { widthMm: 12, pieces: [{ text: '名次' }] },
  { widthMm: 46, pieces: [{ text: '名称' }] },
  { widthMm: 40, pieces: [{ text: '单位' }] },
  { widthMm: 16, pieces: [{ text: '平均分' }] },
  { widthMm: 16, pieces: [{ text: '决定' }] },
  { widthMm: 28, pieces: [{ text: '调整原因' }] },
];

/** One track: its title over the whole width, then its lines. */
function listOf(title: string, field: string): Block[] {
  return [
    { kind: 'rows', rows: [{ steps: 1.5, cells: [{ widthMm: 170, align: 'left', pieces: [{ text: title }] }] }] },
    { kind: 'list', field, leastRows: 1, note: '', head: { steps: 1.5, cells: head } },
  ];
}

/** The decision of the panel, to be signed by who took part and stamped by the body that decides; the notice has no form for it: our reading.
 *  The tracks' rows are lists under their ids. Signatures and seal stand at a fixed place of the last page. */
export const decision: FormLayout = {
  title: '上海市用户满意服务明星会审决定表',
  frame,
  footer: '决定表编号 {application} · 第 {version} 版 · 第 {page}/{pages} 页',
  date,
  tableTopMm: 56,
  seal,
  head: [
    {
      ...{ leftMm: 20, topMm: 30.5, widthMm: 170, align: 'center', face: 'title', sizePt: 16 },
      pieces: [{ field: 'campaign' }, { field: 'stage' }, { text: '决定表' }],
    },
    {
      ...{ leftMm: 20, topMm: 41, widthMm: 120, heightMm: 12, align: 'left', face: 'body', sizePt: 12 },
      pieces: [{ field: 'counts' }],
    },
    {
      ...{ leftMm: 142, topMm: 47.9, widthMm: 48, align: 'right', face: 'body', sizePt: 12 },
      pieces: [{ field: 'day' }],
    },
  ],
  blocks: [
    ...listOf('用户满意服务明星班组', 'team'),
    ...listOf('用户满意服务明星个人', 'individual'),
    {
      kind: 'opinion',
      topMm: 184.5,
      lines: [[{ text: '会审意见：同意以上名单。' }], [{ text: '参加会审的人签字：' }]],
      placed: [
        {
          ...{ leftMm: 90, topMm: 222, widthMm: 96, align: 'left', face: 'body', sizePt: 12 },
          pieces: [{ field: 'decidedBy' }, { text: '（盖章）' }],
        },
        {
          ...{ leftMm: 90, topMm: 256, widthMm: 96, align: 'right', face: 'body', sizePt: 12 },
          pieces: [{ text: '    年    月    日' }],
        },
      ],
    },
  ],
};
