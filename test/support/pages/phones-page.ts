import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../../src/config/config.ts';
import { start } from '../../../src/main.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';

/** The simulator's phones in a browser, of a product of their own; both end with the test. */
export async function openPhones(env: Readonly<Record<string, string>>): Promise<Page> {
  await builtPages();
  const running = await start(readConfig({ DATA_DIR: temporaryFolder(), PORT: '0', ...env }));
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await running.stop();
  });
  const page = await browser.context.newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript("localStorage.setItem('simulator.hint', 'seen')");
  await page.goto(`${running.address}/simulator/`);
  return page;
}

export const phone = (page: Page, userId: string) => page.locator(`[data-test="phone-${userId}"]`);

export async function says(page: Page, userId: string, words: string): Promise<void> {
  await phone(page, userId).locator('textarea').fill(words);
  await phone(page, userId).getByRole('button', { name: '发送' }).click();
}
