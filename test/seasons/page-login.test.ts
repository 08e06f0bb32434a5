import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { applySeason } from '../../src/commands/simulate/apply-season.ts';
import { browser, clientBrowser, openPage } from '../../src/commands/simulate/pages.ts';
import { bubbleText, phoneOf } from '../../src/commands/simulate/phone.ts';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';

let stage: Stage;
afterEach(() => stage.close());

/** Asks for the console in the chat. @returns its link */
async function consoleLink(): Promise<string> {
  const phone = phoneOf(stage.simulator, 'yulin');
  await phone.says('后台');
  const { content } = await phone.waitsFor((entry) => entry.content.kind === 'link');
  return content.kind === 'link' ? content.url : '';
}

describe('pages that log in by the platform, in another process over the real protocol', () => {
  it('carry a whole season: everybody opens the own pages in the client, and nobody types a code', async () => {
    const path = fileURLToPath(new URL('../fixtures/applications/individual-courier.json', import.meta.url));
    stage = await openStage({ PAGE_LOGIN: 'platform' });
    await stage.product.start();
    const file = await readSampleApplication(path);
    const { differences, applications } = await applySeason(stage, [{ file, applicant: 'shaowei' }]);
    expect(differences).toEqual([]);
    expect(applications).toMatchObject([{ status: 'awarded' }]);
    const asked = stage.simulator.wireLog().filter(({ endpoint }) => endpoint === 'connect/oauth2/authorize');
    expect(new Set(asked.flatMap(({ userIds }) => userIds))).toEqual(
      new Set(['yulin', 'shaowei', 'minjiashu', 'guyanzhi', 'lumingche', 'xiahouning']),
    );
    for (const { userId } of stage.simulator.people())
      expect(stage.simulator.chatOf(userId).filter((entry) => /\d{6} ?是/u.test(bubbleText(entry)))).toEqual([]);
  }, 170_000);

  it('open in another browser by the six digits that come to the chat, for that browser, and for nobody else’s client', async () => {
    stage = await openStage({ PAGE_LOGIN: 'platform' });
    await stage.product.start();
    const link = await consoleLink();
    await expect(openPage(clientBrowser('heyan'), link, '/console/api')).rejects.toThrow('link-of-another');

    const { origin, searchParams } = new URL(link);
    const outside = browser('Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0');
    const headers = { 'content-type': 'application/json', origin };
    const post = (path: string, body: object, by = outside) =>
      by.fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const opening = await post('/console/api/session', { token: searchParams.get('t') });
    const { state, page } = (await opening.json()) as { state: string; page: string }; // wire/base/opening.ts
    expect(state).toBe('code');
    expect((await outside.fetch(`${origin}/console/api/applications?campaign=star-2021`)).status).toBe(401);

    const phone = phoneOf(stage.simulator, 'yulin');
    phone.looksUp();
    expect((await post('/h5/api/session/code', { page })).status).toBe(200);
    const [code = ''] =
      /\d{6}/u.exec(bubbleText(await phone.waitsFor((entry) => /\d{6}/u.test(bubbleText(entry))))) ?? [];
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect((await post('/h5/api/session/confirm', { page, code: wrong })).status).toBeGreaterThan(399);
    expect((await post('/h5/api/session/confirm', { page, code }, browser('another'))).status).toBeGreaterThan(399);
    expect(await (await post('/h5/api/session/confirm', { page, code })).json()).toMatchObject({ state: 'open' });
    expect(await (await post('/console/api/session', { page })).json()).toMatchObject({ person: 'wecom:yulin' });
    expect((await outside.fetch(`${origin}/console/api/applications?campaign=star-2021`)).status).toBe(200);
  }, 90_000);
});
