import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { applicant, goToUpload, openWebSeason, staff, type WebSeason } from '../../support/pages/web-season.ts';

describe.skipIf(!hasBrowser)('a page outside the platform’s client', () => {
  let season: WebSeason;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let id: string;

  beforeAll(async () => {
    season = await openWebSeason({ mode: 'platform', pagesFolder: await builtPages() });
    id = await goToUpload(season);
    browser = await openBrowser({ width: 390, height: 844 });
  });
  afterAll(async () => {
    await browser?.close();
    await season?.close();
  });

  it('asks for the code in the chat, opens, and is open again after a reload; no key stands in its address', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(8000);
    const token = season.token(applicant, 'upload', id);
    await page.goto(season.link(applicant, 'upload', id));
    await page.locator('[data-test="send-code"]').click();
    await page.locator('[data-test="code"]').waitFor();
    expect(page.url()).not.toContain('t=');
    const code = /验证码：(\d{6})/u.exec(season.told(applicant))?.[1] ?? '';
    await page.locator('[data-test="code"]').fill(code);
    await page.locator('[data-test="confirm-code"]').click();
    await page.getByRole('heading', { name: '上传盖章件' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '上传盖章件' }).waitFor();
    expect(page.url()).not.toContain(token);
    const stranger = await openBrowser({ width: 390, height: 844 });
    const other = await stranger.context.newPage();
    await other.goto(page.url());
    await other.locator('[data-test="send-code"]').waitFor();
    await stranger.close();
  });

  it('the console asks in the same way', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(season.link(staff, 'console'));
    await page.locator('[data-test="send-code"]').click();
    await page.locator('[data-test="code"]').waitFor();
    await page.locator('[data-test="code"]').fill(/验证码：(\d{6})/u.exec(season.told(staff))?.[1] ?? '');
    await page.locator('[data-test="confirm-code"]').click();
    await page.locator('nav').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });
});
