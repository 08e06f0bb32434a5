import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeTrend } from '../../../../src/usecases/console/describe-trend.ts';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { openConsoleTab } from '../../../support/pages/open-tab.ts';
import { goToReview, openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { begin } from '../../../support/seasons/broadcast-season.ts';

/** Labels of the chart that reach into it, whatever the largest number is. Runs in the browser. */
const labelsOnLines = `(chart) => {
  const [first] = chart.querySelectorAll('text');
  const said = first.textContent;
  first.textContent = '1888';
  const lines = [...chart.querySelectorAll('line')].map((one) => one.getBoundingClientRect());
  const [left, foot] = [Math.min(...lines.map((one) => one.left)), Math.max(...lines.map((one) => one.bottom))];
  const reach = [...chart.querySelectorAll('text')].filter((label) => {
    const box = label.getBoundingClientRect();
    return (box.right > left && box.top < foot) || box.left < chart.getBoundingClientRect().left;
  });
  const found = reach.map((label) => label.textContent);
  first.textContent = said;
  return found;
}`;

describe.skipIf(!hasBrowser)('the charts of the console', () => {
  let season: WebSeason;
  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    await begin(season.ports, 3);
    season.chat.season.setClock('2021-11-27T09:30:00+08:00');
    await goToReview(season);
  }, 60_000);
  afterAll(() => season?.close());

  it('count each step on the day it was reached, by body and by track', async () => {
    const trend = await describeTrend(season.ports, 'star-2021');
    expect(trend).toEqual({
      days: [
        { day: '2021-11-25', started: 3, submitted: 0, recommended: 0 },
        { day: '2021-11-26', started: 0, submitted: 0, recommended: 0 },
        { day: '2021-11-27', started: 1, submitted: 1, recommended: 0 },
      ],
      bodies: [
        { name: '', started: 3, submitted: 0, recommended: 0 },
        { name: '申汀轨道交通集团有限公司', started: 1, submitted: 1, recommended: 0 },
      ],
      tracks: [{ name: '班组', started: 4, submitted: 1, recommended: 0 }],
    });
    expect(await describeTrend(season.ports, 'unknown')).toBeNull();
  });

  it.each([1440, 360])('are shown with their numbers at %i px', { timeout: 60_000 }, async (width) => {
    const { page, close } = await openConsoleTab(season, width);
    try {
      await page.locator('[data-test=trend] > summary').click();
      const chart = page.locator('[data-test=trend] svg');
      await chart.waitFor();
      expect(await chart.getAttribute('aria-label')).toContain('共开始申报 4 份，提交 1 份');
      expect(await page.evaluate(`(${labelsOnLines})(document.querySelector('[data-test=trend] svg'))`)).toEqual([]);
      expect(await chart.locator('text').allTextContents()).toEqual(['3', '0', '2021年11月25日', '2021年11月27日']);
      await page.locator('[data-test=trend] details summary').click();
      expect(await page.textContent('[data-test=trend]')).toContain('11月26日');
      expect(await findSerious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
      const heights = await page.evaluate(
        'new Set([...document.querySelectorAll(".top nav a")].map((tab) => Math.round(tab.getBoundingClientRect().height))).size',
      );
      expect(heights).toBe(1);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/trend-${width}.png`, fullPage: true });
    } finally {
      await close();
    }
  });
});
