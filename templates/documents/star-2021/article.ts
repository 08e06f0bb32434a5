import type { FormLayout } from '../../../src/documents/layout.ts';
import { deedsMarks } from '../../../src/domain/language/printed/deeds-marks.ts';
import { date, frame } from '../paper.ts';
import { footer, subtitle } from './form-parts.ts';

/** A line of 12 pt in single spacing: every page begins with a blank one. */
const blankLineMm = 5.5;

/** The exchange article of annex 2, for teams and individuals: the deeds without the form around them. Margins of 2 cm, the header at 1.5 and the
 *  footer at 1.75 cm; as a word processor does, the text ends above a footer that reaches into the margin. It is not stamped and has no codes. */
export const article: FormLayout = {
  title: '2021年上海市用户满意服务明星成果申报交流资料',
  frame: { ...frame, topMm: 20 + blankLineMm, bottomMm: 275, paddingMm: 0 },
  header: { text: '用户满意服务明星 · 成果申报交流资料', topMm: 15 },
  footer,
  footerTopMm: 297 - 17.5 - 4.2,
  isPlain: true,
  date,
  head: [],
  tableTopMm: 20 + blankLineMm,
  blocks: [
    {
      kind: 'deeds',
      isBare: true,
      label: '',
      field: 'deeds',
      pictures: 'deedsPhotos',
      subtitle: subtitle('organisation', 'teamName', 'personName'),
      marks: deedsMarks,
      pictureWidthMm: 60,
      pictureMaxHeightMm: 70,
    },
  ],
};
