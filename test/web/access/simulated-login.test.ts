import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/config.ts';
import { type Running, start } from '../../../src/main.ts';
import type { AnyJson } from '../../support/any-json.ts';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { cookieJar, type Jar } from '../../support/pages/cookie-jar.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let running: Running;
beforeAll(async () => {
  await builtPages();
  running = await start(readConfig({ DATA_DIR: temporaryFolder(), PORT: '0', PAGE_LOGIN: 'platform' }));
}, 120_000);
afterAll(() => running?.stop());

const headers = () => ({ 'content-type': 'application/json', origin: running.address });

/** Asks for the console in the chat. @returns the link that comes */
async function consoleLink(): Promise<string> {
  const chats = `${running.address}/simulator/api/chats/yulin`;
  await fetch(`${chats}/text`, { method: 'POST', headers: headers(), body: JSON.stringify({ text: '后台' }) });
  const links = async () => [...(await (await fetch(chats)).text()).matchAll(/http[^"]*\/console\/\?t=[\w.-]+/gu)];
  await expect.poll(async () => (await links()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  return (await links()).at(-1)?.[0] ?? '';
}

/** Opens a link on somebody's simulated phone and begins the page's session. */
async function openOn(jar: Jar, user: string, link: string) {
  const opened = `${running.address}/simulator/api/open?${new URLSearchParams({ user, url: link })}`;
  await jar.fetch(opened);
  return session(jar, { token: new URL(link).searchParams.get('t') ?? '' });
}

async function session(jar: Jar, body: object): Promise<AnyJson> {
  const answer = await jar.fetch(`${running.address}/console/api/session`, {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify(body),
  });
  return answer.json();
}

const locationOf = async (jar: Jar, url: string) => (await jar.fetch(url)).headers.get('location') ?? '';

describe('a page on a simulated phone logs in by the platform', () => {
  it('for the person of its link; the code works once, and only with its state', async () => {
    const link = await consoleLink();
    const jar = cookieJar();
    const asked = await openOn(jar, 'yulin', link);
    expect(asked).toMatchObject({ state: 'login' });
    const back = await locationOf(jar, asked.url);
    expect(back).toMatch(/\/h5\/login\?code=.+&state=/u);
    const wrong = new URL(back);
    wrong.searchParams.set('state', 'a'.repeat(64));
    expect(await locationOf(jar, wrong.href)).toContain('problem=login-over');
    expect(await locationOf(jar, back)).toBe(`/console/?p=${asked.page}`);
    expect(await session(jar, { page: asked.page })).toMatchObject({ person: 'wecom:yulin' });
    expect(await locationOf(jar, back)).toContain('problem=login-over');
  });

  it('not for somebody else; outside of a phone by a code in the chat', async () => {
    const link = await consoleLink();
    const other = cookieJar();
    const asked = await openOn(other, 'heyan', link);
    expect(await locationOf(other, await locationOf(other, asked.url))).toContain('problem=link-of-another');
    const token = new URL(link).searchParams.get('t') ?? '';
    expect(await session(cookieJar(), { token })).toMatchObject({ state: 'code' });
  });

  it.skipIf(!hasBrowser)(
    'in a real browser',
    async () => {
      const browser = await openBrowser();
      try {
        const page = await browser.context.newPage();
        const link = await consoleLink();
        const address = `${running.address}/simulator/api/open?${new URLSearchParams({ user: 'yulin', url: link })}`;
        await page.goto(address);
        await page.locator('nav').waitFor({ timeout: 15_000 });
        expect(new URL(page.url()).pathname).toBe('/console/');
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});
