import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToPhoneListJson } from '../../../../src/wire/console/applications.ts';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import { openConsoleTab } from '../../../support/pages/open-tab.ts';
import { openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { begin, bind } from '../../../support/seasons/broadcast-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';

let season: WebSeason;
beforeAll(async () => {
  season = await openWebSeason({ pagesFolder: await builtPages() });
  await begin(season.ports, 40);
  await begin(season.ports, 1, { prefix: 'b' });
  await bind(season.ports, 'wecom:fangxiaolan', 'group-shenting-rail');
}, 200_000);
afterAll(() => season.close());

const closing = async () => (await (await openConsole(season)).get('broadcasts/closing?campaign=star-2021')).body;

describe('who will miss what closes', () => {
  it('is counted from a week before the last day on, by where they are', async () => {
    season.chat.season.setClock('2021-12-02T10:00:00+08:00');
    expect(await closing()).toEqual([]);
    season.chat.season.setClock('2021-12-08T10:00:00+08:00');
    const step = { id: 'preRegistration', title: null, to: '2021-12-10', daysLeft: 2, of: 'applicants' };
    expect(await closing()).toEqual([{ ...step, waiting: [{ state: 'unregistered', people: 41, unreachable: 0 }] }]);
    const about = {
      name: '一号窗',
      applicant: 'wecom:c0',
      track: 'team' as const,
      organisation: '上海申汀轨道交通运营有限公司',
    };
    await endorse(season.ports, { id: 'SBAAAA22', ...about, body: 'group-shenting-rail' });
    season.chat.season.setClock('2021-12-20T10:00:00+08:00');
    expect(await closing()).toMatchObject([
      { id: 'recommendation', of: 'bodies', waiting: [{ people: 1 }, { people: 1 }] },
    ]);
  });

  it('is listed to be phoned: who, for which body, by which number, and what is missing', async () => {
    season.chat.season.setClock('2021-12-09T10:00:00+08:00');
    const listed = async () =>
      (await (await openConsole(season)).get('applications/to-phone?campaign=star-2021')).body as ToPhoneListJson;
    const { rows, isCut } = await listed();
    expect([rows.length, isCut]).toEqual([41, false]);
    expect(rows[0]).toMatchObject({ waits: 'registration', daysLeft: 1 });
    expect(rows[0]).toHaveProperty('telephone');
    season.chat.season.setClock('2021-12-11T10:00:00+08:00');
    expect((await listed()).rows).toEqual([]);
  });

  it.skipIf(!hasBrowser)('is read from the list, and printed with room to write', { timeout: 90_000 }, async () => {
    season.chat.season.setClock('2021-12-09T10:00:00+08:00');
    const { page, close } = await openConsoleTab(season, 1280, 'applications');
    try {
      await page.click('[data-test=applicants-to-phone] summary');
      await page.waitForSelector('[data-test=print-applicants]');
      expect(await page.locator('[data-test=applicants-to-phone] tbody tr').count()).toBe(41);
      expect(await page.innerText('[data-test=applicants-to-phone]')).toMatch(/还没完成预报名，还有 1 天/u);
      expect(await findSerious(page)).toEqual([]);
      await page.evaluate("document.body.classList.add('prints-calls')");
      await page.emulateMedia({ media: 'print' });
      expect(await page.innerText('[data-test=applicants-to-phone]')).toMatch(
        /要打电话的申报人（41 份）[\s\S]*通话记录/u,
      );
    } finally {
      await close();
    }
  });

  it.skipIf(!hasBrowser).each([1280, 360])(
    'is told what to do in two presses, at %i px',
    { timeout: 90_000 },
    async (width) => {
      season.chat.season.setClock('2021-12-08T10:00:00+08:00');
      const { page, close } = await openConsoleTab(season, width, 'applications');
      try {
        const card = page.locator('[data-test=closing]');
        await card.waitFor();
        expect(await card.innerText()).toMatch(/预报名12月10日截止，还有 2 天，这些人还没办完[\s\S]*没报上名 41 人/u);
        expect(await findSerious(page)).toEqual([]);
        await page.click('[data-test=urge]');
        await page.waitForSelector('[data-test=preview]:has-text("将发给 41 人")');
        expect(await page.isChecked('[data-test=state-unregistered]')).toBe(true);
        expect(await page.inputValue('[data-test=broadcast-text]')).toMatch(/\{缺什么\}.*\{截止日\}截止/u);
        await page.click('[data-test=send]');
        await page.waitForSelector('[data-test=broadcast-scheduled]:has-text("41 人")');
        expect(new URL(page.url()).hash).toBe('#/broadcasts');
      } finally {
        await close();
      }
    },
  );
});
