import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindContact } from '../../src/usecases/bodies/invite-contact.ts';
import { hasBrowser } from '../support/pages/browser.ts';
import { builtPages } from '../support/pages/built-pages.ts';
import { openTab, type Tab } from '../support/pages/open-tab.ts';
import { applicant, body, contact, goToUpload, openWebSeason, type WebSeason } from '../support/pages/web-season.ts';

/** The phone pages of `README.md`, taken again from the pages as they are: `npm run pictures`. The runner looks for them only then. */
const folder = process.env.PICTURES;
const MOST_BYTES = 170 * 1024;
const phone = { width: 390, height: 800 };

describe.skipIf(!hasBrowser)('the pictures of the readme', () => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    await bindContact(season.ports, contact, { campaign: 'star-2021', body });
    id = await goToUpload(season);
    tab = await openTab(phone);
    page = tab.page;
  }, 90_000);
  afterAll(async () => {
    await tab?.close();
    await season?.close();
  });

  /** The printed form of a sample, page by page, as if photographed. */
  const papers = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `page${at + 1}.png`,
      mimeType: 'image/png',
      buffer: readFileSync(new URL(`../fixtures/documents/team-metro-window-${at + 1}.png`, import.meta.url)),
    }));

  it('are taken', { timeout: 120_000 }, async () => {
    await page.goto(season.link(applicant, 'upload', id));
    await page.locator('[data-test=photos]').setInputFiles(papers(4));
    await expect.poll(() => page.locator('.shot').count()).toBe(4);
    await page.evaluate('window.scrollTo(0, 0)');
    const upload = await page.screenshot();
    await page.locator('[data-test=submit]').click();
    await page.getByRole('heading', { name: '收好了' }).waitFor();
    await season.chat.says('提交');
    await season.chat.says('是');
    await page.goto(season.link(contact, 'review', id));
    await page.locator('.paper-row').first().waitFor();
    await page.waitForLoadState('networkidle');
    const review = await page.screenshot();
    const made = await sideBySide([upload, review]);
    expect(made.length).toBeLessThan(MOST_BYTES);
    await sharp(made).toFile(`${folder}/phone-pages.png`);
  });
});

/** Screens in dark frames on a light ground. */
async function sideBySide(screens: readonly Buffer[]): Promise<Buffer> {
  const [frame, space] = [8, 28];
  const outer = { width: phone.width + 2 * frame, height: phone.height + 2 * frame };
  const rounded = (size: typeof phone, radius: number, fill: string) =>
    Buffer.from(
      `<svg width="${size.width}" height="${size.height}"><rect width="100%" height="100%" rx="${radius}" fill="${fill}"/></svg>`,
    );
  const framed = await Promise.all(
    screens.map(async (screen) => {
      const cut = [{ input: rounded(phone, 28, '#fff'), blend: 'dest-in' as const }];
      const inner = await sharp(screen).ensureAlpha().composite(cut).png().toBuffer();
      const over = [{ input: inner, left: frame, top: frame }];
      return sharp(rounded(outer, 36, '#20262f'))
        .composite(over)
        .png()
        .toBuffer();
    }),
  );
  const width = space + framed.length * (outer.width + space);
  const ground = { width, height: outer.height + 2 * space, channels: 3 as const, background: '#e8ecf4' };
  const placed = framed.map((input, at) => ({ input, left: space + at * (outer.width + space), top: space }));
  const whole = await sharp({ create: ground }).composite(placed).png().toBuffer();
  return sharp(whole).png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 }).toBuffer();
}
