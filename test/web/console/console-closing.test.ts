import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSerious } from '../../support/pages/axe.ts';
import { hasBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { openConsole } from '../../support/pages/console-asker.ts';
import { openConsoleTab } from '../../support/pages/open-tab.ts';
import { openWebSeason, type WebSeason } from '../../support/pages/web-season.ts';
import { begin, bind } from '../../support/seasons/broadcast-season.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

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
