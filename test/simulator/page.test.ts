import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, watchOutsideRequests } from '../support/pages/browser.ts';
import { findSmallTargets } from '../support/pages/small-targets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { approvalCard, openStage, type Stage, wecomApp } from './support/echo-product.ts';

const pagesRoot = fileURLToPath(new URL('../../src/pages', import.meta.url));
const agentid = wecomApp.agentId;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The product's own page, opened inside a phone. */
function productPage(request: IncomingMessage, response: ServerResponse): boolean {
  if (!request.url?.startsWith('/h5/')) return false;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<h1>上传盖章申报表</h1>');
  return true;
}

describe.skipIf(!hasBrowser)('the page with the phones', () => {
  let stage: Stage;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let page: Page;
  let outside: string[];
  const errors: string[] = [];
  const pagesFolder = temporaryFolder();

  const phone = (userId: string) => page.getByTestId(`phone-${userId}`);
  const send = (touser: string, message: object) => stage.call('message/send', { touser, agentid, ...message });

  beforeAll(async () => {
    await build({
      root: pagesRoot,
      configFile: join(pagesRoot, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: pagesFolder },
    });
    browser = await openBrowser();
    outside = watchOutsideRequests(browser.context);
    stage = await openStage({ pagesFolder, rateLimits: false }, productPage);
    page = await browser.context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.setDefaultTimeout(8000);
    const { selectors } = await import('playwright-core');
    selectors.setTestIdAttribute('data-test');
    await page.goto(`${stage.base}/`);
    await page.getByTestId('hint-close').click();
  });

  beforeEach(() => {
    stage.product.answer = () => ({ status: 200 });
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('sends what is typed with Enter and shows the answer in the same phone only', async () => {
    stage.product.answer = async ({ fields }) => {
      await send(String(fields.FromUserName), {
        msgtype: 'text',
        text: { content: `您说：${fields.Content}\n<a href="https://a.example/x">帮助</a>` },
      });
      return { status: 200 };
    };
    await phone('heyan').getByTestId('input').fill('你好');
    await phone('heyan').getByTestId('input').press('Enter');
    await phone('heyan').getByText('您说：你好').waitFor();
    expect(await phone('heyan').getByRole('link', { name: '帮助' }).getAttribute('href')).toBe('https://a.example/x');
    expect(await phone('fangxiaolan').getByText('您说').count()).toBe(0);
    expect(stage.product.heard.at(-1)?.fields).toMatchObject({ FromUserName: 'heyan', Content: '你好' });
  });

  it('greys a card after the click, with the caption the product gave', async () => {
    await send('fangxiaolan', { msgtype: 'template_card', template_card: approvalCard('page-1') });
    stage.product.answer = () => ({
      status: 200,
      reply: { ToUserName: 'x', MsgType: 'update_button', Button: { ReplaceName: '已推荐' } },
    });
    const button = phone('fangxiaolan').getByRole('button', { name: '推荐', exact: true });
    await button.click();
    await phone('fangxiaolan').getByText('已推荐', { exact: true }).waitFor();
    expect(await button.count()).toBe(0);
    await phone('fangxiaolan').getByText('点了“推荐”').waitFor();
  });

  it('submits the choices of a card, and asks for them first', async () => {
    const select_list = [
      {
        question_key: 'q',
        title: '专栏',
        option_list: [
          { id: 'team', text: '班组' },
          { id: 'one', text: '个人' },
        ],
      },
    ];
    const template_card = {
      card_type: 'multiple_interaction',
      main_title: { title: '报什么？' },
      task_id: 'page-2',
      select_list,
      submit_button: { text: '提交', key: 'go' },
    };
    await send('heyan', { msgtype: 'template_card', template_card });
    await phone('heyan').getByRole('button', { name: '提交' }).click();
    await phone('heyan').getByRole('alert').waitFor();
    await phone('heyan').getByLabel('专栏').selectOption('team');
    const before = stage.product.heard.length;
    await phone('heyan').getByRole('button', { name: '提交' }).click();
    await expect.poll(() => stage.product.heard.length).toBe(before + 1);
    expect(stage.product.heard.at(-1)?.fields.SelectedItems).toEqual({
      SelectedItem: { QuestionKey: 'q', OptionIds: { OptionId: 'team' } },
    });
  });

  it('opens a page of the product inside the phone and comes back', async () => {
    await send('heyan', {
      msgtype: 'textcard',
      textcard: {
        title: '上传盖章申报表',
        description: '<div class="gray">第 7 步</div>请上传',
        url: `${stage.product.url}/h5/u/1`,
        btntxt: '去上传',
      },
    });
    await phone('heyan')
      .getByRole('button', { name: /去上传/ })
      .click();
    await page.frameLocator('iframe').getByRole('heading', { name: '上传盖章申报表' }).waitFor();
    await phone('heyan').getByTestId('web-back').click();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('sends several pictures at once; a file stays on the phone with a word why', async () => {
    const before = stage.product.heard.length;
    const files = ['一.png', '二.png'].map((name) => ({ name, mimeType: 'image/png', buffer: png }));
    await phone('heyan').getByTestId('pictures').setInputFiles(files);
    await expect
      .poll(() => stage.product.heard.slice(before).map(({ fields }) => fields.MsgType))
      .toEqual(['image', 'image']);
    await phone('heyan').getByRole('img', { name: '二.png' }).waitFor();
    await phone('heyan')
      .getByTestId('files')
      .setInputFiles({ name: '申报表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 x') });
    await phone('heyan').getByText('申报表.pdf').waitFor();
    await phone('heyan')
      .getByText(/不会把聊天里的文件转给应用/)
      .waitFor();
    expect(stage.product.heard.length).toBe(before + 2);
  });

  it('splits what is too long for one message, after saying so', async () => {
    const before = stage.product.heard.length;
    await phone('heyan')
      .getByTestId('input')
      .fill(`${'甲'.repeat(600)}\n${'乙'.repeat(600)}`);
    await phone('heyan')
      .getByText(/将分 2 条发送/)
      .waitFor();
    await phone('heyan').getByTestId('send').click();
    await expect
      .poll(() => stage.product.heard.slice(before).map(({ fields }) => String(fields.Content)[0]))
      .toEqual(['甲', '乙']);
  });

  it('offers to send again what did not arrive', async () => {
    stage.product.answer = () => ({ status: 500 });
    await phone('yulin').getByTestId('input').fill('进度');
    await phone('yulin').getByTestId('send').click();
    const again = phone('yulin').getByText('未送达，点此重发');
    await again.waitFor();
    stage.product.answer = () => ({ status: 200 });
    const before = stage.product.heard.length;
    await again.click();
    await expect.poll(() => stage.product.heard.slice(before).map(({ fields }) => fields.Content)).toEqual(['进度']);
  });

  it('moves the clock, and every phone shows the new time', async () => {
    await page.getByRole('button', { name: '+3 天' }).click();
    await expect.poll(() => page.getByTestId('clock').textContent()).toContain('2021-11-28');
    await page.locator('input[type=datetime-local]').fill('2021-12-17T20:30');
    await page.getByRole('button', { name: '前往' }).click();
    await expect.poll(() => page.getByTestId('clock').textContent()).toContain('2021-12-17周五 20:30');
    expect(await phone('heyan').locator('.status').textContent()).toContain('20:30');
  });

  it('hands a phone to another person', async () => {
    await phone('yulin').getByTestId('owner-yulin').click();
    await page.getByPlaceholder('姓名、单位或账号').fill('王影');
    await page.getByTestId('pick-wangying').click();
    await phone('wangying').waitFor();
    expect(await phone('yulin').count()).toBe(0);
  });

  it('shows what went over the wire, decoded', async () => {
    await page.getByTestId('wire').click();
    const first = page.locator('.drawer li').first();
    await first.waitFor();
    await page.getByRole('button', { name: '异常' }).click();
    await page.getByText('retry:3').first().waitFor();
    await page.getByRole('button', { name: '全部' }).click();
    await page.locator('.drawer summary', { hasText: 'message/send' }).first().click();
    await page.locator('.drawer pre', { hasText: '"touser"' }).first().waitFor();
    await page.getByRole('button', { name: '收起' }).click();
  });

  it('keeps everything over a reload, asks nobody outside and reports no error', async () => {
    await page.reload();
    await phone('heyan').getByText('您说：你好').waitFor();
    await phone('fangxiaolan').getByText('已推荐', { exact: true }).waitFor();
    await phone('wangying').waitFor();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('fits a narrow window: one phone at a time, nothing wider than the screen or smaller than a finger', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const box = await phone('heyan').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await findSmallTargets(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
