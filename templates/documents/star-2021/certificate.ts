import type { FormLayout, Placed } from '../../../src/documents/layout.ts';
import { date, frame } from '../paper.ts';

const red = [0.7, 0.09, 0.09] as const;
const gold = [0.63, 0.47, 0.16] as const;
const across = { leftMm: 30, widthMm: 150, align: 'center' } as const;

function line(topMm: number, sizePt: number, pieces: Placed['pieces'], face: Placed['face'] = 'body'): Placed {
  return { ...across, topMm, sizePt, face, pieces };
}

/** A name at its place, smaller where it is long. */
function name(topMm: number, heightMm: number, sizePt: number, field: string, face: Placed['face']): Placed {
  const sizes = [28, 24, 20, 16, 14, 12, 10.5, 9].filter((size) => size < sizePt);
  return { ...line(topMm, sizePt, [{ field }], face), heightMm, sizes };
}

/** The certificate of a selected team or person. The notice gives no wording for it: this is our reading of 五 and 六, to be replaced by the association's own. */
export const certificate: FormLayout = {
  title: '2021年上海市用户满意服务明星证书',
  frame,
  isPlain: true,
  frames: [
    { leftMm: 12, topMm: 12, rightMm: 198, bottomMm: 285, widthPt: 3, colour: gold },
    { leftMm: 15, topMm: 15, rightMm: 195, bottomMm: 282, widthPt: 0.8, colour: gold },
  ],
  footer: '扫码或打开核对页，可以核对这份证书是否有效',
  footerTopMm: 273,
  date,
  head: [
    { ...line(42, 40, [{ text: '证 书' }], 'title'), colour: red },
    { ...line(66, 12, [{ text: '证书编号：' }, { field: 'number' }]), align: 'center' },
    name(88, 22, 28, 'name', 'title'),
    name(113, 12, 16, 'unit', 'body'),
    line(136, 16, [{ text: '被评为 2021 年上海市' }]),
    { ...name(148, 16, 24, 'award', 'title'), colour: red },
    line(172, 16, [{ text: '特发此证，以资鼓励。' }]),
    { ...line(196, 14, [{ text: '上海市质量协会' }]), align: 'right' },
    { ...line(206, 14, [{ field: 'day' }]), align: 'right' },
    { ...line(241, 10.5, [{ text: '核对码：' }, { field: 'check' }]), leftMm: 62, widthMm: 118, align: 'left' },
    {
      ...line(249, 9, [{ text: '总封签：' }, { field: 'root' }]),
      ...{ leftMm: 62, widthMm: 118, align: 'left', needsAnswer: true },
    },
  ],
  codes: [{ field: 'code', leftMm: 30, topMm: 236, sideMm: 28 }],
  tableTopMm: 270,
  blocks: [],
};
