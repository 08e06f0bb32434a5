import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { sampleAnswers } from '../../support/campaigns/sample-answers.ts';
import { hasBrowser } from '../../support/pages/browser.ts';
import type { Tab } from '../../support/pages/open-tab.ts';
import { openPageSeason, type PageSeason } from '../../support/pages/page-season.ts';
import { applicant, type WebSeason } from '../../support/pages/web-season.ts';

/** The page saves after a pause of a few seconds. */
const soon = { timeout: 9000 };
const deeds = sampleAnswers('team-metro-window').get('事迹材料') ?? '';

describe.skipIf(!hasBrowser)('the page for long texts in a real browser', () => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  let id: string;

  let opened: PageSeason | undefined;
  beforeAll(async () => {
    opened = await openPageSeason('deeds');
    ({ season, tab, page, id } = opened);
  });
  afterAll(() => opened?.close());

  /** A phone short of memory ends a page without a word; a page that is only left saves once more. */
  async function killPage() {
    const isGone = page.waitForEvent('crash');
    const session = await tab.context.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await isGone;
    await page.close();
    page = await tab.newPage();
  }

  const test = (name: string) => page.locator(`[data-test="${name}"]`);
  const written = async () =>
    (await season.ports.views.get<Application>(applicationView, id))?.data.pieces.deeds?.join('\n');
  const open = () => page.goto(season.link(applicant, 'text', `${id}/deeds`));
  const says = (text: string) => season.chat.says(text);

  it('saves by itself while one writes, and says when', async () => {
    await open();
    await page.getByRole('heading', { name: '事迹材料' }).waitFor();
    // shot:text-empty
    await test('text').fill('一米之间，见人见心\n云苔路站是一座不大的换乘站。');
    expect(await test('count').innerText()).toBe('23 字 · 还差 2477 字');
    await test('saved')
      .getByText(/^已保存 \d\d:\d\d$/u)
      .waitFor();
    expect(await written()).toBe('一米之间，见人见心\n云苔路站是一座不大的换乘站。');
    // shot:text-saved
    await test('finish').click();
    await test('problem').getByText('还差 2477 字').waitFor();
    // shot:text-short
  });

  it('marks where the limit falls when the text is too long', async () => {
    await test('text').fill(`${deeds}\n${'多出来的一句话。'.repeat(60)}`);
    await test('count').getByText('多了').waitFor();
    const over = Number(/多了 (\d+) 字/u.exec(await test('count').innerText())?.[1]);
    expect((await test('beyond').innerText()).replace(/^3000 字到这里/u, '').replace(/\s/gu, '').length).toBe(over);
    await page.getByRole('button', { name: '看看多在哪里' }).click();
    // shot:text-long
    await test('finish').click();
    await test('problem').getByText(`请先删掉 ${over} 字`).waitFor();
    await expect.poll(written, soon).toContain('多出来的一句话');
  });

  it('shows what the chat wrote meanwhile, beside what stands here, and loses neither', async () => {
    await test('text').fill('网页上的开头。');
    await expect.poll(written, soon).toBe('网页上的开头。');
    await says('聊天里补的一段。');
    await test('notice').getByText('在聊天里').waitFor();
    expect(await test('text').inputValue()).toBe('网页上的开头。\n聊天里补的一段。');
    // shot:text-newer
    await page.context().setOffline(true);
    await test('text').fill('网页上的开头改过了。\n聊天里补的一段。');
    await test('saved').getByText('没存上').waitFor();
    // shot:text-offline
    await says('聊天里又补了一段。');
    await page.context().setOffline(false);
    await test('clash').waitFor();
    // shot:text-clash
    expect(await test('version-theirs').innerText()).toContain('聊天里又补了一段。');
    expect(await test('version-mine').innerText()).toContain('改过了');
    await test('use-both').click();
    await expect
      .poll(written, soon)
      .toBe('网页上的开头。\n聊天里补的一段。\n聊天里又补了一段。\n网页上的开头改过了。\n聊天里补的一段。');
  });

  it('takes no late look at the text for somebody else who wrote', async () => {
    let [isLooking, letGo] = [false, () => {}];
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/h5/api/text', async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const response = await route.fetch();
      isLooking = true;
      await held;
      return route.fulfill({ response });
    });
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await expect.poll(() => isLooking).toBe(true);
    await test('text').fill('写在一次慢的查看中间。');
    await expect.poll(written, soon).toBe('写在一次慢的查看中间。');
    await test('saved')
      .getByText(/^已保存 \d\d:\d\d$/u)
      .waitFor();
    const looked = page.waitForResponse((response) => response.request().method() === 'GET');
    letGo();
    await (await looked).finished();
    await page.unroute('**/h5/api/text');
    expect(await test('text').inputValue()).toBe('写在一次慢的查看中间。');
    expect(await test('clash').count()).toBe(0);
  });

  it('finds again what was written without a network, after the page was closed', async () => {
    await page.route('**/h5/api/text', (route) => route.abort());
    await test('text').fill(deeds);
    await test('saved').getByText('没存上').waitFor();
    await killPage();
    await open();
    await test('notice').getByText('上次没存上的内容找回来了').waitFor();
    expect(await test('text').inputValue()).toBe(deeds);
    await expect.poll(written, soon).toBe(deeds);
  });

  it('saves what is written when the page is left at once, and takes nothing up again that was taken back', async () => {
    await test('saved')
      .getByText(/^已保存 \d\d:\d\d$/u)
      .waitFor();
    await test('text').fill(`${deeds}。`);
    await page.goto('about:blank');
    await expect.poll(written, soon).toBe(`${deeds}。`);
    await open();
    await test('text').fill('写错了');
    await test('text').fill(`${deeds}。`);
    await page.goto('about:blank');
    await open();
    await test('text').waitFor();
    expect(await test('text').inputValue()).toBe(`${deeds}。`);
    await test('text').fill(deeds);
    await expect.poll(written, soon).toBe(deeds);
  });

  it('hands the text to the chat, which goes on by itself', async () => {
    await test('count').getByText('够了').waitFor();
    // shot:text-enough
    await test('finish').click();
    await test('done').getByText('请回到聊天').waitFor();
    // shot:text-done
    await expect.poll(() => season.told(applicant), soon).toContain('何时受过何种奖励');
    expect((await season.chat.application()).answers.deeds).toBe(deeds);
  });

  it('has clear words for a forged link, a link of somebody else and a closed window', async () => {
    await page.goto(`${season.address}/h5/text?t=abc.def`);
    await page.getByText('这个链接不完整或已失效').waitFor();
    await page.goto(season.link('wecom:stranger', 'text', `${id}/deeds`));
    await page.getByText('没有找到这份申报').waitFor();
    await page.goto(season.link(applicant, 'upload', `${id}/deeds`).replace('/upload', '/text'));
    await page.getByText('这个链接不完整或已失效').waitFor();
    season.chat.season.setClock('2021-12-17T23:59:00+08:00');
    await open();
    await test('text').waitFor();
    season.chat.season.setClock('2021-12-18T00:00:00+08:00');
    await test('text').fill(`${deeds}。`);
    await page.getByText('资料申报已经截止').waitFor();
    // shot:text-closed
    expect(await written()).toBeUndefined();
  });

  it('asks nobody but us for anything, and nothing goes wrong on the way', () => {
    expect(tab.outside).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
