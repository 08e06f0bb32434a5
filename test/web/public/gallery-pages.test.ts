import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { hasBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { openConsole } from '../../support/pages/console-asker.ts';
import { expectLooksRight, openConsoleTab, type Tab } from '../../support/pages/open-tab.ts';
import { openWebSeason, type WebSeason } from '../../support/pages/web-season.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';
import { addCandidate } from '../../support/seasons/scoring-season.ts';

const deeds = readFileSync(new URL('../../../docs/samples/team-deeds.txt', import.meta.url), 'utf8');
const cases = [
  ['SBAAAA22', '云苔路站“一米窗”服务班组'],
  ['SBBBBB22', '上海申汀轨道交通运营有限公司第三客运分公司二楼服务班组'],
] as const;
const widths = [1440, 390] as const;

describe.skipIf(!hasBrowser).each(widths)('the public gallery, %i px wide', (width) => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    const asker = await openConsole(season);
    for (const [id, name] of cases)
      await addCandidate(season.ports, {
        id,
        name,
        deeds,
        organisation: '上海申汀轨道交通运营有限公司',
        caption: '早班出车前',
      });
    await freezeList(season.ports, { SBAAAA22: 'awarded', SBBBBB22: 'awarded' });
    const results = cases.map(([application]) => ({ application, outcome: 'awarded' }));
    await asker.post('results', { campaign: 'star-2021', publication: 'publication-1', reason: '提前公布', results });
    for (const [id] of cases) {
      const person = `wecom:applicant-${id}`;
      await acceptMessage(season.ports, { id: `yes:${id}`, person, reply: { kind: 'text', text: '同意展示' } });
      while (!season.told(person).includes('可以展示了')) await new Promise((resolve) => setImmediate(resolve));
    }
    tab = await openConsoleTab(season, width);
    page = tab.page;
  }, 120_000);
  afterAll(async () => {
    await tab?.close();
    await season?.close();
  });

  const looksRight = (name: string) => expectLooksRight(page, name);

  it('is put together by staff: chosen, ordered, pictures captioned, one taken off', async () => {
    await page.evaluate(`location.hash = '#/results/gallery'`);
    for (const [id] of cases) {
      const row = page.locator(`[data-test="case-${id}"]`);
      await row.locator('[data-test="choose"]').click();
      await row.locator('[data-test="confirm-choose"]').click();
      await row.locator('.pill.shown').waitFor();
    }
    const named = page.locator('[data-test="case-SBAAAA22"]');
    await named.locator('[data-test="read-names"]').click();
    await named.locator('[data-test="blank-more"]').fill('值班站长');
    await looksRight('gallery-names');
    await named.locator('[data-test="save-names"]').click();
    await expect
      .poll(async () => (await fetch(`${season.address}/gallery/star-2021/SBAAAA22`)).text())
      .not.toContain('值班站长');
    const second = page.locator('li[data-test^="case-"]').nth(1);
    const id = await second.getAttribute('data-test');
    await second.locator('[data-test="up"]').click();
    await page.locator(`li[data-test^="case-"]:first-child[data-test="${id}"]`).waitFor();
    const row = page.locator('[data-test="case-SBAAAA22"]');
    await row.locator('summary').click();
    await row.locator('[data-test="caption-1"]').fill('早班出车前，大家把窗口擦亮');
    await looksRight('gallery-staff');
    await row.locator('[data-test="save-pictures"]').click();
    await expect
      .poll(async () => (await fetch(`${season.address}/gallery/star-2021/SBAAAA22`)).text())
      .toContain('大家把窗口擦亮');
    const other = page.locator('[data-test="case-SBBBBB22"]');
    await other.locator('[data-test="hide"]').click();
    await other.locator('[data-test="hide-reason"]').fill('图片里有乘客的正脸');
    await looksRight('gallery-hiding');
    await other.locator('[data-test="confirm-hide"]').click();
    await other.locator('.pill.hidden').waitFor();
    await other.locator('[data-test="choose"]').click();
    await other.locator('[data-test="confirm-choose"]').click();
    await other.locator('.pill.shown').waitFor();
  }, 90_000);

  it('is read by everybody: the list, a case, its PDF, from the home page on', async () => {
    await page.goto(`${season.address}/`);
    await page.locator('a[href="/gallery/star-2021"]').click();
    await page.locator('.cases img').first().waitFor();
    await looksRight('gallery-public');
    await page.locator('.cases a').first().click();
    await page.locator('article h3').first().waitFor();
    await page.locator('figure img').first().scrollIntoViewIfNeeded();
    await looksRight('gallery-case');
    const href = await page.locator('a.button').getAttribute('href');
    const pdf = await fetch(`${season.address}${href}`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(tab.outside).toEqual([]);
  }, 90_000);
});
