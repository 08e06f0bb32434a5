import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFirstBodies } from '../../../src/usecases/bodies/follow-roster.ts';
import { issueAccounts } from '../../../src/usecases/logins/issue-accounts.ts';
import { changeStaff } from '../../../src/usecases/staff/change-staff.ts';
import { findSerious } from '../../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { body, goToReview, openWebSeason, staff, type WebSeason } from '../../support/pages/web-season.ts';

const OWN = '春天去普陀山看海吃面';
const AUDITOR = 'wecom:shenji';

describe.skipIf(!hasBrowser)('the page for logging in', () => {
  let season: WebSeason;
  let pagesFolder = '';
  beforeAll(async () => {
    pagesFolder = await builtPages();
    season = await openWebSeason({ pagesFolder });
    await importFirstBodies(season.ports);
    await goToReview(season);
    await changeStaff(season.ports, staff, { kind: 'admit', person: AUDITOR, role: 'auditor', name: '审计' }, 'a1');
  }, 120_000);
  afterAll(() => season.close());

  it('leads a contact on a phone from the one-time password to an own one and the worklist, and out again', async () => {
    const made = await issueAccounts(
      season.ports,
      { campaign: 'star-2021', bodies: [body] },
      { by: staff, requestId: 'press-000001' },
    );
    const [account] = made?.issued ?? [];
    if (!account) throw new Error('nothing issued');
    const browser = await openBrowser({ width: 360, height: 740 });
    const page = await browser.context.newPage();
    await page.goto(`${season.address}/login`);
    await page.fill('[data-test=user]', account.user);
    await page.fill('[data-test=password]', 'wrong');
    await page.click('[data-test=enter]');
    await page.getByText('用户名或密码不对').waitFor();
    expect(await findSerious(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.fill('[data-test=password]', account.oneTime.toLowerCase());
    await page.click('[data-test=enter]');
    await page.getByText('设置自己的密码').waitFor();
    await page.fill('[data-test=next]', '12345');
    await page.fill('[data-test=again]', '12345');
    await page.click('[data-test=enter]');
    await page.getByText('新密码太短').waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.fill('[data-test=next]', OWN);
    await page.fill('[data-test=again]', OWN);
    await page.click('[data-test=enter]');
    await page.waitForURL(/\/h5\/worklist/u);
    await page.getByText('云苔路站').first().waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.click('[data-test=log-out]');
    await page.getByText('已退出登录').waitFor();
    await page.goBack();
    await page.waitForURL(/\/login/u);
    await browser.close();
  }, 60_000);

  it('shows staff a sheet of accounts once, and an auditor nothing that changes anything', async () => {
    const browser = await openBrowser({ width: 1440, height: 900 });
    const page = await browser.context.newPage();
    await page.goto(season.link(staff, 'console'));
    await page.getByText('推荐单位').first().waitFor();
    await page.goto(`${season.address}/console/#/bodies`);
    await page.click('[data-test=issue-accounts]');
    await page.locator('[data-test=account-sheet] tbody tr').first().waitFor({ timeout: 20_000 });
    expect(await findSerious(page)).toEqual([]);
    await page.evaluate(`location.hash = '#/staff'`);
    await page.locator('[data-test=staff-name]').waitFor();
    await page.evaluate(`location.hash = '#/bodies'`);
    await page.locator('[data-test=account-sheet] tbody tr').first().waitFor();
    const first = await page.locator('[data-test=account-sheet] tbody tr').first().textContent();
    page.on('dialog', (dialog) => dialog.accept());
    await page.click('[data-test=reset-unused]');
    await expect
      .poll(async () => page.locator('[data-test=account-sheet] tbody').textContent(), { timeout: 30_000 })
      .not.toContain(first);
    await page.evaluate(`location.hash = '#/staff'`);
    await page.fill('[data-test=staff-name]', '李志');
    await page.click('[data-test=staff-invite]');
    await page.getByText(/绑定 [0-9A-Z]{8}/u).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await browser.context.clearCookies();
    await page.goto(season.link(AUDITOR, 'console'));
    await page.getByText('审计，只看').waitFor();
    await page.goto(`${season.address}/console/#/bodies`);
    await page.locator('[data-test=accounts]').waitFor();
    expect(await page.locator('[data-test=issue-accounts]').isVisible()).toBe(false);
    expect(await page.locator('[data-test=import-template]').isVisible()).toBe(false);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await findSerious(page)).toEqual([]);
    await browser.close();
  }, 60_000);
});
