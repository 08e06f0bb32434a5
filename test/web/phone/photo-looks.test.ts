import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFour, readerByName } from '../../support/chats/reader-by-name.ts';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import {
  applicant,
  filesForm,
  goToUpload,
  openWebSeason,
  photo,
  type WebSeason,
} from '../../support/pages/web-season.ts';

let season: WebSeason;
let id: string;
beforeAll(async () => {
  season = await openWebSeason({ pagesFolder: await builtPages() });
  season.ports.paperForms = { expect: () => expectFour };
  season.ports.paperReader = readerByName;
  id = await goToUpload(season);
}, 120_000);
afterAll(() => season?.close());

/** A photo of its own for each name. */
const named = (name: string) => Buffer.concat([photo, Buffer.from(name)]);

async function look(token: string, name: string): Promise<unknown> {
  const response = await fetch(`${season.address}/h5/api/upload/look`, {
    method: 'POST',
    body: filesForm([{ name, bytes: photo }]),
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}

describe('a photo that is chosen on the upload page', () => {
  it('is looked at by itself: which page it is, and what is wrong with it; nothing is handed in by that', async () => {
    const token = season.token(applicant, 'upload', id);
    expect(await look(token, '第3页.jpg')).toEqual({ seen: { page: 3, problems: [], isKept: true } });
    expect(await look(token, '第2页糊.jpg')).toEqual({ seen: { page: 2, problems: ['blurred'], isKept: true } });
    expect(await look(token, '第1页旧.jpg')).toMatchObject({ seen: { problems: ['wrong_version'], isKept: false } });
    expect(await look(season.token('wecom:shaowei', 'upload', id), '第3页.jpg')).toMatchObject({ code: 'not-found' });
    const outcome = await fetch(`${season.address}/h5/api/upload/outcome`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await outcome.json()).toEqual({ state: 'reading' });
  });
});

describe.skipIf(!hasBrowser)('the page', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser({ width: 390, height: 844 });
  }, 60_000);
  afterAll(() => browser?.close());

  it('names a photo that the browser cannot show, looks at it and can drop it as any other', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(season.link(applicant, 'upload', id));
    const heic = {
      name: '第2页.heic',
      mimeType: 'image/heic',
      buffer: readFileSync('test/fixtures/stamped/photo.heic'),
    };
    await page.locator('[data-test="photos"]').setInputFiles(heic);
    await page.getByText('第2页.heic这里显示不了，不影响上传').waitFor();
    await page.getByText('✓ 第 2 页').waitFor();
    await page.getByRole('button', { name: '删掉' }).click();
    expect(await page.locator('.shot').count()).toBe(0);
    await page.close();
  });

  it('marks each photo as it is looked at, and is green only when the paper was taken', async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
    const choose = (...names: string[]) =>
      page
        .locator('[data-test="photos"]')
        .setInputFiles(names.map((name) => ({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: named(name) })));
    await page.goto(season.link(applicant, 'upload', id));
    await choose('第1页', '第2页糊');
    await page.getByText('✓ 第 1 页').waitFor();
    await page.getByText('✗ 第 2 页太糊：只重拍这一张').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/looks.png` }); // shot:looks
    await page.getByRole('button', { name: '删掉' }).nth(1).click();
    await choose('第2页', '第3页');
    await page.getByText('✓ 第 3 页').waitFor();
    await page.locator('[data-test="submit"]').click();
    await page.locator('[data-test="submit"]').click();
    await page.getByText('先不能收').waitFor();
    expect(await page.locator('.outcome.good').count()).toBe(0);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/refused.png` }); // shot:refused
    await page.goto(season.link(applicant, 'upload', id));
    await choose('第4页');
    await page.getByText('✓ 第 4 页').waitFor();
    await page.locator('[data-test="submit"]').click();
    await page.locator('[data-test="submit"]').click();
    await page.locator('.outcome.good').getByText('收好了').first().waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/taken.png` }); // shot:taken
    await season.chat.says('重传', /盖/);
    await page.goto(season.link(applicant, 'upload', id));
    await choose('第1页', '第2页', '第3页', '第4页没章');
    await page.getByText('✗ 第 4 页没看到红色公章').waitFor();
    await page.locator('[data-test="submit"]').click();
    await page.getByText('还没看到公章').waitFor();
    expect(await page.locator('.outcome.good').count()).toBe(0);
    expect(await page.locator('.outcome .mark').innerText()).toBe('!');
  }, 90_000);
});
