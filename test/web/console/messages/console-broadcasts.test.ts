import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import { openConsoleTab } from '../../../support/pages/open-tab.ts';
import { applicant, contact, openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { begin, bind } from '../../../support/seasons/broadcast-season.ts';

let season: WebSeason;
let cookie: string;
const campaign = 'star-2021';

beforeAll(async () => {
  season = await openWebSeason();
  await begin(season.ports, 6, { twice: 1 });
  await bind(season.ports, 'fax:4711', 'district-putuo');
  ({ cookie } = await openConsole(season));
});
afterAll(() => season.close());

const request = (path: string, body?: object, own: string | null = cookie) =>
  fetch(`${season.address}/console/api/${path}`, {
    headers: { ...(own ? { cookie: own } : {}), origin: season.address, 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
const draft = { campaign, text: '{姓名}，{截止日}截止。', audience: { states: ['unregistered'] } };

describe('the routes of broadcasts', () => {
  const id = 'broadcast-1';
  const routes: [string, object | undefined][] = [
    [`broadcasts?campaign=${campaign}`, undefined],
    [`broadcasts/${id}/ledger`, undefined],
    ['broadcasts/preview', draft],
    ['broadcasts/candidates', { campaign, audience: draft.audience }],
    [`broadcasts/${id}/test`, { ...draft, requestId: 'press-0001' }],
    [`broadcasts/${id}/send`, { ...draft, requestId: 'press-0001', at: null }],
    [`broadcasts/${id}/action`, { action: 'stop', requestId: 'press-0001' }],
    ['audiences', { campaign, name: 'x', audience: null, requestId: 'press-0001' }],
  ];
  it.each(routes)('%s: only for staff', async (path, body) => {
    expect((await request(path, body, null)).status).toBe(401);
    for (const person of [applicant, contact]) {
      const opened = await request('session', { token: season.token(person, 'console') }, null);
      expect(opened.status).toBe(403);
    }
  });

  it('preview, send, take back, and say what is wrong', async () => {
    expect(await (await request('broadcasts/preview', draft)).json()).toMatchObject({ people: 6, unreachable: 0 });
    const unknown = await request('broadcasts/preview', { ...draft, text: '{职务}好' });
    expect([unknown.status, await unknown.json()]).toMatchObject([
      409,
      { code: 'broadcast-refused', values: { reason: 'unknown-fields', fields: ['职务'] } },
    ]);
    const sent = await request(`broadcasts/${id}/send`, { ...draft, requestId: 'press-0002', at: null });
    expect(await sent.json()).toMatchObject({ status: 'scheduled', people: 0, meant: 6 });
    const undone = await request(`broadcasts/${id}/action`, { action: 'undo', requestId: 'press-0003' });
    expect(await undone.json()).toMatchObject({ status: 'draft' });
    const listed = async (query: string) => (await request(`broadcasts?campaign=${campaign}${query}`)).json();
    expect(await listed('')).toMatchObject({ broadcasts: [{ status: 'draft', meant: null }] });
    expect(await listed('&counts=yes')).toMatchObject({ broadcasts: [{ status: 'draft', meant: 6 }] });
    const again = await request(`broadcasts/${id}/action`, { action: 'undo', requestId: 'press-0004' });
    expect(await again.json()).toMatchObject({ code: 'broadcast-refused', values: { reason: 'broadcast-undone' } });
    expect(
      await (await request(`broadcasts/${id}/action`, { action: 'drop', requestId: 'press-0006' })).json(),
    ).toMatchObject({ status: 'dropped' });
    expect(await (await request(`broadcasts?campaign=${campaign}`)).json()).toMatchObject({ broadcasts: [] });
    expect((await request(`broadcasts/${id}/send`, { ...draft, requestId: 'press-0007', at: null })).status).toBe(409);
    const nobody = { ...draft, audience: { states: ['awarded'] }, requestId: 'press-0005', at: null };
    expect((await request(`broadcasts/${id}/send`, nobody)).status).toBe(409);
    const all = { ...draft, audience: { states: [] }, at: null };
    const unsaid = await request('broadcasts/to-all-1/send', { ...all, requestId: 'press-0008' });
    expect(await unsaid.json()).toMatchObject({ code: 'broadcast-refused', values: { reason: 'broadcast-to-all' } });
    const said = await request('broadcasts/to-all-1/send', { ...all, isToAll: true, requestId: 'press-0009' });
    expect(await said.json()).toMatchObject({ status: 'scheduled' });
    await request('broadcasts/to-all-1/action', { action: 'undo', requestId: 'press-0010' });
    await request('broadcasts/to-all-1/action', { action: 'drop', requestId: 'press-0011' });
    const strange = { ...draft, audience: { states: ['made-up'] } };
    expect((await request('broadcasts/preview', strange)).status).toBe(400);
  });
});

it('lists applicants to pick from, and reaches only those that were picked', async () => {
  const asked = { campaign, audience: { ...draft.audience, picked: ['A0000001'] } };
  const offered = await (await request('broadcasts/candidates', asked)).json();
  const rows = Array.from({ length: 7 }, (_, index) => ({ application: `A000000${index}` }));
  expect(offered).toMatchObject({ more: false, rows });
  const narrowed = { ...draft, audience: { ...draft.audience, picked: ['A0000001', 'A0000003'] } };
  expect(await (await request('broadcasts/preview', narrowed)).json()).toMatchObject({ people: 2 });
});

describe.skipIf(!hasBrowser)('the page of broadcasts', () => {
  it.each([1440, 360])(
    'previews, sends and shows what became of each, at %i px',
    { timeout: 90_000 },
    async (width) => {
      const { page, close } = await openConsoleTab(season, width, 'broadcasts');
      try {
        await page.click('[data-test=compose]');
        await page.fill('[data-test=broadcast-text]', `{姓名}您好（${width}），{截止日}截止。`);
        await page.click('[data-test=look]');
        await page.waitForSelector('[data-test=preview]');
        expect(await page.textContent('[data-test=preview]')).toContain('其中 1 人够不着');
        expect(await page.textContent('[data-test=preview]')).toContain('企业微信里看到的');
        expect(await page.textContent('label:has([data-test=everybody])')).toMatch(
          /发给全部 \d+ 人（本活动的全部申报人/,
        );
        expect(await page.isDisabled('[data-test=send]')).toBe(true);
        await page.check('[data-test=everybody]');
        expect(await findSerious(page)).toEqual([]);
        await shoot(page, `compose-${width}`);
        await page.click('[data-test=send]');
        await page.waitForSelector('[data-test=broadcast-scheduled] [data-test=audience]:has-text("发给：所有人")');
        season.chat.season.setClock(new Date(season.ports.clock.now().getTime() + 61_000).toISOString());
        await page.waitForSelector(`[data-test=broadcast-finished]:has-text("（${width}）")`, { timeout: 40_000 });
        await page.click('[data-test=ledger]');
        await page.waitForSelector('.ledger tbody tr');
        expect(await page.textContent('.ledger')).toContain('够不着');
        expect(await findSerious(page)).toEqual([]);
        const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect(isWide).toBe(false);
        await shoot(page, `sent-${width}`);
      } finally {
        await close();
      }
    },
  );
});

describe.skipIf(!hasBrowser)('a draft', () => {
  it('is gone on with where it was left, for people picked from a list', { timeout: 90_000 }, async () => {
    await request('broadcasts/draft-01/test', { ...draft, text: '先写到这里，', requestId: 'press-0101' });
    const { page, close } = await openConsoleTab(season, 1440, 'broadcasts');
    try {
      await page.click('[data-test=drafts] li:has-text("先写到这里，") [data-test=edit]');
      expect(await page.inputValue('[data-test=broadcast-text]')).toBe('先写到这里，');
      expect(await page.isChecked('[data-test=state-unregistered]')).toBe(true);
      await page.click('[data-test=pick-people]');
      await page.check('[data-test=pick-A0000002]');
      await page.check('[data-test=pick-A0000004]');
      await page.fill('[data-test=broadcast-text]', '先写到这里，再写完。');
      await page.click('[data-test=look]');
      await page.waitForSelector('[data-test=preview]');
      expect(await page.textContent('[data-test=preview]')).toContain('将发给 2 人');
      expect(await findSerious(page)).toEqual([]);
      await shoot(page, 'draft');
      await page.click('[data-test=send]');
      await page.waitForSelector('[data-test=broadcast-scheduled]:has-text("再写完")');
      expect(await page.locator('li:has-text("先写到这里，")').count()).toBe(1);
    } finally {
      await close();
    }
  });
});

/** Pictures to look at, when somebody asks for them. */
async function shoot(
  page: { screenshot(options: { path: string; fullPage: boolean }): Promise<unknown> },
  name: string,
) {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/broadcasts-${name}.png`, fullPage: true });
}
