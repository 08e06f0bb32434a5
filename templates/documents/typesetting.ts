import type { Typesetting } from '../../src/documents/layout.ts';

/** Source: GB/T 15834—2011, 5.1; —— may begin a line, a single — may not (the pair is kept together). */
export const typesetting: Typesetting = {
  noStart: '，。、；：？！,.;:?!）)》〉」』】〕］]｝}”’·・～~％%‰℃°…｡､々',
  noEnd: '（(《〈「『【〔［[｛{“‘＄￥$#＃№',
  pairs: '—…',
  fullCell: { left: '”’', middle: '·', right: '“‘' },
  missing: '□',
  boxes: { ticked: { character: '√', reads: '☑' }, empty: { character: '□', reads: '□' } },
  headingMarks: { characters: '，；：', shiftEm: -0.24 },
};
