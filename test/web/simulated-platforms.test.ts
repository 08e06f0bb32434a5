import { describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/pages/browser.ts';
import { openPhones, phone, says } from '../support/pages/phones-page.ts';

describe.skipIf(!hasBrowser)('the platforms that are played', () => {
  it('are DingTalk alone: its phones, its stream, and its silent log-in of the page behind a card', async () => {
    const page = await openPhones({ PAGE_LOGIN: 'platform', SIMULATED_PLATFORM: 'dingtalk' });
    await page.locator('header p', { hasText: '模拟钉钉' }).waitFor();
    await says(page, 'yulin', '后台');
    await phone(page, 'yulin').getByRole('button', { name: '打开', exact: true }).click();
    await phone(page, 'yulin').frameLocator('iframe').locator('nav').waitFor({ timeout: 30_000 });
    expect(await page.locator('[data-test="enter"], [data-test="app-wecom"]').count()).toBe(0);
  }, 120_000);

  it('are both: staff and contacts are known in either app, and an applicant goes on in the other with a code', async () => {
    const page = await openPhones({ SIMULATED_PLATFORM: 'both' });
    await page.locator('header p', { hasText: '模拟企业微信、钉钉' }).waitFor();
    const heyan = phone(page, 'heyan');
    await says(page, 'heyan', '你好');
    await heyan.getByText('您报哪一类').waitFor();
    await says(page, 'heyan', '班组');
    await heyan.getByText('推荐单位是哪家').last().waitFor();
    await says(page, 'heyan', '换应用');
    const told = await heyan.getByText(/同一人 \w{8}/).textContent();
    const [code = ''] = /同一人 \w{8}/.exec(told ?? '') ?? [];

    await heyan.locator('[data-test="app-dingtalk"]').click();
    await says(page, 'heyan', code);
    await heyan.getByText('绑好了').waitFor();
    await heyan.getByText('推荐单位').last().waitFor();
    await says(page, 'heyan', '普陀');
    await heyan.locator('.row:not(.mine)', { hasText: '普陀区' }).first().waitFor();
    expect(await heyan.locator('[data-test="app-wecom"] b').count()).toBe(0);

    await phone(page, 'yulin').locator('[data-test="app-dingtalk"]').click();
    await says(page, 'yulin', '后台');
    await phone(page, 'yulin').getByRole('button', { name: '打开', exact: true }).click();
    await phone(page, 'yulin').frameLocator('iframe').locator('nav').waitFor({ timeout: 30_000 });
    await phone(page, 'fangxiaolan').locator('[data-test="app-dingtalk"]').click();
    await says(page, 'fangxiaolan', '名单');
    await phone(page, 'fangxiaolan').getByText('申汀轨道交通集团有限公司').waitFor();
  }, 120_000);
});
