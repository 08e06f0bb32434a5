import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Running, start } from '../../src/main.ts';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let running: Running;
beforeAll(async () => {
  await builtPages();
  const env = { DATA_DIR: temporaryFolder(), PORT: '0', PAGE_LOGIN: 'platform', SIMULATED_PLATFORM: 'dingtalk' };
  running = await start(readConfig(env));
}, 120_000);
afterAll(() => running?.stop());

it.skipIf(!hasBrowser)(
  'DingTalk is played on request: its phones, its stream, and its silent log-in of the page behind a card',
  { timeout: 90_000 },
  async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.context.newPage();
      await page.addInitScript("localStorage.setItem('simulator.hint', 'seen')");
      await page.goto(`${running.address}/simulator/`);
      expect(await page.locator('header p').textContent()).toContain('模拟钉钉');
      const phone = page.locator('[data-test="phone-yulin"]');
      await phone.locator('textarea').fill('后台');
      await phone.getByRole('button', { name: '发送' }).click();
      await phone.locator('button.link').click({ timeout: 20_000 });
      await phone.frameLocator('iframe').locator('nav').waitFor({ timeout: 30_000 });
      expect(await page.locator('[data-test="enter"]').count()).toBe(0);
    } finally {
      await browser.close();
    }
  },
);
