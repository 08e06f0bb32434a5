import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../../src/domain/application/application-view.ts';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { openConsoleTab } from '../../../support/pages/open-tab.ts';
import { openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';

describe.skipIf(!hasBrowser)('the page of checklists', () => {
  let season: WebSeason;
  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    for (const id of ['SB222222', 'SB333333'])
      await endorse(season.ports, {
        id,
        track: 'team',
        organisation: '申汀轨道',
        name: `窗口班组${id}`,
        body: 'district-putuo',
      });
  }, 60_000);
  afterAll(() => season?.close());

  it.each([
    [1440, 'SB222222', 'passed', '通过'],
    [390, 'SB333333', 'repair', '补正'],
  ] as const)(
    'shows what the machine found and takes what staff find, at %i px',
    { timeout: 90_000 },
    async (width, id, verdict, _words) => {
      const { page, close } = await openConsoleTab(season, width, 'checks');
      try {
        await page.click(`[data-test=open-${id}]`);
        const row = page.locator(`[data-test=check-${id}]`);
        await row.getByText('申报条件没有确认').waitFor();
        expect(await findSerious(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
        for (const item of ['conditions', 'recommendation']) await row.locator(`[data-test=passed-${item}]`).check();
        // What the machine found something against is passed with a reason alone.
        expect(await row.locator('[data-test=why-recommendation]').count()).toBe(0);
        await row.locator('[data-test=why-conditions]').fill('电话里逐条确认过');
        await row.locator(`[data-test=${verdict}-completeness]`).check();
        if (verdict === 'passed') await row.locator('[data-test=why-completeness]').fill('邮件里补过');
        if (verdict === 'repair') {
          expect(await row.locator('[data-test=decide]').isDisabled()).toBe(true);
          await row.locator('[data-test=why-completeness]').fill('邮编不对');
          await row.locator('[data-test=field-postcode]').check();
          expect(await findSerious(page)).toEqual([]);
        }
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/checks-${width}.png`, fullPage: true });
        await row.locator('[data-test=decide]').click();
        await row.locator('[data-test=sure]').getByText('确定定为通过吗').waitFor();
        expect(await findSerious(page)).toEqual([]);
        await row.locator('[data-test=decide]').click();
        await page.locator('[role=status]').getByText('已定 1 份').waitFor();
        const kept = await season.ports.views.get(applicationView, id);
        expect(kept?.data.status).toBe(verdict === 'repair' ? 'returned' : 'recommended');
        if (verdict === 'repair') expect(kept?.data.reopened).toEqual(['postcode']);
        else expect(kept?.data.stage?.id).toBe('document-review');
      } finally {
        await close();
      }
    },
  );
});
