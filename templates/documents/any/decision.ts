import type { FormLayout } from '../../../src/documents/layout.ts';
import { date, frame, seal } from './paper.ts';

const head = [
  { widthMm: 10, pieces: [{ text: '序号' }] },
  { widthMm: 24, pieces: [{ text: '类别' }] },
  { widthMm: 12, pieces: [{ text: '名次' }] },
  { widthMm: 36, pieces: [{ text: '名称' }] },
  { widthMm: 33, pieces: [{ text: '单位' }] },
  { widthMm: 14, pieces: [{ text: '平均分' }] },
  { widthMm: 17, pieces: [{ text: '决定' }] },
  { widthMm: 24, pieces: [{ text: '调整原因' }] },
];

/** The decision of a panel whose campaign has no layout of its own for it: all tracks in one list. */
export const decision: FormLayout = {
  title: '评审决定表',
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
    { kind: 'list', field: '*', leastRows: 1, note: '', head: { steps: 1.5, cells: head } },
    {
      kind: 'opinion',
      topMm: 184.5,
      lines: [[{ text: '意见：同意以上名单。' }], [{ text: '参加评议的人签字：' }]],
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
