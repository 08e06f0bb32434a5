import { existsSync } from 'node:fs';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { create } from 'qrcode';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { codePayload } from '../../src/documents/code-payload.ts';
import { codePlaces } from '../../src/documents/draw-codes.ts';
import { type Faces, loadFaces } from '../../src/documents/faces.ts';
import { printForm } from '../../src/documents/print-form.ts';
import type { PrintRequest } from '../../src/ports/renderer.ts';
import { typesetting } from '../../templates/documents/typesetting.ts';
import { countPictures, distance, keep } from './pictures-of-pages.ts';
import {
  drawPages,
  fontFolder,
  hasPoppler,
  layouts,
  plainPicture,
  readText,
  recommendationRequest,
  sampleRequest,
  squeeze,
  statisticsRequest,
} from './support.ts';

/** A machine that does other work beside is slow at this. */
vi.setConfig({ testTimeout: 120_000 });

let faces: Faces;
beforeAll(async () => {
  faces = await loadFaces(fontFolder);
});

async function print(request: PrintRequest) {
  return printForm(faces, layouts[request.layout as keyof typeof layouts], typesetting, request); // the samples name only these
}

/** Above the footer, in points. */
const withoutFooter = ['-x', '0', '-y', '0', '-W', '596', '-H', '784'];
const samples = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'];

describe.skipIf(!hasPoppler)('a printed form', () => {
  it.each(samples)('gives back every answer of %s', async (name) => {
    const request = sampleRequest(name);
    const { bytes, missing } = await print(request);
    const text = squeeze(readText(bytes, '-raw', ...withoutFooter));
    expect(missing).toEqual([]);
    for (const { id, kind } of request.form.fields) {
      const value = request.answers[id];
      if (typeof value === 'boolean' || Array.isArray(value) || value === undefined) continue;
      if (kind === 'date') continue;
      for (const line of String(value).split('\n'))
        expect(text.includes(onlyWords(line)) || onlyWords(text).includes(onlyWords(line)), `${id}: ${line}`).toBe(
          true,
        );
    }
  });

  it('draws the borders of annex 3 where they belong', async () => {
    const [page] = await drawPages((await print(sampleRequest('team-metro-window'))).bytes, 150, 1);
    for (let step = 0; step <= 12; step += 1) {
      const y = 48 + step * 13;
      if (step !== 7)
        expect(
          page!.darkest({ leftMm: 30, topMm: y - 0.4, rightMm: 30.2, bottomMm: y + 0.4 }),
          `row line ${step}`,
        ).toBeLessThan(140);
      expect(
        page!.darkest({ leftMm: 160, topMm: y - 0.4, rightMm: 160.2, bottomMm: y + 0.4 }),
        `row line ${step}`,
      ).toBeLessThan(140);
    }
    for (const x of [20, 190]) {
      for (let y = 49; y < 275; y += 5)
        expect(page!.darkest({ leftMm: x - 0.4, topMm: y, rightMm: x + 0.4, bottomMm: y + 0.2 })).toBeLessThan(140);
    }
  });

  it('keeps four modules of white around both codes on every page', async () => {
    const pictures = await Promise.all(
      Array.from({ length: 10 }, (_, at) => plainPicture('deedsPhotos', `图${at + 1}`)),
    );
    const pages = await drawPages((await print(sampleRequest('team-eldercare', { pictures }))).bytes, 100);
    for (const page of pages) {
      for (const [left, top, side] of [
        [170, 5, 20],
        [20, 278.5, 14],
      ] as const) {
        const quiet = (4 * side) / 25 - 0.3;
        const right = left + side;
        const bottom = top + side;
        const bands = [
          { leftMm: left - quiet, topMm: top - quiet, rightMm: right + quiet, bottomMm: top - 0.3 },
          {
            leftMm: left - quiet,
            topMm: bottom + 0.3,
            rightMm: right + quiet,
            bottomMm: Math.min(297, bottom + quiet),
          },
          { leftMm: left - quiet, topMm: top, rightMm: left - 0.3, bottomMm: bottom },
          { leftMm: right + 0.3, topMm: top, rightMm: right + quiet, bottomMm: bottom },
        ];
        for (const band of bands) expect(page.darkest(band)).toBeGreaterThan(250);
        expect(page.inkShare({ leftMm: left, topMm: top, rightMm: right, bottomMm: bottom })).toBeGreaterThan(0.3);
      }
    }
  });

  it('draws both codes as the modules of the payload, page by page', async () => {
    const { bytes, pageCount } = await print(sampleRequest('individual-courier'));
    for (const [index, page] of (await drawPages(bytes, 150)).entries()) {
      const payload = codePayload({
        application: 'T20210001',
        version: 2,
        page: index + 1,
        pages: pageCount,
        check: 'ABCDEF234567',
      });
      const { modules } = create(payload, { errorCorrectionLevel: 'M' });
      for (const { leftMm, topMm, sideMm } of codePlaces) {
        const pixel = (mm: number) => Math.floor((mm * page.dpi) / 25.4);
        const wrong = Array.from(modules.data).filter((dark, at) => {
          const x = leftMm + ((at % modules.size) + 0.5) * (sideMm / modules.size);
          const y = topMm + (Math.floor(at / modules.size) + 0.5) * (sideMm / modules.size);
          return page.grey(pixel(x), pixel(y)) < 128 !== (dark === 1);
        });
        expect(wrong).toEqual([]);
      }
    }
  });

  it('puts ten pictures beside a text of one single paragraph', async () => {
    const pictures = await Promise.all(
      Array.from({ length: 10 }, (_, at) => plainPicture('deedsPhotos', `第${at + 1}张`)),
    );
    const request = sampleRequest('team-metro-window', { pictures });
    const deeds = String(request.answers.deeds).replaceAll('\n', '');
    const { bytes, pageCount } = await print({ ...request, answers: { ...request.answers, deeds } });
    const pages = await drawPages(bytes, 60);
    expect(pages.map(countPictures).reduce((sum, each) => sum + each, 0)).toBe(10);
    expect(pageCount).toBeLessThanOrEqual(7);
  });

  it('ticks the chosen kind of team and no other', async () => {
    const ink = async (teamKinds: string[]) => {
      const request = sampleRequest('team-metro-window');
      const [page] = await drawPages(
        (await print({ ...request, answers: { ...request.answers, teamKinds } })).bytes,
        100,
        1,
      );
      return page!.inkShare({ leftMm: 46, topMm: 153, rightMm: 52, bottomMm: 164 });
    };
    expect(await ink(['管理类'])).toBeGreaterThan((await ink(['技术类', '辅助类'])) * 1.2);
  });

  it('lets no word stand on a picture, with ten pictures in 3000 characters', async () => {
    const pictures = await Promise.all(
      Array.from({ length: 10 }, (_, at) => plainPicture('deedsPhotos', `第${at + 1}张`)),
    );
    const request = sampleRequest('team-eldercare', { pictures });
    const { bytes } = await print(request);
    const pages = await drawPages(bytes, 60);
    expect(pages.map(countPictures).reduce((sum, each) => sum + each, 0)).toBe(10);
    const text = squeeze(readText(bytes));
    for (let at = 1; at <= 10; at += 1) expect(text).toContain(`第${at}张`);
  });

  it('grows with the longest answers and never goes below 9 pt', async () => {
    const request = sampleRequest('team-metro-window');
    const long = '云苔路换乘枢纽“一米窗”便民利民为民服务先锋示范班组'.repeat(5).slice(0, 100);
    const awards = Array.from(
      { length: 20 },
      (_, at) => `20${String(at).padStart(2, '0')}年 第${at + 1}届服务质量奖（颁奖单位）`,
    ).join('\n');
    const answers = {
      ...request.answers,
      teamName: long,
      address: `上海市${'静安区云苔路'.repeat(15)}`,
      posts: long,
      awards,
    };
    const { bytes } = await print({ ...request, answers });
    const text = squeeze(readText(bytes, '-raw', ...withoutFooter));
    expect(onlyWords(text)).toContain(onlyWords(long));
    for (const line of awards.split('\n')) expect(onlyWords(text)).toContain(onlyWords(line));
    expect(Math.min(...sizesIn(await contentOf(bytes)))).toBeGreaterThanOrEqual(9);
  });

  it('leaves the seal area of the last page white but for its own words', async () => {
    const pages = await drawPages((await print(sampleRequest('team-metro-window'))).bytes, 100);
    expect(pages.at(-1)!.darkest({ leftMm: 118, topMm: 236, rightMm: 189, bottomMm: 254 })).toBeGreaterThan(250);
    expect(pages.at(-1)!.inkShare({ leftMm: 118, topMm: 220, rightMm: 189, bottomMm: 236 })).toBeGreaterThan(0.005);
  });

  it('prints annex 5 in the order given, over as many pages as the list needs, the note last', async () => {
    const request = recommendationRequest();
    const rows = Array.from({ length: 40 }, (_, at) => `企业甲${at + 1}号有限公司\t班组乙${at + 1}号`);
    const { bytes, pageCount } = await print({ ...request, answers: { ...request.answers, rows } });
    expect(pageCount).toBeGreaterThan(2);
    const text = squeeze(readText(bytes, '-raw', ...withoutFooter));
    const places = rows.map((row, at) => text.indexOf(`${at + 1}${row.replace('\t', '')}`));
    expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
    expect(text.split('企业名称（以公章为准）').length - 1).toBe(pageCount);
    expect(text.endsWith('注：此表是推荐单位的正式汇总信息')).toBe(true);
  });

  it('prints every number of annex 6 beside its row', async () => {
    const request = statisticsRequest();
    const text = squeeze(readText((await print(request)).bytes, '-raw'));
    for (const [at, field] of request.form.fields.slice(0, 7).entries()) {
      if (field.kind !== 'count') throw new Error(`${field.id} is no count`);
      expect(text).toContain(`${at + 1}${field.label}${field.unit}${request.answers[field.id]}`);
    }
    for (const field of request.form.fields.slice(7))
      expect(text).toContain(squeeze(String(request.answers[field.id])));
  });

  it('prints the article of annex 2 without the form', async () => {
    const request = sampleRequest('individual-nurse', { layout: 'star-2021/article' });
    const text = squeeze(readText((await print(request)).bytes, '-raw', ...withoutFooter));
    expect(
      text.startsWith('她蹲下来，孩子就不怕了——上海云屿儿童医院沈㛃安2021年上海市用户满意服务明星成果申报交流资料'),
    ).toBe(true);
    for (const line of String(request.answers.deeds).split('\n')) expect(text).toContain(squeeze(line));
  });

  it.each(samples)('looks as it was last approved: %s', async (name) => {
    const pictures = [
      await plainPicture('deedsPhotos', '早高峰'),
      await plainPicture('deedsPhotos', '', 600, 800),
      await plainPicture('awardCertificates', '奖状', 900, 640),
    ];
    const pages = await drawPages((await print(sampleRequest(name, { pictures }))).bytes, 40);
    for (const [index, page] of pages.entries()) {
      const file = new URL(`../fixtures/documents/${name}-${index + 1}.png`, import.meta.url).pathname;
      if (process.env.APPROVE === 'true') await keep(page, file);
      expect(existsSync(file), `no picture ${file}; look at the page, then APPROVE=true`).toBe(true);
      expect(await distance(page, file), `page ${index + 1} of ${name}`).toBeLessThan(3);
    }
    const other = new URL(`../fixtures/documents/${name}-2.png`, import.meta.url).pathname;
    expect(await distance(pages[0]!, other), 'another page is told from this one').toBeGreaterThan(20);
  });
});

/** Without the marks that stand for a heading or part cells. */
function onlyWords(text: string): string {
  return squeeze(text).replaceAll('|', '');
}

async function contentOf(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf);
  return document.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Type')) === undefined &&
        object.dict.get(PDFName.of('Subtype')) === undefined &&
        object.dict.get(PDFName.of('Length1')) === undefined,
    )
    .map(([, object]) => Buffer.from(decodePDFRawStream(object as PDFRawStream).decode()).toString('latin1')) // filtered above
    .join('\n');
}

function sizesIn(content: string): number[] {
  const sizes = [...content.matchAll(/\/\S+ ([\d.]+) Tf/gu)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(100);
  return sizes;
}
