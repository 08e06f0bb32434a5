import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/config.ts';
import { type Running, start } from '../../../src/main.ts';
import { createSimulatorClock } from '../../../src/simulator/clock.ts';
import { playDingtalk } from '../../../src/simulator/platforms/dingtalk/platform.ts';
import { createSimulator, type Simulator } from '../../../src/simulator/simulator.ts';
import type { AnyJson } from '../../support/any-json.ts';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { cookieJar, type Jar } from '../../support/pages/cookie-jar.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CLIENT = 'Mozilla/5.0 (iPhone) AppleWebKit/605.1 AliApp(DingTalk/7.6.0)';
const OPENING = '2021-11-25T09:00:00+08:00';
const app = { clientId: 'dingapp', clientSecret: 'the-app-secret', robotCode: 'dingrobot', corpId: 'dingcorp' };

let running: Running;
let simulator: Simulator;
let base: string;
beforeAll(async () => {
  await builtPages();
  const clock = createSimulatorClock(new Date(OPENING));
  simulator = createSimulator({
    play: playDingtalk({ ...app, mode: 'stream' }),
    clock,
    folder: null,
    rateLimits: false,
  });
  base = await simulator.listen();
  running = await start(
    readConfig({
      DATA_DIR: temporaryFolder(),
      PORT: '0',
      CLOCK_START: OPENING,
      STAFF: 'dingtalk:yulin',
      SECRET_KEY: 'a-secret-of-this-test-only-0123456789abcdef',
      DINGTALK_CLIENT_ID: app.clientId,
      DINGTALK_CLIENT_SECRET: app.clientSecret,
      DINGTALK_ROBOT_CODE: app.robotCode,
      DINGTALK_CORP_ID: app.corpId,
      DINGTALK_API_BASE: `${base}/dingtalk/api`,
      DINGTALK_OAPI_BASE: `${base}/dingtalk/oapi`,
      DINGTALK_JSAPI_URL: `${base}/dingtalk/jsapi/dingtalk.open.js`,
    }),
  );
}, 120_000);
afterAll(async () => {
  await running?.stop();
  await simulator?.close();
});

/** Asks for the console in the chat. @returns the link that comes */
async function consoleLink(): Promise<string> {
  const { mark } = await simulator.userSays('yulin', '后台');
  const entry = await simulator.waitFor('yulin', ({ content }) => content.kind === 'link', 20_000, mark);
  return entry.content.kind === 'link' ? entry.content.url : '';
}

async function session(jar: Jar, body: object): Promise<AnyJson> {
  const answer = await jar.fetch(`${running.address}/console/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: running.address },
    body: JSON.stringify(body),
  });
  return answer.json();
}

/** Does what the page in the client does: runs the vendor's script and ours. @returns the address that it goes to */
async function runPage(jar: Jar, url: string): Promise<string> {
  const page = await (await jar.fetch(url)).text();
  const scripts = [...page.matchAll(/<script src="([^"]+)">/g)].map(([, src]) => new URL(src ?? '', url).href);
  expect(scripts).toEqual([
    `${base}/dingtalk/jsapi/dingtalk.open.js`,
    `${running.address}/h5/client-login/dingtalk/login.js`,
  ]);
  const [sdk, own] = await Promise.all(scripts.map(async (src) => (await jar.fetch(src)).text()));
  return new Promise((resolve) => {
    const window: Record<string, unknown> = {};
    const location = { search: new URL(url).search, replace: (to: string) => resolve(new URL(to, url).href) };
    const document = { currentScript: { src: scripts[0] } };
    const run = new Function('window', 'document', 'location', 'fetch', `${sdk}; const { dd } = window; ${own}`);
    run(window, document, location, (address: string, how: RequestInit) => jar.fetch(address, how));
  });
}

const phoneOf = async (jar: Jar, user: string) =>
  jar.fetch(`${base}/api/open?${new URLSearchParams({ user, url: running.address })}`, { redirect: 'manual' });
const locationOf = async (jar: Jar, url: string) =>
  (await jar.fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';

describe('a page that is opened from the DingTalk phone', () => {
  it('logs in without a word, for the person of its link; the code works once', async () => {
    const jar = cookieJar({ 'user-agent': CLIENT });
    await phoneOf(jar, 'yulin');
    const token = new URL(await consoleLink()).searchParams.get('t') ?? '';
    const asked = await session(jar, { token });
    expect(asked).toMatchObject({ state: 'login' });
    const back = await runPage(jar, asked.url);
    expect(back).toMatch(/\/h5\/login\?state=\w+&code=\w+/u);
    expect(await locationOf(jar, back)).toBe(`/console/?p=${asked.page}`);
    expect(await session(jar, { page: asked.page })).toMatchObject({ person: 'dingtalk:yulin' });
    expect(await locationOf(jar, back)).toContain('problem=login-over');
  });

  it('refuses whoever the link is not for', async () => {
    const jar = cookieJar({ 'user-agent': CLIENT });
    await phoneOf(jar, 'heyan');
    const token = new URL(await consoleLink()).searchParams.get('t') ?? '';
    const asked = await session(jar, { token });
    expect(await locationOf(jar, await runPage(jar, asked.url))).toContain('problem=link-of-another');
    expect(await session(jar, { page: asked.page })).not.toHaveProperty('person');
  });

  it('asks for a code in the chat where the client cannot say who holds it, and in any other browser', async () => {
    const token = new URL(await consoleLink()).searchParams.get('t') ?? '';
    const nobody = cookieJar({ 'user-agent': CLIENT });
    const asked = await session(nobody, { token });
    expect(asked).toMatchObject({ state: 'login' });
    expect(await locationOf(nobody, await runPage(nobody, asked.url))).toBe(`/console/?p=${asked.page}`);
    expect(await session(nobody, { page: asked.page })).toMatchObject({ state: 'code' });
    expect(await session(cookieJar(), { token })).toMatchObject({ state: 'code' });
  });

  it.skipIf(!hasBrowser)(
    'in a real browser',
    async () => {
      const browser = await openBrowser(undefined, { userAgent: CLIENT });
      try {
        const page = await browser.context.newPage();
        const link = await consoleLink();
        await page.goto(`${base}/api/open?${new URLSearchParams({ user: 'yulin', url: link })}`);
        await page.locator('nav').waitFor({ timeout: 30_000 });
        expect(new URL(page.url()).pathname).toBe('/console/');
      } finally {
        await browser.close();
      }
    },
    90_000,
  );
});

it('goes nowhere but to ourselves with the code', async () => {
  const jar = cookieJar({ 'user-agent': CLIENT });
  await phoneOf(jar, 'yulin');
  const url = `${running.address}/h5/client-login/dingtalk?${new URLSearchParams({ to: 'https://evil.example/h5/login', state: 's' })}`;
  const gone = await Promise.race([
    runPage(jar, url),
    new Promise((resolve) => setTimeout(() => resolve('stayed'), 500)),
  ]);
  expect(gone).toBe('stayed');
  expect((await fetch(`${running.address}/h5/client-login/wecom`)).status).toBe(404);
});
