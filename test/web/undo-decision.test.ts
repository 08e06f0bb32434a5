import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../src/domain/application/application.ts';
import { applicationView } from '../../src/domain/application/application-view.ts';
import { bindContact } from '../../src/usecases/bodies/invite-contact.ts';
import { tellDecisions } from '../../src/usecases/review/tell-decisions.ts';
import { findSerious } from '../support/axe.ts';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { endorse } from '../support/endorsed.ts';
import { openConsoleTab } from '../support/open-tab.ts';
import { body, contact, openWebSeason, type WebSeason } from '../support/web-season.ts';

const NOW = '2021-12-28T10:07:00+08:00';
const APPLICANT = 'wecom:applicant';
const team = (id: string, name: string) => ({ id, track: 'team', organisation: '上海申亭轨道', name, body }) as const;

let season: WebSeason;
beforeAll(async () => {
  season = await openWebSeason({ undoSeconds: 60 });
  await bindContact(season.ports, contact, { campaign: 'star-2021', body });
});
afterAll(() => season.close());

const statusOf = async (id: string) => (await season.ports.views.get<Application>(applicationView, id))?.data.status;

describe.skipIf(!hasBrowser)('a press made by mistake', () => {
  it.each([1440, 360])('is taken back on the worklist, one and all, at %i px', async (width) => {
    season.chat.season.setClock('2021-12-06T10:07:00+08:00');
    const ids = ['A', 'B', 'C'].map((letter) => `SBW${width}${letter}`);
    for (const id of ids) await endorse(season.ports, team(id, `${id.slice(-1)} 线班组 ${width}`), false);
    const { context, close } = await openBrowser({ width, height: 900 });
    try {
      const page = await context.newPage();
      await page.goto(season.link(contact, 'worklist', 'star-2021'));
      for (const id of ids) await page.click(`[data-test=pick-${id}]`);
      await page.click('[data-test=many-recommend]');
      await page.click('[data-test=many-confirm]');
      await page.waitForSelector('[data-test=undo-all]');
      expect(await findSerious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/undo-worklist-${width}.png` });
      await page.click(`[data-test=undo-${ids[0]}]`);
      await page.waitForSelector(`[data-test=undo-${ids[0]}]`, { state: 'detached' });
      expect(await page.textContent('[data-test=note]')).toContain('已撤回');
      await page.click('[data-test=undo-all]');
      await page.waitForSelector('[data-test=undo]', { state: 'detached' });
      for (const id of ids) expect(await statusOf(id)).toBe('awaiting-recommendation');
    } finally {
      await close();
    }
    season.chat.season.setClock('2021-12-06T10:17:00+08:00');
    await tellDecisions(season.ports);
    expect(season.told(APPLICANT)).toBe('[]');
  });

  it.each([1440, 360])('is taken back in the checklist of the console, at %i px', async (width) => {
    season.chat.season.setClock(NOW);
    const id = `SBK${width}A`;
    await endorse(season.ports, team(id, `核对班组 ${width}`));
    const { page, close } = await openConsoleTab(season, width, 'checks');
    try {
      await page.click(`[data-test=open-${id}]`);
      for (const input of await page.$$(`[data-test=check-${id}] [data-test^=failed-]`)) await input.check();
      for (const area of await page.$$(`[data-test=check-${id}] textarea`)) await area.fill('材料不属实');
      await page.click(`[data-test=check-${id}] [data-test=decide]`);
      await page.waitForSelector(`[data-test=undo-${id}]`);
      expect(await statusOf(id)).toBe('rejected');
      expect(await findSerious(page)).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/undo-checks-${width}.png` });
      await page.click(`[data-test=undo-${id}]`);
      await page.waitForSelector(`[data-test=check-${id}]`);
      expect(await statusOf(id)).toBe('recommended');
    } finally {
      await close();
    }
  });
});
