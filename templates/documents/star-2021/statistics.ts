import type { Cell, FormLayout, LayoutPiece, LayoutRow, Placed } from '../../../src/documents/layout.ts';
import { date, footerOf, frame } from '../paper.ts';
import { label } from './form-parts.ts';

/** Annex 6: seven rows, the note, who sends it. It names no place for the seal: anywhere on the page will do. */
export const statistics: FormLayout = {
  title: '2021年“用户满意服务明星”活动信息统计表',
  frame,
  footer: footerOf('信息统计表'),
  date,
  tableTopMm: 58,
  seal: { page: 'last', leftMm: 20, topMm: 28, rightMm: 190, bottomMm: 270 },
  head: [
    { ...line(20, [{ text: '附件 6' }]), widthMm: 60 },
    { ...line(32, [{ text: '2021 年“用户满意服务明星”活动信息统计表' }]), align: 'center', face: 'title', sizePt: 16 },
    { ...line(43, [{ text: '（由各推荐组织填写）' }]), align: 'center' },
    line(168, [{ text: '注 1. 本年度统计信息起止日期为 2021 年 5 月至 2021 年 12 月。' }]),
  ],
  remarks: { leftMm: 20, topMm: 226, widthMm: 170, align: 'left', face: 'body', sizePt: 10.5 },
  blocks: [
    {
      kind: 'rows',
      rows: [
        { steps: 2, cells: [label('序号', 18), label('统  计  内  容', 106), label('单位', 18), label('数量', 28)] },
        counted(1, '参加服务、保障进博活动发动企业数', '个', 'enterprises'),
        counted(2, '其中一线服务窗口班组总数', '个', 'windowTeams'),
        counted(3, '其中一线服务窗口个人总数', '人', 'windowPeople'),
        counted(4, '开展各类宣传学习、培训活动数', '次', 'trainings'),
        counted(5, '开展各类竞赛活动数', '次', 'competitions'),
        counted(6, '当年申报服务明星班组成果数', '个', 'teamApplications'),
        counted(7, '当年申报服务明星个人成果数', '人', 'individualApplications'),
      ],
    },
    {
      kind: 'lines',
      topMm: 180.5,
      leastMm: 9,
      gapMm: 4,
      lines: [
        [
          at(20, 74, '组织单位联系人：', 'contact'),
          at(96, 50, '部门 ', 'department'),
          at(148, 42, '职务 ', 'position'),
        ],
        [at(20, 74, '联系电话（手机）：', 'mobile'), at(96, 94, '电子信箱：', 'email')],
        [at(20, 124, '联系地址：', 'address'), at(148, 42, '邮编：', 'postcode')],
      ],
    },
  ],
};

function line(topMm: number, pieces: readonly LayoutPiece[]): Placed {
  return { leftMm: 20, topMm, widthMm: 170, align: 'left', face: 'body', sizePt: 12, pieces };
}

function at(leftMm: number, widthMm: number, text: string, field: string): Cell & { leftMm: number } {
  const leastMm = widthMm - text.trimEnd().length * 4.4 - 2;
  return { leftMm, widthMm, align: 'left', pieces: [{ text }, { field, underline: true, leastMm }] };
}

function counted(number: number, text: string, unit: string, field: string): LayoutRow {
  return {
    steps: 2,
    cells: [
      label(String(number), 18),
      { widthMm: 106, align: 'left', pieces: [{ text }] },
      label(unit, 18),
      { widthMm: 28, pieces: [{ field }] },
    ],
  };
}
