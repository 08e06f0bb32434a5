import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStaff } from '../../../../src/usecases/staff/change-staff.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import { expectLooksRight, openConsoleTab } from '../../../support/pages/open-tab.ts';
import { applicant, openWebSeason, staff, type WebSeason } from '../../../support/pages/web-season.ts';

const WANGYING = 'wecom:wangying';

let season: WebSeason;
let asker: ConsoleAsker;
beforeAll(async () => {
  season = await openWebSeason(hasBrowser ? { pagesFolder: await builtPages() } : {});
  const admit = { kind: 'admit', person: WANGYING, role: 'staff', name: '王影' } as const;
  await changeStaff(season.ports, staff, admit, 'admitted/wangying');
  asker = await openConsole(season);
}, 60_000);
afterAll(() => season?.close());

const says = (person: string, text: string) => season.chat.season.hear(person, { kind: 'text', text });

describe('the days on which somebody is not there', () => {
  const path = `staff/${encodeURIComponent(WANGYING)}/absence`;
  const note = (from: string | null, until: string | null, requestId: string) =>
    asker.post(path, { from, until, requestId });

  it('are noted for a colleague, who is told, and ended', async () => {
    const noted = await note('2021-12-03', '2021-12-05', 'press-away-1');
    expect(noted.body).toMatchObject({
      members: expect.arrayContaining([
        expect.objectContaining({ person: WANGYING, away: { from: '2021-12-03', until: '2021-12-05' } }),
      ]),
    });
    await expect.poll(() => season.told(WANGYING)).toMatch(/同事替您登记了：12月3日到12月5日不在/);
    expect((await note('2021-12-05', '2021-12-03', 'press-away-2')).status).toBe(409);
    expect((await note('2021-10-01', '2021-10-03', 'press-away-3')).status).toBe(409);
    expect((await note(null, null, 'press-away-4')).status).toBe(200);
    expect((await note(null, null, 'press-away-5')).status).toBe(409);
    expect(
      (await asker.post('staff/wecom:heyan/absence', { from: '2021-12-03', until: null, requestId: 'press-away-6' }))
        .status,
    ).toBe(404);
  });
});

describe.skipIf(!hasBrowser)('its pages', () => {
  it.each([1440, 360])(
    'give a request to a colleague, and note who is away, at %i px',
    { timeout: 60_000 },
    async (width) => {
      await says(applicant, '人工 公章在哪盖');
      const { page, errors, close } = await openConsoleTab(season, width);
      try {
        const give = page.locator('[data-test^=give-]').first();
        await give.click();
        await page.selectOption('[data-test=give-to]', WANGYING);
        await page.fill('[data-test=give-note]', '她问公章');
        await expectLooksRight(page, 'giving');
        await page.click('[data-test=give]');
        await page.locator('[data-test=given]').getByText('两边都通知了').waitFor();
        await expect.poll(() => season.told(WANGYING)).toMatch(/俞琳说：她问公章/);
        await says(applicant, '继续');
        await page.goto(`${season.address}/console/#/staff`);
        await page.click(`[data-test="leave-${WANGYING}"]`);
        await page.fill('[data-test=away-from]', '2021-12-03');
        await page.fill('[data-test=away-until]', '2021-12-05');
        await expectLooksRight(page, 'away-form');
        await page.click('[data-test=away-save]');
        await page.locator('[data-test=away]').getByText('12月3日到12月5日不在').waitFor();
        await expectLooksRight(page, 'away');
        await page.click(`[data-test="back-${WANGYING}"]`);
        await page.locator('[data-test=away]').waitFor({ state: 'detached' });
        expect(errors).toEqual([]);
      } finally {
        await close();
      }
    },
  );
});
