import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endAccess, unbindContact } from '../../../src/usecases/console/end-access.ts';
import type { AnyJson } from '../../support/any-json.ts';
import type { Jar } from '../../support/pages/cookie-jar.ts';
import { browser, client, logIn, wecom } from '../../support/pages/page-login-client.ts';
import {
  applicant,
  body,
  contact,
  goToReview,
  openWebSeason,
  staff,
  type WebSeason,
} from '../../support/pages/web-season.ts';

let season: WebSeason;
let id: string;
let minute = 0;
beforeAll(async () => {
  season = await openWebSeason({ mode: 'platform', clients: { wecom } });
  id = await goToReview(season);
});
beforeEach(() => {
  minute += 1;
  season.chat.season.setClock(new Date(Date.parse('2021-11-25T09:00:00+08:00') + minute * 60_000).toISOString());
});
afterAll(() => season.close());

async function post(jar: Jar, path: string, value: object): Promise<AnyJson> {
  const headers = { 'content-type': 'application/json', origin: season.address };
  const answer = await jar.fetch(`${season.address}${path}`, { method: 'POST', headers, body: JSON.stringify(value) });
  return { status: answer.status, ...JSON.parse((await answer.text()) || '{}') };
}

const open = (jar: Jar, token: string) => post(jar, '/h5/api/session', { token });

async function review(jar: Jar, page: string): Promise<AnyJson> {
  const answer = await jar.fetch(`${season.address}/h5/api/review`, { headers: { authorization: `Bearer ${page}` } });
  return { status: answer.status, ...JSON.parse(await answer.text()) };
}

describe('the page of a campaign, in the client', () => {
  it('begins the chat with the campaign named, once, and says so', async () => {
    const jar = client();
    const first = await jar.fetch(`${season.address}/h5/start/star-2021`, { redirect: 'manual' });
    const back = await logIn(jar, first.headers.get('location') ?? '', 'LinFang');
    expect(back).toBe('/h5/start/star-2021?begun=1');
    expect(await (await jar.fetch(`${season.address}${back}`)).text()).toContain('请回到聊天');
    await expect.poll(() => season.told('wecom:linfang')).toMatch(/1 班组/u);
  });

  it('begins nothing for whoever the platform does not know, another browser, or a login that was not ours', async () => {
    const jar = client();
    const first = await jar.fetch(`${season.address}/h5/start/star-2021`, { redirect: 'manual' });
    const location = first.headers.get('location') ?? '';
    expect(await logIn(client(), location, 'Outsider')).toBe('/');
    expect(await logIn(jar, location, '@all')).toBe('/h5/start/star-2021?begun=0');
    const plain = await browser().fetch(`${season.address}/h5/start/star-2021`, { redirect: 'manual' });
    expect(await plain.text()).toContain('发送“你好”');
  });
});

const codeIn = (said: string) => /验证码：(\d{6})/u.exec(said)?.[1] ?? '';
const lastCode = (person: string) => codeIn(JSON.stringify(season.chat.season.told(person).at(-1)));

describe('in the platform’s client', () => {
  it('a page opens for the person of its link by a silent login, and the browser is remembered', async () => {
    const jar = client();
    const asked = await open(jar, season.token(contact, 'review', id));
    expect(asked).toMatchObject({ status: 200, state: 'login' });
    expect(await review(jar, asked.page)).toMatchObject({ status: 401, code: 'login-required' });
    expect(await logIn(jar, asked.url, 'FangXiaolan')).toBe(`/h5/review?p=${asked.page}`);
    expect(await review(jar, asked.page)).toMatchObject({ status: 200, open: { isOpen: true } });
    expect(await open(jar, season.token(contact, 'review', id))).toMatchObject({ state: 'open' });
  });

  it('nobody else gets in with the link, nor with the address of the open page', async () => {
    const token = season.token(contact, 'review', id);
    const other = client();
    const asked = await open(other, token);
    expect(await logIn(other, asked.url, 'heyan')).toContain('problem=link-of-another');
    const outsider = client();
    expect(await logIn(outsider, (await open(outsider, token)).url, '')).toContain('problem=login-over');
    for (const jar of [other, outsider, browser()]) {
      expect(await review(jar, asked.page)).toMatchObject({ status: 401 });
      expect(await review(jar, token)).toMatchObject({ status: 403, code: 'link-forged' });
    }
    const file = await fetch(`${season.address}/h5/api/files/${'0'.repeat(64)}?t=${token}`);
    expect(file.status).toBe(403);
  });

  it('a page opens by a code in the chat while the platform cannot say who holds the client', async () => {
    const jar = client();
    const { url, page } = await open(jar, season.token(contact, 'review', id));
    expect(await logIn(jar, url, 'nobody can say')).toBe(`/h5/review?p=${page}`);
    expect(await post(jar, '/h5/api/session', { page })).toMatchObject({ state: 'code' });
    await post(jar, '/h5/api/session/code', { page });
    const code = lastCode(contact);
    expect(await post(jar, '/h5/api/session/confirm', { page, code })).toMatchObject({ state: 'open' });
  });

  it('a campaign’s page names the word to send while the platform cannot say who holds the client', async () => {
    const jar = client();
    const first = await jar.fetch(`${season.address}/h5/start/star-2021`, { redirect: 'manual' });
    const back = await logIn(jar, first.headers.get('location') ?? '', 'nobody can say');
    expect(back).toBe('/h5/start/star-2021?begun=0');
    expect(await (await jar.fetch(`${season.address}${back}`)).text()).toContain('发送“你好”');
  });

  it('a login ends in the browser that it was begun in, once', async () => {
    const mine = client();
    const { url, page } = await open(mine, season.token(contact, 'review', id));
    const theirs = client();
    expect(await logIn(theirs, url, 'fangxiaolan')).toBe('/h5/upload?problem=login-over');
    expect(await review(theirs, page)).toMatchObject({ status: 401 });
    expect(await logIn(mine, url, 'fangxiaolan')).toBe(`/h5/review?p=${page}`);
    expect(await logIn(mine, url, 'fangxiaolan')).toBe('/h5/upload?problem=login-over');
  });
});

describe('in any other browser', () => {
  it('six digits in the person’s chat open the page for the browser that asked for them', async () => {
    const jar = browser();
    const { state, page } = await open(jar, season.token(contact, 'review', id));
    expect(state).toBe('code');
    expect(await post(jar, '/h5/api/session/code', { page })).toMatchObject({ status: 200, minutes: 5 });
    const code = lastCode(contact);
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await post(jar, '/h5/api/session/confirm', { page, code: wrong })).toMatchObject({ code: 'wrong-code' });
    expect(await post(browser(), '/h5/api/session/confirm', { page, code })).toMatchObject({ code: 'code-over' });
    expect(
      await post(jar, '/h5/api/session/confirm', { page, code: ` ${code.slice(0, 3)} ${code.slice(3)}` }),
    ).toMatchObject({
      state: 'open',
    });
    expect(await review(jar, page)).toMatchObject({ status: 200 });
    expect(await post(jar, '/h5/api/session/confirm', { page, code })).toMatchObject({ code: 'code-over' });
  });

  it('few tries are taken, then the code is over; few codes are sent', async () => {
    const jar = browser();
    const { page } = await open(jar, season.token(staff, 'console'));
    await post(jar, '/h5/api/session/code', { page });
    const code = lastCode(staff);
    const wrong = code === '000000' ? '000001' : '000000';
    const tries = [];
    for (let n = 0; n < 6; n += 1) tries.push((await post(jar, '/h5/api/session/confirm', { page, code: wrong })).code);
    expect(tries).toEqual([...Array.from({ length: 5 }, () => 'wrong-code'), 'code-over']);
    expect(await post(jar, '/h5/api/session/confirm', { page, code })).toMatchObject({ code: 'code-over' });
    const sent = [];
    for (let n = 0; n < 5; n += 1) sent.push((await post(jar, '/h5/api/session/code', { page })).status);
    expect(sent).toEqual([200, 200, 200, 200, 429]);
  });

  it('the console asks who the visitor is before its link is used up', async () => {
    const jar = browser();
    const token = season.token(staff, 'console');
    const asked = await post(jar, '/console/api/session', { token });
    expect(asked).toMatchObject({ state: 'code' });
    expect((await jar.fetch(`${season.address}/console/api/me`)).status).toBe(401);
    const phone = client();
    const { url, page } = await post(phone, '/console/api/session', { token });
    expect(await logIn(phone, url, 'yulin')).toBe(`/console/?p=${page}`);
    expect(await post(phone, '/console/api/session', { page })).toMatchObject({ person: staff });
    const me = await phone.fetch(`${season.address}/console/api/me`);
    expect(me.status).toBe(200);
    expect(await me.json()).toMatchObject({ person: staff, name: '俞琳' });
  });
});

describe('an end', () => {
  async function enter(person: string, holder: string): Promise<{ jar: Jar; page: string }> {
    const jar = client();
    const { url, page } = await open(jar, season.token(person, 'review', id));
    await logIn(jar, url, holder);
    return { jar, page };
  }

  it('comes to a session after twelve hours', async () => {
    const { jar, page } = await enter(contact, 'fangxiaolan');
    const now = season.ports.clock.now().getTime();
    season.chat.season.setClock(new Date(now + 12 * 3_600_000 - 1000).toISOString());
    expect(await review(jar, page)).toMatchObject({ status: 200 });
    season.chat.season.setClock(new Date(now + 12 * 3_600_000).toISOString());
    expect(await review(jar, page)).toMatchObject({ status: 401, code: 'login-required' });
  });

  it('comes to the address of a file after a quarter of an hour, but in the person’s own browser', async () => {
    const { jar, page } = await enter(contact, 'fangxiaolan');
    const { printed, fileTokens } = await review(jar, page);
    const address = `${season.address}/h5/api/files/${printed.file.id}?f=${fileTokens[printed.file.id]}`;
    const shown = await fetch(address);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const other = Object.keys(fileTokens).find((file) => file !== printed.file.id) ?? '';
    expect((await fetch(address.replace(printed.file.id, other))).status).toBe(403);
    season.chat.season.setClock(new Date(season.ports.clock.now().getTime() + 15 * 60_000).toISOString());
    expect((await fetch(address)).status).toBe(403);
    expect((await jar.fetch(address)).status).toBe(200);
  });

  it('comes to all links and sessions of a person when staff say so, and to nothing else', async () => {
    const { jar, page } = await enter(contact, 'fangxiaolan');
    const kept = season.token(contact, 'review', id);
    const { fileTokens, printed } = await review(jar, page);
    await endAccess(season.ports, { person: contact, by: staff, requestId: 'press-0001' });
    expect(await review(jar, page)).toMatchObject({ status: 403, code: 'link-ended' });
    expect(await open(client(), kept)).toMatchObject({ status: 403, code: 'link-ended' });
    const file = `${season.address}/h5/api/files/${printed.file.id}?f=${fileTokens[printed.file.id]}`;
    expect((await jar.fetch(file)).status).toBe(403);
    season.chat.season.setClock(new Date(season.ports.clock.now().getTime() + 1000).toISOString());
    const again = await open(jar, season.token(contact, 'review', id));
    expect(again.state).toBe('login');
    await logIn(jar, again.url, 'fangxiaolan');
    expect(await review(jar, again.page)).toMatchObject({ status: 200 });
    expect(await open(client(), season.token(applicant, 'upload', id))).toMatchObject({ state: 'login' });
  });

  it('comes to a review link with the decision: it shows the decision and nothing of the person', async () => {
    const { jar, page } = await enter(contact, 'fangxiaolan');
    const { printed, fileTokens, sections } = await review(jar, page);
    expect(sections.length).toBeGreaterThan(3);
    season.chat.season.setClock(new Date(season.ports.clock.now().getTime() + 1000).toISOString());
    await season.chat.season.hear(contact, {
      kind: 'body-decision',
      application: id,
      decision: 'return',
      fields: [],
      reason: '电话请核对',
    });
    const seen = await review(jar, page);
    expect(seen).toMatchObject({
      status: 200,
      decided: { decision: 'return' },
      sections: [],
      printed: null,
      fileTokens: {},
    });
    const file = `${season.address}/h5/api/files/${printed.file.id}?f=${fileTokens[printed.file.id]}`;
    expect((await jar.fetch(file)).status).toBe(404);
  });

  it('comes to the account of a contact who left; what was done stays', async () => {
    const { jar, page } = await enter(contact, 'fangxiaolan');
    const account = { campaign: 'star-2021', body, person: contact, by: staff };
    const entries = await season.ports.journal.countEntries();
    expect(await unbindContact(season.ports, { ...account, requestId: 'press-0002' })).toBe(true);
    expect(await unbindContact(season.ports, { ...account, requestId: 'press-0002' })).toBe(true);
    expect(await unbindContact(season.ports, { ...account, requestId: 'press-0003' })).toBe(false);
    expect(await season.ports.journal.countEntries()).toBe(entries + 1);
    expect(await review(jar, page)).toMatchObject({ status: 403, code: 'not-yours' });
    await expect.poll(() => season.told(contact)).toContain('绑定已经解除');
  });
});
