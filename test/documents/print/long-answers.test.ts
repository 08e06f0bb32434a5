import { describe, expect, it, vi } from 'vitest';
import type { FormLayout } from '../../../src/documents/layout.ts';
import { team } from '../../../templates/documents/star-2021/team.ts';
import { countPictures } from '../pictures-of-pages.ts';
import { contentOf, onlyWords, print, sizesIn, withoutFooter } from '../read-pages.ts';
import {
  drawPages,
  hasPoppler,
  plainPicture,
  readText,
  sampleRequest,
  squeeze,
  statisticsRequest,
} from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(!hasPoppler)('a form with long or odd answers', () => {
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

  it('lets the opinion of the unit share the page where the certificates end', async () => {
    const pictures = [
      await plainPicture('deedsPhotos', '图一', 1200, 900),
      await plainPicture('deedsPhotos', '图二', 900, 1200),
      await plainPicture('deedsPhotos', '图三', 1200, 900),
      await plainPicture('awardCertificates', '证书一', 1100, 800),
      await plainPicture('awardCertificates', '证书二', 800, 1100),
    ];
    const pages = await drawPages((await print(sampleRequest('individual-nurse', { pictures }))).bytes, 60);
    expect(countPictures(pages.at(-1)!)).toBe(2);
    expect(pages.at(-1)!.darkest({ leftMm: 30, topMm: 184, rightMm: 40, bottomMm: 185 })).toBeLessThan(140);
  });

  it.each([
    ['one award', 0, 1],
    ['a list of awards', 0, 12],
    ['one certificate', 1, 1],
    ['three certificates', 3, 3],
    ['nine certificates', 9, 3],
  ])('never leaves the opinion of the unit alone on the last page: %s', async (_what, certificates, count) => {
    const pictures = await Promise.all(
      Array.from({ length: certificates }, (_, at) =>
        plainPicture('awardCertificates', '', ...(at % 2 ? ([800, 1100] as const) : ([1100, 800] as const))),
      ),
    );
    const awards = Array.from({ length: count }, (_, at) => `20${at + 10}年 第${at + 1}届服务质量奖`).join('\n');
    const request = sampleRequest('team-metro-window', { pictures });
    const pageCounts = new Set<number>();
    for (let lines = 1; lines <= 31; lines += 2) {
      const deeds = ['题目', ...Array.from({ length: lines }, () => '一行。')].join('\n');
      const { bytes, pageCount } = await print({ ...request, answers: { ...request.answers, deeds, awards } });
      pageCounts.add(pageCount);
      const pages = readText(bytes, '-layout', ...withoutFooter)
        .trimEnd()
        .split('\f');
      const [last] = (await drawPages(bytes, 60)).slice(-1);
      const hasPicture = countPictures(last!) > 0;
      const above = squeeze(pages.at(-1)!.split('申报班组所在单位评价意见')[0]!);
      expect(hasPicture || above !== '', `${lines} lines of deeds`).toBe(true);
      for (const page of pages.slice(1)) expect(squeeze(page).endsWith('（附证书复印件）'), page).toBe(false);
    }
    expect(pageCounts.size, 'both are met: the page is shared, and it is not').toBeGreaterThan(1);
  });

  it('lets a short text above the opinion of the unit share its page, on the first page where there is room', async () => {
    const note = team.blocks.find(({ kind }) => kind === 'note')!;
    const layout: FormLayout = { ...team, blocks: [team.blocks[0]!, note, team.blocks.at(-1)!] };
    const request = sampleRequest('team-metro-window');
    const pageCounts: number[] = [];
    for (const lines of [1, 6, 12, 24]) {
      const duties = Array.from({ length: lines }, () => '一行。').join('\n');
      const printed = await print({ ...request, answers: { ...request.answers, duties } }, layout);
      const pages = readText(printed.bytes, '-layout', ...withoutFooter)
        .trimEnd()
        .split('\f')
        .map(squeeze);
      expect(pages.at(-1)!.startsWith('申报班组所在单位评价意见'), `${lines} lines`).toBe(false);
      expect(pages.at(-1)).toContain('单位（盖章）');
      pageCounts.push(printed.pageCount);
    }
    expect(pageCounts).toEqual([1, 1, 2, 2]);
  });

  it('leaves no gap beside a tall certificate: the next low one goes on under the low one before it', async () => {
    const pictures = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        plainPicture(
          'awardCertificates',
          `证书${at + 1}`,
          ...(at % 2 ? ([800, 1100] as const) : ([1100, 800] as const)),
        ),
      ),
    );
    const request = sampleRequest('individual-courier', { pictures });
    const pages = await drawPages((await print(request)).bytes, 60);
    const counts = pages.map(countPictures);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(30);
    // Four where rows were as high as their tallest, five where none was made lower to save a page.
    expect(Math.max(...counts)).toBe(6);
    expect(counts.slice(0, -1).filter((each) => each > 0).length, 'before the page of the opinion').toBeLessThanOrEqual(
      6,
    );
  });

  it('keeps a wide table whole and readable: its head again on the next page, no cell lost, nothing beside the page', async () => {
    const request = sampleRequest('team-metro-window');
    const row = (at: number) =>
      `${at} | 窗口售补票${at} | 12,345 | 23,456 | 欧阳静宜 13800000021 | 全年未发生有责投诉，受理诉求一千二百余件，办结率百分之百 | service${at}@example.com`;
    const head = '序号 | 项目 | 2019年 | 2020年 | 责任人 | 完成情况 | 备注栏';
    const deeds = ['题目', '前言。', '表1 宽表', head, ...Array.from({ length: 14 }, (_, at) => row(at + 1))].join(
      '\n',
    );
    const { bytes } = await print({ ...request, answers: { ...request.answers, deeds } });
    const text = squeeze(readText(bytes, ...withoutFooter));
    expect(text.split('备注栏').length - 1).toBeGreaterThan(1);
    for (let at = 1; at <= 14; at += 1) expect(text).toContain(`service${at}@example.com`);
    for (const page of await drawPages(bytes, 60))
      expect(page.darkest({ leftMm: 191, topMm: 30, rightMm: 209, bottomMm: 297 })).toBeGreaterThan(250);
    expect(Math.min(...sizesIn(await contentOf(bytes)))).toBeGreaterThanOrEqual(9);
  });

  it('takes a paragraph with a bar in it for no table, and loses none of it', async () => {
    const request = sampleRequest('team-metro-window');
    const long = `甲 | ${'很长的一段话。'.repeat(300)}`;
    const { bytes } = await print({ ...request, answers: { ...request.answers, deeds: `题目\n${long}` } });
    expect(squeeze(readText(bytes, '-raw', ...withoutFooter))).toContain(squeeze(long));
  });

  it('begins and ends no page with a single line of a paragraph', async () => {
    const paragraph = '窗口只有一米宽，可是人心没有边，大家把每一件小事都放在心上。'.repeat(5).slice(0, 118);
    for (let lines = 1; lines < 26; lines += 1) {
      const request = sampleRequest('team-metro-window');
      const deeds = [
        '题目',
        ...Array.from({ length: lines }, () => '一行。'),
        ...Array.from({ length: 9 }, () => paragraph),
      ];
      const { bytes } = await print({ ...request, answers: { ...request.answers, deeds: deeds.join('\n') } });
      const pages = readText(bytes, '-layout', ...withoutFooter).split('\f');
      for (const page of pages.slice(1, -2)) {
        const texts = page
          .split('\n')
          .map(squeeze)
          .filter((line) => line !== '');
        const isWhole = (line: string) => line === '一行。' || !paragraph.includes(line.slice(0, 6));
        const last = texts.at(-1) ?? '';
        const first = texts[0] ?? '';
        if (!isWhole(last)) expect(last.startsWith(paragraph.slice(0, 20)), `ends with ${last}`).toBe(false);
        if (!isWhole(first)) expect(paragraph.endsWith(first), `begins with ${first}`).toBe(false);
      }
    }
  });

  it('keeps the longest answers of annex 6 apart', async () => {
    const request = statisticsRequest();
    const answers = {
      ...request.answers,
      contact: '阿卜杜热西提·买买提艾力·吾买尔江',
      department: '质量发展科与用户工作部质量发展科与用户工作',
      position: '科长兼副主任科长兼副主任科长兼副主任科长',
      email: 'a.very.long.mail-address_of_the_team.1234567890@mail.subdomain.example-company.com.cn',
      address: '上海市普陀区澄溪路二十号'.repeat(5),
    };
    const pages = await drawPages((await print({ ...request, answers })).bytes, 100);
    for (const [topMm, bottomMm] of [
      [190.2, 191],
      [203.3, 204.3],
      [216.3, 230],
    ] as const)
      expect(pages[0]!.darkest({ leftMm: 20, topMm, rightMm: 190, bottomMm })).toBeGreaterThan(200);
  });

  it.each([31, 36, 40])('moves the lines below down for a department of %i characters in annex 6', async (length) => {
    const request = statisticsRequest();
    const department = '质量发展科与用户工作部'.repeat(4).slice(0, length);
    const { bytes, pageCount } = await print({ ...request, answers: { ...request.answers, department } });
    expect(pageCount).toBe(1);
    const box = (word: string) => {
      const found = boxesOf(bytes).find(({ text }) => text.includes(word));
      if (found === undefined) throw new Error(`${word} is not printed`);
      return found;
    };
    const end = Math.max(
      ...boxesOf(bytes)
        .filter(({ text, left }) => left > 260 && left < 420 && department.includes(text))
        .map(({ bottom }) => bottom),
    );
    expect(end).toBeGreaterThan(box('部门').bottom + 15);
    expect(box('电子信箱').top).toBeGreaterThan(end);
    expect(box('联系地址').top).toBeGreaterThan(box('电子信箱').bottom);
    const text = squeeze(readText(bytes, '-x', '270', '-y', '500', '-W', '148', '-H', '120'));
    expect(text).toContain(`部门${department}`);
  });
});

/** The words of page 1 with their places in points from the top left. */
function boxesOf(pdf: Uint8Array) {
  return [
    ...readText(pdf, '-bbox').matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</gu),
  ].map(([, left, top, bottom, text = '']) => ({ left: Number(left), top: Number(top), bottom: Number(bottom), text }));
}
