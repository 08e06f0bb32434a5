import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/pages/browser.ts';
import { builtPages } from '../support/pages/built-pages.ts';
import { openTab, type Tab } from '../support/pages/open-tab.ts';
import { findSmallTargets } from '../support/pages/small-targets.ts';
import { applicant, contact, goToReview, openWebSeason, staff, type WebSeason } from '../support/pages/web-season.ts';

describe.skipIf(!hasBrowser)('every page in a phone', () => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    id = await goToReview(season);
    tab = await openTab({ width: 360, height: 740 });
    page = tab.page;
  }, 90_000);
  afterAll(async () => {
    await tab?.close();
    await season?.close();
  });

  const fits = () => page.evaluate('document.documentElement.scrollWidth - innerWidth <= 0');

  it('lets staff press everything with a finger, part by part', async () => {
    await page.goto(season.link(staff, 'console'));
    await page.locator('tr.link').waitFor();
    // The first part has settled; the others come at their own pace and are looked at once they have a title.
    const parts = ['applications', 'bodies', 'checks', 'scoring', 'results/publish', 'results/panel', 'broadcasts'];
    for (const part of [...parts, 'exports', 'messages', 'calendar', 'audit', 'staff', `applications/${id}`]) {
      await page.goto(`${season.address}/console/#/${part}`);
      await page.locator('main h1, .detail-head h1').first().waitFor();
      await expect.poll(() => findSmallTargets(page), { message: part }).toEqual([]);
      expect(await fits(), part).toBe(true);
    }
  });

  it('shows staff each section of an application once, with who answered under its title', async () => {
    await page.goto(`${season.address}/console/#/applications/${id}`);
    await page.locator('.wide h3').first().waitFor();
    const titles = (await page.locator('.wide h3').allInnerTexts()).map((title) => title.split(/\s/u)[0]);
    expect(titles.length).toBeGreaterThan(5);
    expect(new Set(titles).size).toBe(titles.length);
    const [label, value] = await Promise.all(
      ['dt', 'dd'].map((name) => page.locator(`.wide ${name}`).first().boundingBox()),
    );
    expect(value?.y).toBe(label?.y);
  });

  it('opens an application and a file of it with the keyboard alone, and comes back with Escape', async () => {
    await page.goto(`${season.address}/console/#/applications`);
    await page.locator('tr.link a').press('Enter');
    const view = page.getByRole('button', { name: '查看' }).first();
    await view.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.evaluate((one) => one.contains(one.ownerDocument.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await view.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  });

  it('lets applicants and contacts press everything with a finger', async () => {
    for (const link of [
      season.link(contact, 'review', id),
      season.link(contact, 'worklist', 'star-2021'),
      season.link(applicant, 'form', id),
      season.link(applicant, 'text', `${id}/deeds`),
      season.link(applicant, 'import', id),
      `${season.address}/`,
      `${season.address}/h5/start/star-2021`,
      `${season.address}/h5/start/star-1999`,
      `${season.address}/results/star-2021`,
      `${season.address}/gallery/star-2021`,
      `${season.address}/objection/star-2021`,
      `${season.address}/verify/`,
      `${season.address}/login`,
    ]) {
      await page.goto(link);
      await page.locator('h1').first().waitFor();
      await expect.poll(() => findSmallTargets(page), { message: link }).toEqual([]);
      expect(await fits(), link).toBe(true);
    }
  });
});
