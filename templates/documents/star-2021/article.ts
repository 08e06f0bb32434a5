import type { FormLayout } from '../../../src/documents/layout.ts';
import { date, footer, frame, marks, subtitle } from './form-parts.ts';

/** The exchange article of annex 2, for teams and individuals: the deeds without the form around them. */
export const article: FormLayout = {
  title: '2021年上海市用户满意服务明星成果申报交流资料',
  frame: { ...frame, paddingMm: 0 },
  footer,
  date,
  head: [],
  tableTopMm: frame.topMm,
  blocks: [
    {
      kind: 'deeds',
      isBare: true,
      label: '',
      field: 'deeds',
      pictures: 'deedsPhotos',
      subtitle: subtitle('organisation', 'teamName', 'personName'),
      marks,
      pictureWidthMm: 60,
      pictureMaxHeightMm: 70,
    },
  ],
};
