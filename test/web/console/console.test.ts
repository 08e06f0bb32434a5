import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import { bindContact, redeemInvitation } from '../../../src/usecases/bodies/invite-contact.ts';
import type { AnyJson } from '../../support/any-json.ts';
import {
  applicant,
  body,
  contact,
  goToReview,
  openWebSeason,
  staff,
  type WebSeason,
} from '../../support/pages/web-season.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

let season: WebSeason;
let id: string;
let cookie: string;

beforeAll(async () => {
  season = await openWebSeason();
  id = await goToReview(season);
  cookie = cookieOf(await login(season.token(staff, 'console')));
});
afterAll(() => season.close());

const origin = () => ({ origin: season.address, 'content-type': 'application/json' });

function login(token: string, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ token });
  return fetch(`${season.address}/console/api/session`, { method: 'POST', headers: { ...origin(), ...headers }, body });
}

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

async function ask(path: string, init: RequestInit = {}): Promise<AnyJson> {
  const headers = { cookie, ...init.headers };
  const response = await fetch(`${season.address}/console/api/${path}`, { ...init, headers });
  const read: unknown = JSON.parse((await response.text()) || 'null');
  return { status: response.status, read };
}

const codeOf = async (answer: Response): Promise<string> => JSON.parse(await answer.text()).code;

const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', headers: { ...origin(), ...headers }, body: JSON.stringify(value) });

describe('the door', () => {
  it('opens for staff, once a link, with a cookie no script reads', async () => {
    const token = season.token(staff, 'console');
    const opened = await login(token);
    expect([opened.status, await opened.json()]).toEqual([200, { person: staff }]);
    expect(opened.headers.get('set-cookie')).toMatch(
      /^shenbao_session=[\w-]{43}; Path=\/console; HttpOnly; SameSite=Lax$/,
    );
    const again = await login(token);
    expect([again.status, await codeOf(again)]).toEqual([403, 'link-used']);
    const own = await login(token, { cookie: cookieOf(opened) });
    expect(own.status).toBe(200);
  });

  it('stays open over a restart, so that what can be taken back for a minute still can; not once it was closed, nor for ever', async () => {
    const own = async () => cookieOf(await login(season.token(staff, 'console')));
    const meWith = async (known: string) => (await ask('me', { headers: { cookie: known } })).status;
    const restart = () => {
      season.ports.coordination = createMemoryCoordination();
    };
    const [kept, closed, before] = [await own(), await own(), season.ports.coordination];
    await ask('session', { method: 'DELETE', headers: { ...origin(), cookie: closed } });
    restart();
    expect([await meWith(kept), await meWith(closed)]).toEqual([200, 401]);
    restart();
    const start = season.ports.clock.now().toISOString();
    season.chat.season.setClock(new Date(Date.parse(start) + 8 * 3_600_000 + 1000).toISOString());
    expect(await meWith(kept)).toBe(401);
    season.chat.season.setClock(start);
    season.ports.coordination = before;
  });

  it('stays shut for everybody else: no staff, other links, no session, expired; junk shuts it to nobody', async () => {
    for (let at = 0; at < 70; at += 1) expect((await login('junk')).status).toBe(403);
    expect((await login(season.token(staff, 'console'))).status).toBe(200);
    for (const person of [applicant, contact]) expect((await login(season.token(person, 'console'))).status).toBe(403);
    expect((await login(season.token(staff, 'review', id))).status).toBe(403);
    expect(await ask('me', { headers: { cookie: '' } })).toMatchObject({
      status: 401,
      read: { code: 'login-required' },
    });
    expect((await ask('me', { headers: { cookie: `shenbao_session=${'x'.repeat(43)}` } })).status).toBe(401);
    for (const path of [
      'overview?campaign=star-2021',
      'applications?campaign=star-2021',
      `applications/${id}`,
      'bodies?campaign=star-2021',
      'messages',
      'handovers',
    ])
      expect((await ask(path, { headers: { cookie: '' } })).status).toBe(401);
    const late = season.token(staff, 'console');
    season.chat.season.setClock('2021-11-25T09:10:01+08:00');
    expect(await codeOf(await login(late))).toBe('link-expired');
    season.chat.season.setClock('2021-11-25T09:00:00+08:00');
  });

  it('takes changes from our own page only', async () => {
    const value = { campaign: 'star-2021' };
    const path = `bodies/${body}/invitations`;
    expect((await post(path, value, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(path, value, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(path, value, { 'content-type': 'text/plain' })).status).toBe(400);
    expect(
      (await ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status,
    ).toBe(403);
    expect((await post(path, value)).status).toBe(200);
  });

  it('closes the session for good', async () => {
    const opened = await login(season.token(staff, 'console'));
    const own = cookieOf(opened);
    expect((await ask('me', { headers: { cookie: own } })).status).toBe(200);
    expect((await ask('session', { method: 'DELETE', headers: { ...origin(), cookie: own } })).status).toBe(204);
    expect((await ask('me', { headers: { cookie: own } })).status).toBe(401);
  });
});

describe('what staff see', () => {
  it('counts every status, finds by words, status and body', async () => {
    const { read: overview } = await ask('overview?campaign=star-2021');
    expect(overview.counts).toMatchObject({ draft: 0, 'awaiting-recommendation': 1, recommended: 0 });
    expect(overview.stages.slice(0, 2)).toEqual([
      { id: 'recommendation', title: '推荐单位初审', kind: 'recommend', waiting: 1, returned: 0 },
      { id: 'formal-check', title: '形式评审', kind: 'check', waiting: 0, returned: 0 },
    ]);
    const found = async (query: string) => (await ask(`applications?campaign=star-2021&${query}`)).read.rows.length;
    expect(await found('')).toBe(1);
    expect(await found(`search=${encodeURIComponent('一米窗')}`)).toBe(1);
    expect(await found(`search=${id.toLowerCase()}`)).toBe(1);
    expect(await found(`search=${encodeURIComponent('没有这个')}`)).toBe(0);
    expect(await found('status=awaiting-recommendation')).toBe(1);
    expect(await found('status=draft')).toBe(0);
    expect(await found('stage=recommendation')).toBe(1);
    expect(await found('stage=formal-check')).toBe(0);
    expect(await found(`body=${body}`)).toBe(1);
    expect(await found('body=district-putuo')).toBe(0);
    expect((await ask('applications?campaign=star-2021&status=nonsense')).status).toBe(400);
  });

  it('shows answers, papers and what happened, newest first', async () => {
    const { read: detail } = await ask(`applications/${id}`);
    expect(detail).toMatchObject({ applicant, missing: [], printed: { version: 1, isCurrent: true } });
    expect(detail.history[0]).toMatchObject({ kind: 'submitted', by: applicant });
    expect(detail.history.at(-1)).toMatchObject({ kind: 'started' });
    const answered = detail.history.filter(({ kind }: { kind: string }) => kind === 'fieldAnswered');
    expect(answered.flatMap(({ labels }: { labels: string[] }) => labels)).toContain('班组名称');
    const file = await fetch(`${season.address}/console/api/applications/${id}/files/${detail.printed.file.id}`, {
      headers: { cookie },
    });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await ask('applications/SBNOTHING')).status).toBe(404);
  });

  it('gives one application more time, once a press, and tells the applicant; not backwards', async () => {
    const extended = { until: '2021-12-21', reason: '单位搬迁', requestId: 'press-000001' };
    expect((await post(`applications/${id}/extension`, { ...extended, until: '2021-12-17' })).read.code).toBe(
      'not-later',
    );
    expect((await post(`applications/${id}/extension`, { ...extended, until: '2020-12-17' })).read.code).toBe(
      'not-later',
    );
    expect((await post(`applications/${id}/extension`, { ...extended, reason: ' ' })).status).toBe(400);
    expect((await post('applications/SBNOTHING/extension', extended)).status).toBe(404);
    const { read: detail } = await post(`applications/${id}/extension`, extended);
    expect(detail).toMatchObject({ closesOn: '2021-12-21', extension: { until: '2021-12-21', reason: '单位搬迁' } });
    expect(detail.history[0]).toMatchObject({ kind: 'extended', by: staff, until: '2021-12-21' });
    const { read: again } = await post(`applications/${id}/extension`, extended);
    expect(again.history.filter(({ kind }: { kind: string }) => kind === 'extended')).toHaveLength(1);
    await expect.poll(() => season.told(applicant)).toContain('12月21日');
  });

  it('lists bodies with their contacts, and makes codes that bind', async () => {
    const { read: bodies } = await ask('bodies?campaign=star-2021');
    expect(bodies.find((one: { id: string }) => one.id === body)).toMatchObject({ contacts: [contact], waiting: 1 });
    const { read: invitation } = await post('bodies/district-putuo/invitations', { campaign: 'star-2021' });
    expect(await redeemInvitation(season.ports, invitation.code, { person: 'wecom:minjiashu', cause: 'm1' })).toEqual({
      campaign: 'star-2021',
      body: 'district-putuo',
    });
    expect((await post('bodies/nobody/invitations', { campaign: 'star-2021' })).status).toBe(404);
  });

  it('shows both papers of a body, made, stamped and outdated, and lets their files be saved', async () => {
    const listed = async () => {
      const { read: bodies } = await ask('bodies?campaign=star-2021');
      return bodies.find((one: { id: string }) => one.id === 'district-changning').papers;
    };
    expect(await listed()).toMatchObject({ statistics: { standing: 'none', printed: [] } });
    const contactOf = 'wecom:yuanzhen';
    await bindContact(season.ports, contactOf, { campaign: 'star-2021', body: 'district-changning' });
    const says = (text: string) => season.chat.season.hear(contactOf, { kind: 'text', text });
    for (const text of ['统计表', '46 128 1963 37 9 4 2', '都用', '确认', '另有几份还没推荐', '确认']) await says(text);
    expect(await listed()).toMatchObject({ statistics: { standing: 'made', version: 1, stamped: null } });
    await season.chat.season.hear(contactOf, { kind: 'image', media: { mediaId: 'stamped' } });
    await says('好了');
    const { statistics } = await listed();
    expect(statistics).toMatchObject({ standing: 'stamped', stamped: { version: 1, files: { length: 1 } } });
    for (const { id: file } of [...statistics.printed, ...statistics.stamped.files]) {
      const path = `bodies/district-changning/files/${file}?campaign=star-2021`;
      expect((await fetch(`${season.address}/console/api/${path}`, { headers: { cookie } })).status).toBe(200);
      expect((await fetch(`${season.address}/console/api/${path}`)).status).toBe(401);
      expect((await ask(path.replace('changning', 'putuo'))).status).toBe(404);
    }
    for (const text of ['修改', '企业数改成 47']) await says(text);
    expect(await listed()).toMatchObject({ statistics: { standing: 'outdated', version: 1 } });
  });

  it('lists who asked for a person, and who looks after them, until they are handed back', async () => {
    const { season: played } = season.chat;
    await season.chat.says('人工 结果什么时候出');
    const { read } = await ask('handovers');
    expect(read).toMatchObject([{ asker: applicant, application: id, question: '结果什么时候出', handler: null }]);
    expect([read[0].name, read[0].contact]).toEqual(['heyan', '何䶮 021-55501266']);
    await played.hear(staff, { kind: 'text', text: `接手 ${read[0].number}` });
    expect((await ask('handovers')).read).toMatchObject([{ handler: staff }]);
    await season.chat.says('继续');
    expect((await ask('handovers')).read).toEqual([]);
  });

  it('lists messages in doubt until somebody looked after them', async () => {
    const row = { key: 'person/wecom:x/1/0', person: 'wecom:x', at: '2021-11-25T01:00:00.000Z' };
    await season.ports.outbox.put([{ ...row, message: { kind: 'text', text: '您好' } }]);
    await season.ports.outbox.settle(row.key, { state: 'unknown', at: row.at, detail: 'cut-off' });
    const { read: doubtful } = await ask('messages');
    expect(doubtful).toMatchObject({ unknown: 1, messages: [{ text: '您好', detail: 'cut-off', checkedBy: null }] });
    expect((await post('messages/checked', { key: row.key })).status).toBe(200);
    expect((await post('messages/checked', { key: 'person/wecom:x/9/0' })).status).toBe(404);
    expect((await ask('messages')).read.messages[0].checkedBy).toBe(staff);
  });
});

describe('results', () => {
  const announcement = (publication: string) => ({
    campaign: 'star-2021',
    publication,
    reason: '提前公布，领导小组同意',
    results: [{ application: id, outcome: 'awarded' }],
  });

  it('are refused before the body has recommended', async () => {
    await freezeList(season.ports, { [id]: 'awarded' });
    expect((await post('results', announcement('publication-0'))).read).toEqual({
      published: [],
      refused: [{ application: id, reason: 'not-recommended' }],
    });
    expect((await post('results/preview', announcement('publication-0'))).read.results[0].text).toBeNull();
  });

  it('are previewed in the words the applicant will read, and told once though pressed twice', async () => {
    await season.chat.season.hear(contact, { kind: 'text', text: '推荐' });
    const preview: string = (await post('results/preview', announcement('publication-1'))).read.results[0].text;
    expect(preview).toContain('一米窗');
    expect(season.told(applicant)).not.toContain(JSON.stringify(preview).slice(1, -1));
    const presses = await Promise.all([1, 2].map(() => post('results', announcement('publication-1'))));
    expect(presses.map(({ read }) => read.published)).toEqual([[id], [id]]);
    const later = await post('results', announcement('publication-2'));
    expect(later.read.refused).toEqual([{ application: id, reason: 'not-recommended' }]);
    const times = () => season.told(applicant).split(JSON.stringify(preview).slice(1, -1)).length - 1;
    await expect.poll(times, { timeout: 5000 }).toBe(1);
    // Certificate and the body's list follow.
    await expect.poll(() => season.ports.outbox.count('waiting'), { timeout: 5000 }).toBe(0);
    expect(times()).toBe(1);
    expect((await ask('overview?campaign=star-2021')).read.counts).toMatchObject({ awarded: 1, recommended: 0 });
  });
});
