import type { FormLayout } from '../../../src/documents/layout.ts';
import { deedsMarks } from '../../../src/domain/language/printed/deeds-marks.ts';
import { date, frame } from '../paper.ts';

/** A case of the public gallery whose campaign has no layout of its own for it. It is not stamped and has no codes. */
export const article: FormLayout = {
  title: '案例展示',
  frame: { ...frame, paddingMm: 0 },
  footer: '申报编号 {application} · 第 {page}/{pages} 页',
  isPlain: true,
  date,
  head: [
    {
      ...{ leftMm: 20, topMm: 20, widthMm: 170, align: 'right', face: 'body', sizePt: 10.5 },
      pieces: [{ field: 'campaign' }],
    },
  ],
  tableTopMm: 30,
  blocks: [
    {
      kind: 'deeds',
      isBare: true,
      label: '',
      field: 'text',
      pictures: 'pictures',
      subtitle: [[{ field: 'organisation' }], [{ field: 'track' }]],
      marks: deedsMarks,
      pictureWidthMm: 60,
      pictureMaxHeightMm: 70,
    },
  ],
};
