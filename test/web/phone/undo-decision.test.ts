import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { announceResults } from '../../../src/usecases/publication/announce-results.ts';
import { tellDecisions } from '../../../src/usecases/review/tell-decisions.ts';
import { findSerious } from '../../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { expectLooksRight, openConsoleTab } from '../../support/pages/open-tab.ts';
import { body, contact, openWebSeason, staff, type WebSeason } from '../../support/pages/web-season.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

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

async function looksRightWideAndNarrow(page: Page, name: string): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectLooksRight(page, name);
  }
}

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

  it('is taken back of the dates and of a publication', { timeout: 60_000 }, async () => {
    season.chat.season.setClock(NOW);
    const id = 'SBP1440A';
    await endorse(season.ports, team(id, '公布班组'));
    await freezeList(season.ports, { [id]: 'not-awarded' });
    const order = { campaign: 'star-2021', publication: 'press-1440', reason: '领导小组同意提前公布' };
    await announceResults(season.ports, staff, { ...order, results: [{ application: id, outcome: 'not-awarded' }] });
    const { page, close } = await openConsoleTab(season, 1440, 'results/sent');
    try {
      await page.waitForSelector('[data-test=undo-press]');
      await looksRightWideAndNarrow(page, 'undo-publication');
      await page.click('[data-test=undo-press]');
      await page.locator('[role=status]').getByText('没有通知任何人').waitFor();
      expect(await statusOf(id)).toBe('recommended');
      await page.goto(`${season.address}/console/#/calendar`);
      await page.fill('[data-test=to-review]', '2022-01-20');
      await page.fill('[data-test=reason]', '应各单位要求');
      await page.click('[data-test=look]');
      await page.click('[data-test=move]');
      await page.waitForSelector('[data-test=undo-press]');
      await looksRightWideAndNarrow(page, 'undo-calendar');
      await page.click('[data-test=undo-press]');
      await page.locator('[role=status]').getByText('日子和原来一样').waitFor();
    } finally {
      await close();
    }
  });
});

describe.skipIf(!hasBrowser)('bodies that no chat leads to', () => {
  it('are listed to be phoned, printed, and told on their page', { timeout: 60_000 }, async () => {
    season.chat.season.setClock('2021-12-20T10:07:00+08:00');
    const web = 'web:K7M2PX';
    await bindContact(season.ports, web, { campaign: 'star-2021', body: 'district-putuo' });
    await endorse(season.ports, { ...team('SBV1440A', '电话班组'), body: 'district-putuo' }, false);
    const { page, close } = await openConsoleTab(season, 1440, 'bodies');
    try {
      await page.click('[data-test=to-phone] summary');
      await page.waitForSelector('[data-test=print-calls]');
      await looksRightWideAndNarrow(page, 'call-list');
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("document.body.classList.add('prints-calls')");
      expect(await page.locator('.calls h2').isVisible()).toBe(true);
      expect(await page.locator('.calls tbody tr:visible').count()).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(900);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/call-print.png` });
      await page.emulateMedia({ media: 'screen' });
      await page.goto(season.link(web, 'worklist', 'star-2021'));
      await page.waitForSelector('[data-test=due]');
      await looksRightWideAndNarrow(page, 'worklist-due');
    } finally {
      await close();
    }
  });
});
