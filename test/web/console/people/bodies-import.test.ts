import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFirstBodies } from '../../../../src/usecases/bodies/follow-roster.ts';
import { readWorkbook } from '../../../support/documents/read-workbook.ts';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../../../support/pages/browser.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import { applicant, contact, openWebSeason, staff, type WebSeason } from '../../../support/pages/web-season.ts';

let season: WebSeason;
let cookie: string;

beforeAll(async () => {
  season = await openWebSeason();
  await importFirstBodies(season.ports);
  cookie = await login(staff);
});
afterAll(() => season.close());

const login = async (person: string) => (await openConsole(season, person)).cookie;

async function drop(csv: string, query: Record<string, string> = {}, as = cookie) {
  const body = new FormData();
  body.append('file', new Blob([csv]), '名单.csv');
  const search = new URLSearchParams({ campaign: 'star-2021', ...query });
  const response = await fetch(`${season.address}/console/api/bodies/import?${search}`, {
    method: 'POST',
    headers: { cookie: as, origin: season.address },
    body,
  });
  return { status: response.status, read: JSON.parse(await response.text()) };
}

const csv = '推荐单位,类别,联系人,手机\n浦江新城区,区,闵嘉树,13800000901\n浦江新城区,,毕凌霄,1380000\n';
const names = () => season.ports.campaigns[0]?.bodies.map(({ name }) => name) ?? [];

describe('importing bodies', () => {
  it('shows what it would do and changes nothing', async () => {
    const { status, read } = await drop(csv);
    expect([status, read.kind]).toEqual([200, 'preview']);
    expect(read.rows).toMatchObject([
      { row: 2, body: '浦江新城区', does: 'new-body', problems: [] },
      { row: 3, does: 'nothing', problems: [{ code: 'bad-mobile', value: '1380000' }] },
    ]);
    expect(names()).not.toContain('浦江新城区');
  });

  it('imports what was shown, once; the applicant’s chat knows the new body at once', async () => {
    const { plan } = (await drop(csv)).read;
    const asked = { plan, requestId: 'request-0001' };
    expect((await drop(csv, asked)).read).toEqual({ kind: 'imported', bodies: 1 });
    expect((await drop(csv, asked)).read).toEqual({ kind: 'imported', bodies: 1 });
    expect(names().filter((name) => name === '浦江新城区')).toHaveLength(1);
    expect(names()).toHaveLength(37);
    // Under another request it would do something else by now.
    expect((await drop(csv, { plan, requestId: 'request-0002' })).read).toEqual({
      kind: 'refused',
      reason: 'changed-since',
    });
    const entries = await season.ports.journal.read('roster/star-2021', 1);
    expect(entries.map(({ by, cause }) => [by, cause])).toEqual([
      ['system', 'campaign-file/1'],
      [staff, 'import/request-0001'],
    ]);
  });

  it('hands out the list as it stands, which dropped again changes nothing', async () => {
    const saved = await fetch(`${season.address}/console/api/bodies/template?campaign=star-2021`, {
      headers: { cookie },
    });
    const bytes = new Uint8Array(await saved.arrayBuffer());
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows[0]?.slice(0, 3)).toEqual(['编号（已有的不要改）', '推荐单位', '类别']);
    expect(sheet?.rows).toHaveLength(38);
    const table = await season.ports.spreadsheets.read(bytes);
    expect(table).toHaveProperty('rows');
    const body = new FormData();
    body.append('file', new Blob([bytes]), '名单.xlsx');
    const again = await fetch(`${season.address}/console/api/bodies/import?campaign=star-2021`, {
      method: 'POST',
      headers: { cookie, origin: season.address },
      body,
    });
    const { rows } = JSON.parse(await again.text());
    expect(new Set(rows.map(({ does }: { does: string }) => does))).toEqual(new Set(['same']));
  });

  it('says what to do about a file that is no list', async () => {
    expect((await drop('')).read).toEqual({ kind: 'refused', reason: 'empty' });
    expect((await drop('姓名,年龄\n甲,1\n')).read).toEqual({ kind: 'refused', reason: 'no-headings' });
  });

  it('is for staff alone', async () => {
    expect((await drop(csv, {}, '')).status).toBe(401);
    for (const person of [applicant, contact]) expect((await drop(csv, {}, await login(person))).status).toBe(401);
    const foreign = await fetch(`${season.address}/console/api/bodies/template?campaign=star-2021`);
    expect(foreign.status).toBe(401);
    expect((await drop(csv, { campaign: 'nothing-2021' })).status).toBe(404);
  });
});

describe.skipIf(!hasBrowser)('the page', () => {
  it.each([1440, 360])('takes a file, lists what is wrong and imports the rest, at %i px', async (width) => {
    const { context, close } = await openBrowser({ width, height: 900 });
    try {
      const page = await context.newPage();
      await page.goto(season.link(staff, 'console'));
      await page.goto(`${season.address}/console/#/bodies`);
      const search = page.getByPlaceholder('搜名称、联系人、电话');
      const top = await search.evaluate((box) => box.getBoundingClientRect().bottom);
      expect(top, 'the search is on the first screen').toBeLessThan(900);
      const isOpen = await page.locator('[data-test=import-template]').isVisible();
      expect(isOpen, 'only a phone has the panels closed').toBe(width > 760);
      if (!isOpen) await page.click('[data-test=bodies-import] > summary');
      const mobile = `139${width.toString().padStart(8, '0')}`;
      const list = `推荐单位,类别,联系人,手机\n滨江新区${width},区,闵嘉树,${mobile}\n滨江新区${width},街道,毕凌霄,13800000903\n`;
      await page.setInputFiles('[data-test=import-file]', {
        name: '名单.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(list),
      });
      await page.waitForSelector('[data-test=import-preview]');
      expect(await page.textContent('[data-test=import-preview]')).toContain('类别“街道”没有，请写区、行业、集团之一');
      expect(await findSerious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/import-${width}.png` });
      await page.click('[data-test=import-confirm]');
      await page.waitForSelector('.notice.good');
      expect(names()).toContain(`滨江新区${width}`);
    } finally {
      await close();
    }
  });
});
