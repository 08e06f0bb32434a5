import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import star from '../../../../flows/star-2021/campaign.ts';
import craft from '../../../fixtures/flows/craft-2021/campaign.ts';
import open from '../../../fixtures/flows/open-2021/campaign.ts';
import { hasBrowser, openBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { openWebSeason, staff, type WebSeason } from '../../../support/pages/web-season.ts';

describe.skipIf(!hasBrowser)('the console while two campaigns run', () => {
  let season: WebSeason;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    Object.assign(season.ports, { campaigns: [craft, open, star] });
    browser = await openBrowser({ width: 1440, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await season?.close();
  });

  it('asks which, remembers it in the browser, and can be switched', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(8000);
    const enter = () => page.goto(season.link(staff, 'console'));
    await enter();
    await page.getByRole('heading', { name: '请选择专栏' }).waitFor();
    expect(await page.getByText('公布结果').count()).toBeLessThanOrEqual(1);
    // shot:console-which
    await page.locator('[data-test="campaign-star-2021"]').click();
    await page.getByRole('option', { name: '服务明星班组' }).waitFor({ state: 'attached' });
    await enter();
    await page.getByRole('option', { name: '服务明星班组' }).waitFor({ state: 'attached' });
    await page.locator('select.campaign').selectOption('craft-2021');
    await page.getByRole('option', { name: '申城巧匠', exact: true }).waitFor({ state: 'attached' });
  });

  it('can be switched in a phone too', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(8000);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(season.link(staff, 'console'));
    const which = page.locator('select.campaign');
    await which.waitFor();
    await which.selectOption('craft-2021');
    await page.getByRole('option', { name: '申城巧匠', exact: true }).waitFor({ state: 'attached' });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('shows nothing of bodies, experts, certificates and objections where the chain has none', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(season.link(staff, 'console'));
    await page.locator('select.campaign').selectOption('open-2021');
    const tabs = await page.locator('header nav a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(tabs).toEqual(
      ['applications', 'checks', 'results', 'broadcasts', 'exports', 'messages', 'calendar', 'audit', 'staff'].map(
        (name) => `#/${name}`,
      ),
    );
    // Messages and staff are of all campaigns; what the log lists is what happened in any.
    for (const part of [
      'applications',
      'checks',
      'results/panel',
      'results/publish',
      'results/sent',
      'results/gallery',
      'broadcasts',
      'exports',
      'calendar',
    ]) {
      await page.goto(`${season.address}/console/#/${part}`);
      const fresh = page.getByRole('button', { name: '新建群发' });
      if (part === 'broadcasts') await fresh.click();
      await page.waitForLoadState('networkidle');
      const shown = await page.locator('main.body').innerText();
      expect([part, /推荐单位|推荐意见|专家|证书|异议/u.exec(shown)?.[0]]).toEqual([part, undefined]);
    }
    expect(await page.locator('nav.parts a').count()).toBe(0);
    await page.goto(`${season.address}/console/#/results/certificates`);
    await page.locator('nav.parts a').first().waitFor();
    expect(await page.locator('nav.parts a').allInnerTexts()).toEqual(['会审', '公布', '送达与更正', '成果展示']);
  });
});
