import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleApplication } from '../../support/campaigns/sample-answers.ts';
import { packWord, paragraphsOf, wordForm } from '../../support/documents/word-forms.ts';
import { hasBrowser } from '../../support/pages/browser.ts';
import type { Tab } from '../../support/pages/open-tab.ts';
import { openPageSeason, type PageSeason } from '../../support/pages/page-season.ts';
import { applicant, filesForm, type WebSeason } from '../../support/pages/web-season.ts';

const { answers } = sampleApplication('team-metro-window');
const deeds = String(answers.事迹材料);
const soon = { timeout: 9000 };
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: WORD, buffer: Buffer.from(bytes) });

describe.skipIf(!hasBrowser)('the pages that read files in a real browser', () => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  let id: string;

  let opened: PageSeason | undefined;
  beforeAll(async () => {
    opened = await openPageSeason('teamName');
    ({ season, tab, page, id } = opened);
  });
  afterAll(() => opened?.close());

  const test = (name: string) => page.locator(`[data-test="${name}"]`);

  it('reads the deeds from a Word file into the page, and puts them over nothing by itself', async () => {
    await page.goto(season.link(applicant, 'text', `${id}/deeds`));
    await test('file').setInputFiles(file('事迹.docx', await packWord(paragraphsOf(deeds))));
    await test('notice').getByText('读到 2623 字').waitFor();
    // shot:text-from-file
    expect(await test('text').inputValue()).toBe(deeds);
    await test('file').setInputFiles(file('别的.txt', Buffer.from('另外一段。')));
    await test('read-file').waitFor();
    // shot:text-file-asks
    await test('append').click();
    expect(await test('text').inputValue()).toBe(`${deeds}\n另外一段。`);
    await test('file').setInputFiles(file('老.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')));
    await test('problem').getByText('另存为').waitFor();
    await test('text').fill('');
    await expect.poll(async () => (await season.chat.application()).pieces.deeds ?? [], soon).toEqual([]);
  });

  it('says in words what cannot be read, and fills in the form from what can', async () => {
    await page.goto(season.link(applicant, 'import', id));
    await page.getByRole('heading', { name: '上传填好的 Word 表' }).waitFor();
    // shot:import-empty
    await test('file').setInputFiles(file('x.docx', Buffer.from('PK\u0003\u0004')));
    await test('problem').getByText('打不开').waitFor();
    await test('file').setInputFiles(file('y.docx', await packWord(paragraphsOf('开会通知'))));
    await test('problem').getByText('没认出表里的栏目').waitFor();
    // shot:import-refused
    await test('file').setInputFiles(
      file('个人.docx', await wordForm('individual', sampleApplication('individual-nurse').answers)),
    );
    await test('problem').getByText('另一类的表').waitFor();
    expect((await season.chat.application()).answers.teamName).toBeUndefined();
    await test('file').setInputFiles(file('申报表.docx', await wordForm('team', answers, { boxes: 'controls' })));
    await test('done').getByText('读到 43 栏').waitFor();
    // shot:import-done
    await expect.poll(() => season.told(applicant), soon).toContain('从文件里填好');
    expect((await season.chat.application()).answers.deeds).toBe(deeds);
  });

  it('is for its person and its purpose', async () => {
    const send = async (token: string) => {
      const headers = { authorization: `Bearer ${token}`, 'x-request-id': 'press-press' };
      const body = filesForm([{ name: 'a.docx', bytes: new Uint8Array() }]);
      return (await fetch(`${season.address}/h5/api/import`, { method: 'POST', headers, body })).status;
    };
    expect(await send('a.b')).toBe(403);
    expect(await send(season.token(applicant, 'text', `${id}/deeds`))).toBe(403);
    expect(await send(season.token('wecom:stranger', 'import', id))).toBe(404);
    expect(await send(season.token(applicant, 'import', id))).toBe(400);
    expect(tab.errors).toEqual([]);
  });
});
