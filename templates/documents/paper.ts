import type { Frame, SealPlace } from '../../src/documents/layout.ts';

/** A4 with margins of 2 cm. Top and bottom are drawn in to 28.5 and 275.5 mm: 38 steps of 0.65 cm, and white around the two codes. */
export const frame: Frame = { leftMm: 20, rightMm: 190, topMm: 28.5, bottomMm: 275.5, stepMm: 6.5, paddingMm: 1.6 };

export const date = { written: '{year} 年 {month} 月 {day} 日', empty: '    年    月    日' };

/** Where the last cell begins at the latest: the seal's place below it stays whole on the last page. */
export const opinionTopMm = 184.5;

/** In the lower part of the last cell. */
export const seal: SealPlace = { page: 'last', leftMm: 118, topMm: 205, rightMm: 190, bottomMm: 270 };

/** Of a paper that no application is on: its number means nothing to people and is in the codes only. @param name what people call it */
export const footerOf = (name: string) => `${name} · 第 {version} 版 · 第 {page}/{pages} 页`;
