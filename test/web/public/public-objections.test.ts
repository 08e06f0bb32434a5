import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import type { ObjectionsJson } from '../../../src/wire/console/objections.ts';
import { hasBrowser, openBrowser, watchOutsideRequests } from '../../support/pages/browser.ts';
import { type ConsoleAsker, openConsole } from '../../support/pages/console-asker.ts';
import { expectLooksRight } from '../../support/pages/open-tab.ts';
import { openWebSeason, staff, type WebSeason } from '../../support/pages/web-season.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';
import { addCandidate } from '../../support/seasons/scoring-season.ts';

let season: WebSeason;
let asker: ConsoleAsker;
const path = '/objection/star-2021';
const filing = {
  name: '周敏',
  phone: '138 0000 0129',
  about: '二楼班组',
  text: '服务人数和公示材料不一致，<b>依据</b>是公示第3页。',
};
beforeAll(async () => {
  season = await openWebSeason();
  const codes = [1];
  const known = new Map<string, string>();
  season.ports.checkCodes = {
    codeFor(_purpose, text) {
      const code = known.get(text) ?? `CHECKCHECK${String(codes.push(1)).padStart(2, '2')}`;
      known.set(text, code);
      return code;
    },
  };
  asker = await openConsole(season);
  const about = { organisation: '上海申汀轨道交通运营有限公司', mobile: '13800000129' };
  await addCandidate(season.ports, { id: 'SBAAAA22', name: '二楼班组', ...about });
});
afterAll(() => season.close());

async function page(at: string) {
  const response = await fetch(`${season.address}${at}`);
  return { status: response.status, text: await response.text() };
}
async function send(values: Partial<typeof filing> = {}, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ ...filing, ...values });
  const response = await fetch(`${season.address}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() };
}
const listed = async () => (await asker.get('objections?campaign=star-2021')).body as ObjectionsJson;
async function says(person: string, text: string, expected: string) {
  const before = season.told(person).length - 1;
  await acceptMessage(season.ports, { id: `said:${Math.random()}`, person, reply: { kind: 'text', text } });
  await expect.poll(() => season.told(person).slice(before), { timeout: 10_000 }).toContain(expected);
}
async function publish() {
  await freezeList(season.ports, { SBAAAA22: 'not-awarded' });
  const results = [{ application: 'SBAAAA22', outcome: 'not-awarded' }];
  const order = { campaign: 'star-2021', publication: 'publication-1', reason: '提前公布', results };
  expect((await asker.post('results', order)).status).toBe(200);
}

describe('an objection by page', () => {
  it('is not heard before anything is published, and the page says so', async () => {
    expect((await page(path)).text).toContain('现在不收异议');
    expect(await send()).toMatchObject({ status: 409, text: expect.stringContaining('几天里才收') });
    expect((await page('/objection/star-1999')).status).toBe(404);
  });

  it('is refused in words where something lacks, and what was written stays', async () => {
    await publish();
    expect((await page('/results/star-2021')).text).toContain(`href="${path}"`);
    for (const [lacks, words] of [
      [{ phone: '123' }, '11 位'],
      [{ name: '' }, '姓名'],
      [{ about: '' }, '哪一份'],
      [{ text: '不服' }, '5 到 1000 字'],
    ] as const) {
      const refused = await send(lacks);
      expect(refused).toMatchObject({ status: 409, text: expect.stringContaining(words) });
      expect(refused.text).toContain('value="周敏"'.replace('周敏', 'name' in lacks ? '' : '周敏'));
    }
    expect(await send({ text: '长'.repeat(20_000) })).toMatchObject({ status: 413 });
    expect(await send({}, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
    expect(await listed()).toEqual([]);
  });

  let receipt = '';
  it('is kept once, told to staff with whom it may mean, and shown to who knows its number', async () => {
    const first = await send();
    expect(first.status).toBe(303);
    receipt = first.location;
    expect((await send({ phone: '13800000129' })).location).toBe(`${receipt}?known`);
    expect((await page(`${receipt}?known`)).text).toContain('没有重复收');
    await expect.poll(() => season.told(staff)).toContain('请先打电话核实');
    expect(await listed()).toMatchObject([
      {
        filed: { name: '周敏', phone: '13800000129' },
        confirmed: null,
        meant: { application: 'SBAAAA22', isPhoneKnown: true },
      },
    ]);
    const { text } = await page(receipt);
    expect(text).toMatch(/还没有核实[\s\S]*确认异议/u);
    expect(text).not.toMatch(/<b>依据|13800000129/u);
    expect((await page(`${path}/ZZZZZZZZZZZZ`)).status).toBe(404);
  });

  it('is answered once somebody knows who it is: after a call', async () => {
    const [{ id = '' } = {}] = await listed();
    const answer = { text: '已核对原始材料，人数一致。', requestId: 'answer-00001' };
    expect(await asker.post(`objections/${id}/answer`, answer)).toMatchObject({ status: 409 });
    const confirmed = await asker.post(`objections/${id}/confirmation`, { requestId: 'confirm-0001' });
    expect(confirmed).toMatchObject({ status: 200, body: [{ confirmed: 'phone' }] });
    expect((await asker.post(`objections/${id}/answer`, { ...answer, requestId: 'answer-00002' })).status).toBe(200);
    expect((await page(receipt)).text).toMatch(/已经答复[\s\S]*人数一致/u);
  });

  it('or after a word in the chat, where the answer goes then', async () => {
    const { location } = await send({ text: '第二件事：奖项年份不对。' });
    const id = location.slice(location.lastIndexOf('/') + 1);
    expect((await send({ text: '第二件事：奖项年份不对。', about: '三楼班组' })).location).toBe(`${location}?amended`);
    await says('wecom:zhou', '确认异议 ZZZZZZZZZZ', '没有找到编号是 ZZZZZZZZZZ 的异议');
    await says('wecom:zhou', `确认异议 ${id}`, '是您提的');
    await says('wecom:mallory', `确认异议 ${id}`, '已经核实过了');
    const { limit } = season.ports.coordination;
    season.ports.coordination.limit = async () => ({ isAllowed: true, retryInMilliseconds: 0 });
    const amended = await send({ text: '第二件事：奖项年份不对。', about: '四楼班组', name: '别人' });
    season.ports.coordination.limit = limit;
    expect(amended).toMatchObject({ status: 409, text: expect.stringContaining('已经核实过是谁提的') });
    expect(await listed()).toMatchObject([{ id, filed: { about: '三楼班组' }, amendedAt: expect.any(String) }, {}]);
    const answer = { text: '年份已核对，按证书为准。', requestId: 'answer-00003' };
    expect((await asker.post(`objections/${id}/answer`, answer)).status).toBe(200);
    await expect.poll(() => season.told('wecom:zhou')).toContain('按证书为准');
  });

  it('is taken back by who confirmed it, and staff see so', async () => {
    const { limit } = season.ports.coordination;
    season.ports.coordination.limit = async () => ({ isAllowed: true, retryInMilliseconds: 0 });
    const { location } = await send({ text: '第三件事：照片不是本人拍的。' });
    const id = location.slice(location.lastIndexOf('/') + 1);
    await says('wecom:zhou', `确认异议 ${id}`, '是您提的');
    await says('wecom:mallory', `撤回异议 ${id}`, '没有找到编号');
    await says('wecom:zhou', `撤回异议 ${id}`, '已撤回');
    expect((await listed()).find((one) => one.id === id)?.withdrawnAt).toBeTruthy();
    expect((await page(location)).text).toContain('本人已撤回');
    const answer = { text: '已核对，照片是本人拍的。', requestId: 'answer-00009' };
    expect(await asker.post(`objections/${id}/answer`, answer)).toMatchObject({ status: 409 });
    season.chat.season.setClock(new Date(season.ports.clock.now().getTime() + 60_000).toISOString());
    const again = await send({ text: '第三件事：照片不是本人拍的。' });
    expect(again).toMatchObject({
      status: 303,
      location: expect.not.stringMatching(new RegExp(`${id}|known|amended`, 'u')),
    });
    expect((await send({ text: '第三件事：照片不是本人拍的。' })).location).toBe(`${again.location}?known`);
    expect((await page(again.location)).text).toMatch(/还没有核实/u);
    season.ports.coordination.limit = limit;
  });

  it('is not for filling the record: an address files a few an hour', async () => {
    const answers = [];
    for (let at = 0; at < 12; at += 1) answers.push((await send({ phone: '1' })).status);
    expect(answers).toContain(429);
  });
});

describe.skipIf(!hasBrowser).each([1440, 390])('its page, %i px wide', (width) => {
  let browser: { context: BrowserContext; close(): Promise<void> };
  let tab: Page;
  let outside: string[];
  beforeAll(async () => {
    browser = await openBrowser({ width, height: 900 });
    outside = watchOutsideRequests(browser.context);
    tab = await browser.context.newPage();
  }, 60_000);
  afterAll(() => browser?.close());

  const looksRight = (name: string) => expectLooksRight(tab, name);

  it('is filled in and leads to its receipt', async () => {
    season.ports.coordination.limit = async () => ({ isAllowed: true, retryInMilliseconds: 0 });
    await tab.goto(`${season.address}${path}`);
    await tab.locator('#name').fill('周敏');
    await tab.locator('#phone').fill('12');
    await tab.locator('#about').fill('二楼班组');
    await tab.locator('#text').fill(`从 ${width} 像素的页面上提的异议，依据是公示第3页。`);
    await tab.locator('button').click();
    await tab.locator('[role="alert"]').waitFor();
    await looksRight('objection-refused');
    await tab.locator('#phone').fill('13800000129');
    await tab.locator('button').click();
    await tab.locator('h2').waitFor();
    await looksRight('objection-receipt');
    expect(outside).toEqual([]);
  }, 60_000);
});
