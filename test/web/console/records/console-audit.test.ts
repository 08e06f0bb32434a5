import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditJson } from '../../../../src/wire/console/audit.ts';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import { openConsoleTab } from '../../../support/pages/open-tab.ts';
import { applicant, goToReview, openWebSeason, staff, type WebSeason } from '../../../support/pages/web-season.ts';

let season: WebSeason;
let application: string;
let cookie: string;
const campaign = 'star-2021';

beforeAll(async () => {
  season = await openWebSeason({ pagesFolder: await builtPages() });
  application = await goToReview(season);
  ({ cookie } = await openConsole(season));
  season.chat.season.setClock('2021-11-25T09:10:00+08:00');
  const reason = '=HYPERLINK("http://x")';
  const body = JSON.stringify({ until: '2021-12-20', reason, requestId: 'press-extend' });
  await request(`applications/${application}/extension`, { method: 'POST', body });
}, 60_000);
afterAll(() => season?.close());

const request = (path: string, init: RequestInit = {}) =>
  fetch(`${season.address}/console/api/${path}`, {
    ...init,
    headers: { cookie, origin: season.address, 'content-type': 'application/json' },
  });
async function lines(filter: Record<string, string> = {}): Promise<AuditJson> {
  return JSON.parse(await (await request(`audit?${new URLSearchParams({ campaign, ...filter })}`)).text());
}
const save = (filter: Record<string, string>, requestId: string) =>
  request('audit/export', { method: 'POST', body: JSON.stringify({ campaign, requestId, ...filter }) });

describe('the record of who did what', () => {
  it('says it in words, the newest first, without what was filled in', async () => {
    const { lines: newest, next } = await lines();
    expect(newest).toHaveLength(50);
    expect(next).not.toBeNull();
    expect(newest[0]).toMatchObject({
      by: staff,
      text: '个别延期到12月20日，原因：=HYPERLINK("http://x")',
      application,
      about: expect.stringContaining('云苔路站“一米窗”服务班组'),
      group: 'staff',
    });
    expect(newest.map(({ text }) => text)).toContain('提交第 1 版');
    expect(JSON.stringify(newest)).not.toContain('139');
  });

  it('is paged to its end, nothing twice and nothing left out', async () => {
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: AuditJson = await lines(after ? { after } : {});
      seen.push(...page.lines.map(({ place }) => place));
      after = page.next;
    }
    const whole = (await (await save({}, 'press-whole')).text()).trim().split('\r\n');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(whole.length - 1);
  });

  it.each<[string, () => Record<string, string>, RegExp]>([
    ['a person', () => ({ who: staff }), /延期/],
    ['an application by its number', () => ({ application: application.toLowerCase() }), /开始申报/],
    ['an application by its name', () => ({ application: '一米窗' }), /提交/],
    ['a body', () => ({ body: 'group-shenting-rail' }), /选定推荐单位/],
    ['a kind', () => ({ group: 'papers' }), /提交/],
    ['a day', () => ({ from: '2021-11-25', to: '2021-11-25' }), /开始申报|延期/],
  ])('is narrowed to %s', async (_, filter, expected) => {
    const whole = await (await save(filter(), `press-${Object.keys(filter()).join('')}-${_.length}`)).text();
    expect(whole).toMatch(expected);
    const { lines: found } = await lines(filter());
    if (filter().who) expect(new Set(found.map(({ by }) => by))).toEqual(new Set([staff]));
    if (filter().group) expect(new Set(found.map(({ group }) => group))).toEqual(new Set(['papers']));
    if (filter().application) expect(new Set(found.map((line) => line.application))).toEqual(new Set([application]));
  });

  it('of another day, a person nobody knows and another campaign is empty', async () => {
    const others: Record<string, string>[] = [{ from: '2021-11-26' }, { who: '无此人' }, { body: 'district-putuo' }];
    for (const filter of others) expect((await lines(filter)).lines).toEqual([]);
    expect((await lines({ campaign: 'other', application })).lines).toEqual([]);
  });

  it('is saved as CSV that no spreadsheet takes for a formula, and that it was saved is on record', async () => {
    const response = await save({ who: staff }, 'press-saved');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    for (const line of text.split('\r\n')) for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@-]/u);
    await save({ who: staff }, 'press-saved');
    const exported = (await lines({ group: 'data' })).lines.filter(({ place }) => place.includes('press-saved'));
    expect(exported).toMatchObject([{ by: staff, text: expect.stringContaining('导出操作记录') }]);
  });

  it('is for staff alone', async () => {
    const opened = await fetch(`${season.address}/console/api/audit?campaign=${campaign}`);
    expect(opened.status).toBe(401);
    expect((await request('audit?campaign=star-2021&from=yesterday')).status).toBe(400);
  });
});

describe.skipIf(!hasBrowser)('its page', () => {
  it.each([1440, 360])('is looked through and saved at %i px', { timeout: 60_000 }, async (width) => {
    const { page, close } = await openConsoleTab(season, width, 'audit');
    try {
      await page.locator('.audit tbody tr').first().waitFor();
      if (width < 760) {
        const widthOf = (one: string) =>
          page
            .locator(one)
            .first()
            .evaluate((element) => element.clientWidth);
        expect(await widthOf('.audit tbody td:nth-child(3)')).toBe(await widthOf('.audit tbody tr'));
      }
      await page.click('[data-test=audit-more]');
      await expect.poll(() => page.locator('.audit tbody tr').count()).toBeGreaterThan(50);
      await page.selectOption('[data-test=audit-group]', 'papers');
      await page.fill('[data-test=audit-who]', applicant);
      await page.click('[data-test=audit-look]');
      await expect.poll(() => page.textContent('.audit')).not.toContain('填写：');
      expect(await page.textContent('.audit')).toContain('提交第 1 版');
      expect(await findSerious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/audit-${width}.png` });
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-test=audit-save]')]);
      expect(download.suggestedFilename()).toMatch(/^操作记录_.*\.csv$/u);
      await page.locator('[role=status]').getByText('也记了一笔').waitFor();
    } finally {
      await close();
    }
  });
});
