import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SendableMessage } from '../../src/ports/channels/channel.ts';
import { createDesk } from '../../src/simulator/desk.ts';
import { link, card as review } from '../conformance/channel-samples.ts';
import { openKit } from '../support/chats/kits-under-test.ts';
import { findSerious } from '../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../support/pages/browser.ts';
import { builtPages } from '../support/pages/built-pages.ts';

const card = { ...review, text: '预报名已完成，*一*切就绪' } satisfies SendableMessage;
const GROUP = { id: 'cidgroup1', name: '申报工作群' };

/** Both platforms on one page of phones, an app of the product on each. */
async function openDesk() {
  const pagesFolder = await builtPages();
  const wecom = await openKit('wecom', { pagesFolder });
  const dingtalk = await openKit('dingtalk-stream with cards', { pagesFolder, dingtalk: { groups: [GROUP] } });
  const server = createServer(createDesk([wecom.simulator, dingtalk.simulator]).callback());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a pipe's
  const browser = await openBrowser({ width: 1400, height: 960 });
  onTestFinished(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(10_000);
  await page.addInitScript("localStorage.setItem('simulator.hint', 'seen')");
  await page.goto(`http://127.0.0.1:${port}/`);
  return { wecom, dingtalk, page, errors };
}

const phone = (page: Page, userId = 'heyan') => page.locator(`[data-test="phone-${userId}"]`);
const openApp = (page: Page, app: string, userId?: string) =>
  phone(page, userId).locator(`[data-test="app-${app}"]`).click();

async function types(page: Page, words: string) {
  await phone(page).locator('textarea').fill(words);
  await phone(page).locator('[data-test="send"]').click();
}

/** A picture for whoever looks: PHONE_PICTURES=folder. */
async function picture(page: Page, name: string) {
  const folder = process.env.PHONE_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

describe.skipIf(!hasBrowser)('a person’s phone with two apps', () => {
  it('shows the same messages as each app does, switches between them, and counts what came in the other', async () => {
    const { wecom, dingtalk, page, errors } = await openDesk();
    await phone(page).waitFor();
    for (const { kit } of [wecom, dingtalk]) {
      await kit.channel.send('heyan', { kind: 'text', text: '看<a href="https://a.example/x">帮助</a>' });
      await kit.channel.send('heyan', link);
      await kit.channel.send('heyan', card);
    }
    const shown = phone(page).getByRole('log');
    expect(await phone(page).getAttribute('data-app')).toBe('wecom');
    await shown.getByRole('link', { name: '帮助' }).waitFor();
    await shown.getByText('材料').waitFor();
    // A text card has its title, then its words as they are; a template card names its facts beside their values.
    expect(await shown.locator('button.link b').textContent()).toBe(link.title);
    expect(await shown.locator('button.link span').allTextContents()).toEqual(['第 1 版', '*五* 页']);
    expect(await shown.locator('dl dt').allTextContents()).toEqual(['编号', '材料']);
    expect(await phone(page).locator('[data-test="enter"]').count()).toBe(1);
    expect(await phone(page).locator('[data-test="voice"]').count()).toBe(0);
    expect(await phone(page).locator('[data-test="app-dingtalk"] b').textContent()).toBe('3');
    await picture(page, 'wecom');
    expect(await findSerious(page)).toEqual([]);

    await openApp(page, 'dingtalk');
    await shown.getByRole('button', { name: '推荐', exact: true }).waitFor();
    expect(await phone(page).locator('[data-test="app-dingtalk"] b').count()).toBe(0);
    // No anchors in its texts; an ActionCard is markdown with one button; a card has a title bar and its facts in bold.
    expect(await shown.getByRole('link', { name: '帮助' }).count()).toBe(0);
    await shown.getByText('看<a href="https://a.example/x">帮助</a>').waitFor();
    expect(await shown.locator('section.link .bold').first().textContent()).toBe(link.title);
    expect(await shown.locator('section.link p').innerText()).toBe('上传盖章件\n第 1 版\n*五* 页');
    expect(await shown.locator('section.card h3').textContent()).toBe(card.title);
    expect(await shown.locator('section.card .bold').allTextContents()).toEqual(['编号', '材料']);
    expect(await shown.getByRole('link', { name: '查看' }).getAttribute('href')).toBe(card.facts[1]?.url ?? '');
    expect(await phone(page).locator('.robot').textContent()).toBe('机器人');
    expect(await phone(page).locator('[data-test="enter"]').count()).toBe(0);
    await picture(page, 'dingtalk');
    expect(await findSerious(page)).toEqual([]);

    await shown.getByRole('button', { name: '退回修改' }).click();
    await expect.poll(() => [...dingtalk.taken.values()].map(({ reply }) => reply.kind)).toEqual(['choice']);
    await dingtalk.kit.channel.send('heyan', { kind: 'close-card', code: card.card, label: '已退回' });
    await shown.locator('section.card .closed', { hasText: '已退回' }).waitFor();

    await page.reload();
    await phone(page).locator('section.card .closed').waitFor();
    await openApp(page, 'wecom');
    await shown.getByRole('button', { name: '退回修改' }).waitFor();
    expect(errors).toEqual([]);
  }, 120_000);

  it('speaks and sends files in DingTalk, and is sent from a group to the private chat', async () => {
    const { dingtalk, page, errors } = await openDesk();
    await openApp(page, 'dingtalk');
    await phone(page).locator('textarea').fill('三十二人');
    await phone(page).locator('[data-test="voice"]').click();
    await phone(page).getByText('三十二人').waitFor();
    await phone(page)
      .locator('[data-test="files"]')
      .setInputFiles({ name: '盖章.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') });
    await phone(page).getByText('盖章.pdf').waitFor();
    expect(await phone(page).getByText('不会把聊天里的文件转给应用').count()).toBe(0);
    await expect.poll(() => [...dingtalk.taken.values()].map(({ reply }) => reply.kind)).toEqual(['spoken', 'file']);

    await phone(page).locator('[data-test="conversations"]').click();
    await phone(page).locator('[data-test="conversation-group"]').click();
    await phone(page).locator('[data-test="for-app"]').uncheck();
    await types(page, '大家好');
    await phone(page).locator('[data-test="for-app"]').check();
    await types(page, '什么时候截止');
    await phone(page).getByText('到单聊里说一句').waitFor();
    expect([...dingtalk.taken.values()]).toHaveLength(2);
    // Everybody of the group reads it, with the names over the words.
    await openApp(page, 'dingtalk', 'yulin');
    await phone(page, 'yulin').locator('[data-test="conversations"]').click();
    await phone(page, 'yulin').locator('[data-test="conversation-group"]').click();
    await phone(page, 'yulin').getByText('@申报通 什么时候截止').waitFor();
    expect(await phone(page, 'yulin').locator('.name').first().textContent()).toContain('何䶮');
    await picture(page, 'group');
    expect(errors).toEqual([]);
  }, 120_000);
});
