import { create } from 'qrcode';
import sharp from 'sharp';
import { type Raster, rasterOf } from '../../../src/documents/stamped/scan/raster.ts';
import type { PaperExpectation } from '../../../src/ports/documents/paper-reader.ts';
import { dice } from './draw-ink.ts';
import { glyphs } from './ink-shapes.ts';

export const foreignPixelsPerMm = 8;

export interface ForeignForm {
  pages: Raster[];
  expect: PaperExpectation;
}

/** The text of a page's code as other makers write it: lower case and bars, so a larger code than ours. */
function foreignCode(application: string, version: number, page: number, pages: number, check: string): string {
  return `SQA1|${application}|v${version}|p${page}/${pages}|${check}`;
}

/** A form that is not ours: one code at the top right, lines of text, a ruled box at the end with the place of the seal. */
export async function drawForeign(seed: number, pageCount: number): Promise<ForeignForm> {
  const roll = dice(seed * 101 + 3);
  const hex = (length: number) => Array.from({ length }, () => Math.floor(roll() * 16).toString(16)).join('');
  const [application, check, version] = [
    `APP-${1000 + Math.floor(roll() * 9000)}`,
    hex(12),
    1 + Math.floor(roll() * 9),
  ];
  const codes = Array.from({ length: pageCount }, (_, at) =>
    foreignCode(application, version, at + 1, pageCount, check),
  );
  const pages: Raster[] = [];
  for (const [at, code] of codes.entries()) pages.push(await drawPage(code, at === pageCount - 1, roll));
  return { pages, expect: { codes, seal: { leftMm: 118, topMm: 205, rightMm: 190, bottomMm: 262 } } };
}

async function drawPage(code: string, isLast: boolean, roll: () => number): Promise<Raster> {
  const scale = foreignPixelsPerMm;
  const textRows = isLast ? 19 : 30;
  const rows = Array.from({ length: textRows }, (_, at) => glyphs(roll, 20, 32 + at * 8.4, 38, 1, 4.1)).join('');
  const table = '<path d="M20,24H160M20,200H190V264H20Z" fill="none" stroke="#000" stroke-width="0.3"/>';
  const words = `${glyphs(roll, 22, 205, 16, 1, 4)}${glyphs(roll, 22, 213, 9, 1, 4)}${glyphs(roll, 128, 232, 7, 1, 4)}${glyphs(roll, 142, 244, 6, 1, 4)}`;
  const body = `${glyphs(roll, 20, 18, 30, 1, 2.6)}${rows}${isLast ? table + words : ''}${glyphs(roll, 95, 284, 6, 1, 3)}${drawCode(code)}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${210 * scale}" height="${297 * scale}" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fff"/>${body}</svg>`;
  return rasterOf(sharp(Buffer.from(svg)));
}

function drawCode(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = 20 / modules.size;
  const cells: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) cells.push(`M${170 + column * side},${5 + row * side}h${side}v${side}h${-side}Z`);
  return `<path d="${cells.join('')}" fill="#000" shape-rendering="crispEdges"/>`;
}
