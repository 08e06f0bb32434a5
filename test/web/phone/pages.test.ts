import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { readZip } from '../../support/documents/read-zip.ts';
import { hasBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { openTab, type Tab } from '../../support/pages/open-tab.ts';
import {
  applicant,
  body,
  contact,
  goToUpload,
  openWebSeason,
  photo,
  staff,
  type WebSeason,
} from '../../support/pages/web-season.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

describe.skipIf(!hasBrowser)('the pages in a real browser', () => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    await bindContact(season.ports, contact, { campaign: 'star-2021', body });
    id = await goToUpload(season);
    tab = await openTab({ width: 390, height: 844 });
    page = tab.page;
    page.on('console', (message) => message.type() === 'error' && tab.errors.push(message.text()));
  });
  afterAll(async () => {
    await tab?.close();
    await season?.close();
  });

  const test = (name: string) => page.locator(`[data-test="${name}"]`);
  const status = async () => (await season.ports.views.get<Application>(applicationView, id))?.data.status;
  const images = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `page${at + 1}.jpg`, mimeType: 'image/jpeg', buffer: photo }));

  it('takes photos of the stamped pages in the order the person puts them, and warns when pages lack', async () => {
    await page.goto(season.link(applicant, 'upload', id));
    await page.getByRole('heading', { name: '上传盖章件' }).waitFor();
    // shot:upload-empty
    await test('photos').setInputFiles(images(3));
    await expect.poll(() => page.locator('.shot').count()).toBe(3);
    expect((await page.locator('.badge').first().boundingBox())?.height).toBeLessThan(36); // one line
    await page.getByRole('button', { name: '往前移' }).nth(2).click();
    await page.getByRole('button', { name: '删掉' }).first().click();
    // shot:upload-chosen
    await test('submit').click();
    await page.getByText('确定已经拍全了吗').waitFor();
    // shot:upload-asks
    await test('submit').click();
    await page.getByText('2 个文件看过，收好了').waitFor();
    // shot:upload-done
    const stamped = async () =>
      (await season.ports.views.get<Application>(applicationView, id))?.data.stamped?.files.map(({ name }) => name);
    await expect.poll(stamped).toEqual(['page3.jpg', 'page2.jpg']);
    await page.reload();
    await page.getByText('这个链接已经用过').waitFor();
    const widths: number[] = await page.locator('.outcome p').evaluate((said) => {
      const range = said.ownerDocument.createRange();
      range.selectNodeContents(said);
      return [...range.getClientRects()].map(({ width }) => width);
    });
    expect(Math.min(...widths), 'no line of a word or two').toBeGreaterThan(0.6 * Math.max(...widths));
    // shot:upload-used
  });

  it('lets the contact read all of it, look at the papers and recommend', async () => {
    await season.chat.says('提交');
    await season.chat.says('是');
    await expect.poll(status).toBe('awaiting-recommendation');
    tab.errors.length = 0;
    await page.goto(season.link(contact, 'review', id));
    await page.getByRole('heading', { name: '云苔路站“一米窗”服务班组' }).waitFor();
    // shot:review
    const deeds = page.locator('[data-field=deeds]');
    const folded = (await deeds.boundingBox())?.height;
    expect(folded, 'a phone has the deeds folded').toBeLessThan(400);
    await deeds.getByText('展开全文').click();
    expect((await deeds.boundingBox())?.height).toBeGreaterThan(4 * (folded ?? 0));
    expect(await page.locator('.paper-row').count()).toBe(5);
    expect((await test('joined').boundingBox())?.height).toBeLessThan(100); // one row
    expect(await test('joined').getAttribute('href')).toMatch(/files\/[0-9a-f]{64}/);
    await test('as-sent').getByText('看原来发来的 2 个文件').click();
    for (const picture of await page.locator('.pictures img, .paper-row img').all())
      expect(await picture.getAttribute('src')).toMatch(/&size=small$/);
    await test('return').click();
    // shot:review-return
    await test('confirm').click();
    await page.getByText('请写明原因。').waitFor();
    await page.getByRole('button', { name: '再看看' }).click();
    await test('recommend').click();
    await test('confirm').click();
    await test('decided').getByText('已推荐').waitFor();
    // shot:review-decided
    expect(await status()).toBe('recommended');
    await expect.poll(() => season.told(applicant)).toContain('推荐');
  });

  it('shows staff where everything stands, and publishes once after a preview', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(season.link(staff, 'console'));
    await page.getByRole('heading', { name: '申报进度' }).waitFor();
    expect(page.url()).not.toContain('t=');
    // shot:console-list
    await page.getByRole('cell', { name: '云苔路站“一米窗”服务班组' }).click();
    await page.getByText('推荐单位初审：推荐').waitFor();
    // shot:console-detail
    await page.getByText('这份申报到12月17日（含当天）截止').waitFor();
    await page.setViewportSize({ width: 375, height: 760 });
    // shot:console-narrow-detail
    await page.getByRole('link', { name: '申报', exact: true }).click();
    await page.getByRole('heading', { name: '申报进度' }).waitFor();
    // shot:console-narrow
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: '推荐单位' }).click();
    await test('invite-district-putuo').click();
    await page.getByText(/请普陀区的联系人.*发送：\S+ \w{8}/).waitFor();
    // shot:console-bodies
    await page.getByRole('link', { name: '消息' }).click();
    await page.getByText('没有需要人工核实的消息').waitFor();
    // shot:console-messages
    // Nothing is published that the panel has not frozen.
    await freezeList(season.ports, { [id]: 'awarded' });
    await page.getByRole('link', { name: '公布结果' }).click();
    await test(`awarded-${id}`).check();
    // shot:console-results
    await test('preview').click();
    await page.getByText('申报人 1 位，各自收到').waitFor();
    await test('reason').fill('名单已由领导小组另行审定');
    // shot:console-preview
    await test('publish').dblclick();
    await test('done').getByText('已公布 1 份').waitFor();
    // shot:console-done
    expect(await status()).toBe('awarded');
    await expect.poll(() => season.told(applicant).match(/🎉 恭喜/gu)?.length).toBe(1);
  });

  it('packs the files of a body and the answers, shows them after a reload, and saves them', async () => {
    await page.getByRole('link', { name: '推荐单位' }).click();
    await test(`archive-${body}`).click();
    await test('save-export').waitFor();
    await page.reload();
    await test('save-export').waitFor();
    await page.getByRole('link', { name: '申报', exact: true }).click();
    await test('ask-table').click();
    await expect.poll(() => test('save-export').count(), { timeout: 10_000 }).toBe(2);
    // shot:console-exports
    const saving = page.waitForEvent('download');
    await test('export-archive').getByRole('link', { name: '下载' }).click();
    const saved = await (await saving).path();
    const paths = [...(await readZip(readFileSync(saved))).keys()];
    expect(paths).toContain('核对清单.xlsx');
    expect(paths.some((path) => path.startsWith(`${id}_`))).toBe(true);
    await page.setViewportSize({ width: 375, height: 760 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
    // shot:console-narrow-exports
  });

  it('asks nobody but us for anything, and nothing goes wrong on the way', () => {
    expect(tab.outside).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
