import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFirstBodies } from '../../../src/usecases/bodies/follow-roster.ts';
import { logIn } from '../../../src/usecases/logins/log-in.ts';
import type { IssuedJson } from '../../../src/wire/base/logins.ts';
import { body, goToReview, openWebSeason, staff, type WebSeason } from '../../support/pages/web-season.ts';

let season: WebSeason;
let application = '';
let console = '';
beforeAll(async () => {
  season = await openWebSeason({ mode: 'platform' });
  await importFirstBodies(season.ports);
  application = await goToReview(season);
  console = (await consoleOf(await accountOfStaff())).cookie;
}, 60_000);
afterAll(() => season.close());

interface Answer {
  status: number;
  read: Record<string, never> & { code?: string; state?: string; url?: string; issued: IssuedJson[]; left: number };
  cookie: string;
}

async function ask(method: string, path: string, sent?: object, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${season.address}${path}`, {
    method,
    redirect: 'manual',
    headers: { origin: season.address, 'content-type': 'application/json', ...headers },
    ...(sent ? { body: JSON.stringify(sent) } : {}),
  });
  const text = await answer.text();
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { status: answer.status, read: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {}, cookie };
}

const enter = (user: string, password: string, next?: string) =>
  ask('POST', '/login/api/session', { user, password, ...(next ? { next } : {}) });
let presses = 0;
const press = () => `press-${String(++presses).padStart(6, '0')}`;
const byStaff = (method: string, path: string, sent?: object) => ask(method, path, sent, { cookie: console });

async function accountOfStaff(): Promise<IssuedJson> {
  const { issueStaffAccount } = await import('../../../src/usecases/logins/issue-accounts.ts');
  const made = await issueStaffAccount(
    season.ports,
    { role: 'staff', name: '李志' },
    { by: staff, requestId: press() },
  );
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

const OWN = 'a password of their own';
async function consoleOf({ user, oneTime }: IssuedJson): Promise<Answer> {
  return enter(user, oneTime, OWN);
}

async function issueOne(): Promise<IssuedJson> {
  const { read } = await byStaff('POST', '/console/api/accounts', {
    campaign: 'star-2021',
    bodies: [body],
    requestId: press(),
  });
  const [one] = read.issued;
  if (!one) throw new Error(`nothing issued: ${JSON.stringify(read)}`);
  return one;
}

describe('a web account', () => {
  let issued: IssuedJson;
  let page = '';
  let cookie = '';
  it('is issued for a contact with a one-time password that is shown once', async () => {
    issued = await issueOne();
    expect(issued.oneTime).toMatch(/^[0-9A-Z]{10}$/u);
    const again = await byStaff('POST', '/console/api/accounts', {
      campaign: 'star-2021',
      bodies: [body],
      requestId: press(),
    });
    expect(again.read).toEqual({ issued: [], left: 0 });
    const listed = await byStaff('GET', '/console/api/accounts?campaign=star-2021');
    expect(JSON.stringify(listed.read)).toContain(issued.user);
    expect(JSON.stringify(listed.read)).not.toMatch(/scrypt|oneTime/u);
  });

  it('asks for an own password at the first log-in, and refuses a weak one', async () => {
    expect((await enter(issued.user, issued.oneTime)).read).toEqual({ state: 'change', problem: null });
    expect((await enter(issued.user, issued.oneTime, 'short')).read).toEqual({ state: 'change', problem: 'too-short' });
    const typed = `${issued.oneTime.slice(0, 5).toLowerCase()}-${issued.oneTime.slice(5)}`;
    const opened = await enter(issued.user.toLowerCase(), typed, OWN);
    expect(opened.read.state).toBe('in');
    expect((await enter(issued.user, issued.oneTime)).read.code).toBe('wrong-login');
    page = new URL(String(opened.read.url), season.address).searchParams.get('p') ?? '';
    cookie = opened.cookie;
  });

  it('leads a contact to the worklist of the own body, where a decision counts', async () => {
    const headers = { authorization: `Bearer ${page}`, cookie };
    const worklist = await ask('GET', '/h5/api/worklist', undefined, headers);
    expect(JSON.stringify(worklist.read)).toContain(application);
    expect(worklist.read).toMatchObject({ isWebAccount: true });
    expect((await ask('GET', '/h5/api/worklist', undefined, { authorization: `Bearer ${page}` })).status).toBe(401);
    expect((await ask('POST', '/h5/api/session', { page })).read).toMatchObject({ state: 'login', url: '/login/' });
    expect((await ask('GET', '/console/api/me', undefined, { cookie })).status).toBe(401);
  });

  it('tells an unknown name and a wrong password the same, and locks both after five', async () => {
    await enter(issued.user, OWN);
    const said = async (user: string) => (await logIn(season.ports, { user, password: 'nothing like it' })) as object;
    for (let count = 0; count < 5; count += 1) {
      expect(await said('UNKNOWN')).toEqual({ kind: 'refused', reason: 'wrong-login' });
      expect(await said(issued.user)).toEqual({ kind: 'refused', reason: 'wrong-login' });
    }
    expect(await said('UNKNOWN')).toEqual({ kind: 'refused', reason: 'login-locked' });
    expect(await said(issued.user)).toEqual({ kind: 'refused', reason: 'login-locked' });
    expect(await logIn(season.ports, { user: issued.user, password: OWN })).toMatchObject({ reason: 'login-locked' });
  });

  it('counts tries that come at once, each of them', async () => {
    const another = await accountOfStaff();
    const many = Array.from({ length: 8 }, () => logIn(season.ports, { user: another.user, password: 'wrong' }));
    const reasons = (await Promise.all(many)).map((one) => (one.kind === 'refused' ? one.reason : one.kind));
    expect(reasons.filter((reason) => reason === 'wrong-login')).toHaveLength(5);
  });

  it('is reset by staff: the lock is over, and what was open is', async () => {
    const reset = await byStaff('POST', `/console/api/accounts/${issued.user}/reset`, { requestId: press() });
    const [made] = reset.read.issued;
    expect((await ask('GET', '/h5/api/worklist', undefined, { authorization: `Bearer ${page}`, cookie })).status).toBe(
      403,
    );
    season.chat.season.setClock('2021-11-25T10:00:00+08:00');
    expect((await enter(issued.user, made?.oneTime ?? '', `${OWN} again`)).read.state).toBe('in');
  });

  it('ends when the contact leaves; what was done stays, and a new one is another start', async () => {
    await byStaff('POST', `/console/api/accounts/${issued.user}/closing`, { requestId: press() });
    expect((await enter(issued.user, `${OWN} again`)).read.code).toBe('wrong-login');
    expect((await season.ports.journal.read(`account/${issued.user}`)).length).toBeGreaterThan(5);
    expect((await issueOne()).user).toBe(issued.user);
  });

  it('lets nothing of a password into journal, log or export', async () => {
    const entries = JSON.stringify(await season.ports.journal.read(`account/${issued.user}`));
    expect(entries).not.toContain(OWN);
    expect(entries).not.toContain(issued.oneTime);
    expect(season.lines.join()).not.toMatch(new RegExp(`${OWN}|${issued.oneTime}|scrypt`, 'u'));
  });
});

describe('staff with an account', () => {
  it('come to the console, and out of it', async () => {
    const account = await accountOfStaff();
    const opened = await consoleOf(account);
    expect(opened.read).toEqual({ state: 'in', url: '/console/' });
    expect((await ask('GET', '/console/api/me', undefined, { cookie: opened.cookie })).read).toMatchObject({
      name: '李志',
    });
    await ask('DELETE', '/login/api/session', undefined, { cookie: opened.cookie });
    expect((await ask('GET', '/console/api/me', undefined, { cookie: opened.cookie })).status).toBe(401);
  });

  it('are out after twelve hours', async () => {
    const opened = await consoleOf(await accountOfStaff());
    season.chat.season.setClock('2021-11-25T22:00:00+08:00');
    expect((await ask('GET', '/console/api/me', undefined, { cookie: opened.cookie })).status).toBe(401);
  });

  it('are not let in from another site', async () => {
    const answer = await ask(
      'POST',
      '/login/api/session',
      { user: 'x', password: 'y' },
      { origin: 'https://evil.example' },
    );
    expect(answer.read.code).toBe('foreign-origin');
  });
});
