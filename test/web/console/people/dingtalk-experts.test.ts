import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { openPhones, phone, says } from '../../../support/pages/phones-page.ts';

/** Somebody else takes a phone. */
async function handTo(page: Page, from: string, to: string) {
  await page.locator(`[data-test=owner-${from}]`).click();
  await page.locator(`[data-test=pick-${to}]`).first().click();
}

/** An expert binds the account by a code, asks for the card and opens it. */
async function opensScoring(page: Page, user: string, code: string, who: string) {
  const own = phone(page, user);
  await says(page, user, code);
  await own.getByText(/老师，您已登记为/u).waitFor();
  await says(page, user, '评审');
  await own.getByText('还没有分给您的材料').first().waitFor();
  await own
    .getByRole('button', { name: /资料评审：还没有分给您|查看/u })
    .last()
    .click();
  await own.frameLocator('iframe').getByText(who).waitFor();
}

const LIST = '姓名,单位,职务,手机\n顾言之,甲研究院,教授,13800000201\n陆明澈,乙学会,研究员,13800000202\n';

describe.skipIf(!hasBrowser)('experts in either app', () => {
  it('are bound by a code, and open the page behind their card without a word about who they are', async () => {
    const page = await openPhones({
      PAGE_LOGIN: 'platform',
      SIMULATED_PLATFORM: 'both',
      CLOCK_START: '2022-01-04T10:07:00+08:00',
    });
    await phone(page, 'yulin').locator('[data-test=app-dingtalk]').click();
    await says(page, 'yulin', '后台');
    await phone(page, 'yulin').getByRole('button', { name: '打开', exact: true }).click();
    const office = phone(page, 'yulin').frameLocator('iframe');
    await office.locator('nav a', { hasText: /^评审$/u }).click();
    await office.locator('[data-test=tab-experts]').click();
    await office
      .locator('[data-test=experts-file]')
      .setInputFiles({ name: 'experts.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await office.locator('[data-test=experts-confirm]').click();

    const codes: string[] = [];
    for (const at of [0, 1]) {
      const row = office.locator('tr[data-test^=expert-]').nth(at);
      await row.locator('[data-test^=invite-]').click();
      const said = (await row.locator('[role=status]', { hasText: '登记为评审专家' }).textContent()) ?? '';
      codes.push(/“([^“”]+)”/u.exec(said)?.[1] ?? '');
    }
    // The first code is still there to be read once the second was made.
    await office.locator('[role=status]', { hasText: codes[0] ?? '' }).waitFor({ timeout: 2_000 });

    await handTo(page, 'heyan', 'guyanzhi');
    await opensScoring(page, 'guyanzhi', codes[0] ?? '', '顾言之 · 甲研究院');
    await handTo(page, 'fangxiaolan', 'lumingche');
    await phone(page, 'lumingche').locator('[data-test=app-dingtalk]').click();
    await opensScoring(page, 'lumingche', codes[1] ?? '', '陆明澈 · 乙学会');

    await office.locator('nav a', { hasText: /^申报$/u }).click();
    await office.locator('nav a', { hasText: /^评审$/u }).click();
    await office.locator('[data-test=tab-experts]').click();
    await office.locator('.bound', { hasText: '企业微信' }).waitFor();
    await office.locator('.bound', { hasText: '钉钉' }).waitFor();
  }, 180_000);
});
