import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { openConsoleTab } from '../../../support/pages/open-tab.ts';
import { openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { begin, bind } from '../../../support/seasons/broadcast-season.ts';

describe.skipIf(!hasBrowser)('the page of dates', () => {
  let season: WebSeason;
  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    await begin(season.ports, 6);
    await bind(season.ports, 'wecom:kunyu', 'district-putuo');
  }, 60_000);
  afterAll(() => season?.close());

  it.each([
    [1440, '2021-12-20', '2021-12-18'],
    [360, '2021-12-21', '2021-12-19'],
  ])(
    'shows what a change does, changes it, and refuses in words what cannot be, at %i px',
    { timeout: 90_000 },
    async (width, to, registration) => {
      const { page, close } = await openConsoleTab(season, width, 'calendar');
      try {
        await page.fill('[data-test=to-submission]', '2021-12-30');
        await page.fill('[data-test=reason]', '应各单位要求，延长申报时间');
        await page.click('[data-test=look]');
        await page.locator('[data-test=problems]').getByText('早于资料申报的截止日12月30日').waitFor();
        await page.fill('[data-test=to-submission]', to);
        await page.fill('[data-test=to-preRegistration]', registration);
        await page.click('[data-test=look]');
        await page.waitForSelector('[data-test=move-preview]');
        const preview = (await page.textContent('[data-test=move-preview]')) ?? '';
        expect(preview).toContain('申报人 6 人，推荐单位联系人 1 人');
        expect(preview).toContain('资料申报的提醒');
        expect(preview).toContain('时间有调整');
        expect(await findSerious(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/calendar-${width}.png`, fullPage: true });
        expect(await page.textContent('[data-test=retention]')).toContain('未入选、不推荐的 365 天');
        expect(await page.textContent('[data-test=retention]')).toContain('到期：6 人');
        await page.click('[data-test=move]');
        await page.locator('[role=status]').getByText('已改期').waitFor();
        expect(await page.textContent('[data-test=moves]')).toContain('应各单位要求');
        expect(await page.innerText('[data-test=timeline]')).toContain(`11月25日—12月${to.slice(8)}日`);
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/calendar-done-${width}.png`, fullPage: true });
      } finally {
        await close();
      }
    },
  );
});
