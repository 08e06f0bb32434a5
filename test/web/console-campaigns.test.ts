import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import craft from '../fixtures/flows/craft-2021/campaign.ts';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { openWebSeason, staff, type WebSeason } from '../support/web-season.ts';

describe.skipIf(!hasBrowser)('the console while two campaigns run', () => {
  let season: WebSeason;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    Object.assign(season.ports, { campaigns: [craft, star] });
    browser = await openBrowser({ width: 1440, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await season?.close();
  });

  it('asks which, remembers it in the browser, and can be switched', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(8000);
    const open = () => page.goto(season.link(staff, 'console'));
    await open();
    await page.getByRole('heading', { name: '请选择专栏' }).waitFor();
    expect(await page.getByText('公布结果').count()).toBeLessThanOrEqual(1);
    // shot:console-which
    await page.locator('[data-test="campaign-star-2021"]').click();
    await page.getByRole('option', { name: '服务明星班组' }).waitFor({ state: 'attached' });
    await open();
    await page.getByRole('option', { name: '服务明星班组' }).waitFor({ state: 'attached' });
    await page.locator('select.campaign').selectOption('craft-2021');
    await page.getByRole('option', { name: '申城巧匠', exact: true }).waitFor({ state: 'attached' });
  });
});
