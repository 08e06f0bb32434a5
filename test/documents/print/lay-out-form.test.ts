import { create } from 'qrcode';
import { describe, expect, it, vi } from 'vitest';
import { codePayload } from '../../../src/documents/code-payload.ts';
import { codePlaces } from '../../../src/documents/print/draw-codes.ts';
import type { PrintRequest } from '../../../src/ports/documents/renderer.ts';
import { contentOf, onlyWords, print, withoutFooter } from '../read-pages.ts';
import {
  drawPages,
  hasPoppler,
  plainPicture,
  readText,
  recommendationRequest,
  sampleRequest,
  squeeze,
  statisticsRequest,
} from '../support.ts';

/** A machine that does other work beside is slow at this. */
vi.setConfig({ testTimeout: 120_000 });

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

  const coded: [string, () => PrintRequest][] = [
    ...samples.map((name): [string, () => PrintRequest] => [name, () => sampleRequest(name)]),
    ['annex 5', recommendationRequest],
    ['annex 6', statisticsRequest],
  ];
  it.each(coded)('keeps four modules of white around both codes on every page: %s', async (name, request) => {
    const pictures = await Promise.all(
      Array.from({ length: name === 'team-eldercare' ? 10 : 0 }, (_, at) => plainPicture('deedsPhotos', `图${at + 1}`)),
    );
    const { bytes, pageCount } = await print({ ...request(), pictures });
    const pages = await drawPages(bytes, 100);
    const text = squeeze(readText(bytes));
    const named = { 'annex 5': '推荐意见表', 'annex 6': '信息统计表' }[name] ?? '申报编号T20210001';
    for (let page = 1; page <= pageCount; page += 1) expect(text).toContain(`${named}·第2版·第${page}/${pageCount}页`);
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

  it.each([
    [['管理类'], '☑管理类服务类（□窗口服务□现场服务）□技术类□辅助类'],
    [['服务类/窗口服务', '辅助类'], '□管理类服务类（☑窗口服务□现场服务）□技术类☑辅助类'],
    [[], '□管理类服务类（□窗口服务□现场服务）□技术类□辅助类'],
  ])('has its ticks in the text that is searched and copied: %j', async (teamKinds, written) => {
    const request = sampleRequest('team-metro-window');
    const { bytes, missing } = await print({ ...request, answers: { ...request.answers, teamKinds } });
    for (const order of ['-raw', '-layout']) expect(squeeze(readText(bytes, order))).toContain(written);
    expect(missing).toEqual([]);
  });

  it('draws a tiny picture small: not coarser than 96 pixels an inch', async () => {
    const pictures = [
      await plainPicture('deedsPhotos', '', 120, 90),
      await plainPicture('awardCertificates', '', 160, 100),
    ];
    const content = await contentOf((await print(sampleRequest('team-metro-window', { pictures }))).bytes);
    const drawn = [...content.matchAll(/([\d.]{2,}) 0 0 ([\d.]+) 0 0 cm/gu)].map(([, ...size]) => size);
    expect(drawn).toEqual([
      ['90', '67.5'],
      ['120', '75'],
    ]);
  });

  it('leaves the seal area of the last page white but for its own words', async () => {
    const pages = await drawPages((await print(sampleRequest('team-metro-window'))).bytes, 100);
    expect(pages.at(-1)!.darkest({ leftMm: 118, topMm: 236, rightMm: 189, bottomMm: 254 })).toBeGreaterThan(250);
    expect(pages.at(-1)!.inkShare({ leftMm: 118, topMm: 220, rightMm: 189, bottomMm: 236 })).toBeGreaterThan(0.005);
    const { width, height, colour } = pages.at(-1)!;
    const coloured = Array.from({ length: width * height }, (_, at) => colour(at % width, Math.floor(at / width)));
    expect(coloured.filter(([red, green, blue]) => red !== green || green !== blue)).toEqual([]);
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

  it('says the unit once under the title of the deeds, where the name of the team says it already', async () => {
    const { answers } = sampleRequest('team-eldercare');
    const unit = String(answers.organisation);
    for (const [teamName, said] of [
      [`${unit}慢慢来班组`, `——${unit}慢慢来班组2021年`],
      ['慢慢来班组', `——${unit}慢慢来班组2021年`],
    ] as const) {
      const changed = { layout: 'star-2021/article', answers: { ...answers, teamName } };
      expect(squeeze(readText((await print(sampleRequest('team-eldercare', changed))).bytes, '-raw'))).toContain(said);
    }
  });

  it('prints the article of annex 2 without the form, its codes and its borders', async () => {
    const request = sampleRequest('individual-nurse', { layout: 'star-2021/article' });
    const { bytes } = await print(request);
    const body = ['-x', '0', '-y', '57', '-W', '596', '-H', '722'];
    const text = squeeze(readText(bytes, '-raw', ...body));
    expect(
      text.startsWith('她蹲下来，孩子就不怕了——上海云屿儿童医院沈㛃安2021年上海市用户满意服务明星成果申报交流资料'),
    ).toBe(true);
    for (const line of String(request.answers.deeds).split('\n')) expect(text).toContain(squeeze(line));
    for (const page of await drawPages(bytes, 100)) {
      const white = (topMm: number, bottomMm: number) =>
        expect(page.darkest({ leftMm: 1, topMm, rightMm: 209, bottomMm })).toBeGreaterThan(250);
      white(0, 15);
      white(19.5, 25.5);
      white(279.8, 296.5);
      expect(page.darkest({ leftMm: 0, topMm: 0, rightMm: 19.8, bottomMm: 297 })).toBeGreaterThan(250);
      expect(page.darkest({ leftMm: 190.3, topMm: 0, rightMm: 209, bottomMm: 297 })).toBeGreaterThan(250);
      expect(page.darkest({ leftMm: 20, topMm: 26, rightMm: 190, bottomMm: 34 })).toBeLessThan(128);
    }
  });
});
