import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaceName } from '../../../src/documents/layout.ts';
import { addCanvas } from '../../../src/documents/print/canvas.ts';
import { type Faces, loadFaces } from '../../../src/documents/print/faces.ts';
import { fontkitAdapter } from '../../../src/documents/print/fontkit-adapter.ts';
import { createMeasure, type Measure } from '../../../src/documents/print/measure.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { drawPages, fontFolder, hasPoppler, readText, squeeze } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

let faces: Faces;
let measure: Measure;
beforeAll(async () => {
  faces = await loadFaces(fontFolder);
  measure = createMeasure(faces, typesetting);
});

const sample =
  '上海市用户满意服务明星班组成果申报表推荐意见汇总统计单位名称联系电话手机邮编地址职务职称性别年龄政治面貌主要工作职责及特色事迹材料何时受过种奖励';

/** One row of 10 characters under the other, 20 pt, every cell 24 pt wide. */
async function drawGridOf(text: string, face: FaceName, subset: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkitAdapter(faces.parsed));
  const { body, title, heading } = faces.byName;
  const embed = async (name: FaceName, bytes: Uint8Array) =>
    document.embedFont(bytes, { subset: subset || name !== face, features: { liga: false, kern: false } });
  const fonts = {
    body: await embed('body', body.bytes),
    title: await embed('title', title.bytes),
    heading: await embed('heading', heading.bytes),
  };
  const canvas = addCanvas(document, fonts);
  measure(text, { face, sizePt: 20 }).forEach((glyph, index) => {
    canvas.text([glyph], 40 + (index % 10) * 24, 60 + Math.floor(index / 10) * 30);
  });
  return document.save();
}

function cellOf(index: number) {
  const mm = 25.4 / 72;
  const left = (40 + (index % 10) * 24) * mm;
  const top = (60 + Math.floor(index / 10) * 30 - 19) * mm;
  return { leftMm: left - 0.5, topMm: top, rightMm: left + 22 * mm, bottomMm: top + 25 * mm };
}

describe.skipIf(!hasPoppler)('embedded subsets', () => {
  it.each([
    ['title', 12],
    ['title', 30],
    ['title', 60],
    ['heading', 12],
    ['heading', 30],
    ['heading', 60],
    ['body', 30],
  ] as const)('draw every glyph of %s, %i characters', async (face, count) => {
    const text = [...sample].slice(0, count);
    const [page] = await drawPages(await drawGridOf(text.join(''), face, true), 100);
    const shares = text.map((_, index) => page!.inkShare(cellOf(index)));
    expect(text.filter((_, index) => shares[index]! < 0.04)).toEqual([]);
  });

  // Outlines of the subset are on a grid: their ink differs by less than a hundredth, a blanked glyph's by a tenth.
  it('draw a 30-character title as the whole font does', async () => {
    const text = [...sample].slice(0, 30).join('');
    const [subset] = await drawPages(await drawGridOf(text, 'title', true), 100);
    const [whole] = await drawPages(await drawGridOf(text, 'title', false), 100);
    const differing = [...text].filter(
      (_, index) => Math.abs(subset!.inkShare(cellOf(index)) - whole!.inkShare(cellOf(index))) > 0.01,
    );
    expect(differing).toEqual([]);
  });

  it('draw and give back rare characters of names through the fallback faces', async () => {
    for (const face of ['body', 'title', 'heading'] as const) {
      const rare = '䶮㛃𠅤昇龘𬭎';
      const pdf = await drawGridOf(rare, face, true);
      const [page] = await drawPages(pdf, 100);
      expect([...rare].filter((_, index) => page!.inkShare(cellOf(index)) < 0.04)).toEqual([]);
      expect(squeeze(readText(pdf))).toBe(rare);
    }
  });
});

it('names a character that is missing from every font, and draws a box for it', () => {
  const missing: string[] = [];
  const glyphs = measure('好😀', { face: 'heading', sizePt: 12 }, (character) => missing.push(character));
  expect(missing).toEqual(['😀']);
  expect(glyphs.map(({ character }) => character)).toEqual(['好', typesetting.missing]);
});
