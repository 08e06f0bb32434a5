import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileObjection } from '../../../../src/usecases/objections/file-objection.ts';
import { hasBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { expectLooksRight, openConsoleTab, type Tab } from '../../../support/pages/open-tab.ts';
import { openWebSeason, pdf, body as recommender, type WebSeason } from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';
import { freezeList } from '../../../support/seasons/frozen-list.ts';

const widths = [1440, 390] as const;

describe.skipIf(!hasBrowser).each(widths)('the pages about results, %i px wide', (width) => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    for (const [id, name] of [
      ['SBAAAA22', '云苔路站“一米窗”服务班组'],
      ['SBBBBB22', '上海申汀轨道交通运营有限公司第三客运分公司二楼服务班组'],
    ] as const)
      await endorse(season.ports, {
        ...{ id, name, track: 'team', organisation: '上海申汀轨道交通运营有限公司', body: recommender },
        applicant: `wecom:of-${id}`,
      });
    tab = await openConsoleTab(season, width);
    page = tab.page;
  }, 120_000);
  afterAll(async () => {
    await tab?.close();
    await season?.close();
  });

  /** Opens a part, and looks that it fits and that everybody can use it. */
  async function open(part: string) {
    await page.evaluate(`location.hash = '#/results/${part}'`);
    await page.locator(`[data-test="part-${part}"].on`).waitFor();
    await page.locator('section.card h1').waitFor();
  }
  const looksRight = (name: string) => expectLooksRight(page, name);

  it('publishes with a reason what was previewed', async () => {
    await open('publish');
    await page.locator('[data-test="awarded-SBAAAA22"]').check();
    await page.locator('input[name="SBBBBB22"][value="not-awarded"]').check();
    await page.locator('[data-test="comment-SBBBBB22"]').fill('数据可以再补充来源。');
    await looksRight('choose');
    await page.locator('[data-test="preview"]').click();
    await page.locator('[data-test="shortcomings"]').waitFor();
    expect(await page.locator('[data-test="reason"]').count()).toBe(0);
    expect(await page.locator('[data-test="publish"]').isDisabled()).toBe(true);
    await looksRight('not-frozen');
    await freezeList(season.ports, { SBAAAA22: 'awarded', SBBBBB22: 'not-awarded', SBCCCC22: 'awarded' });
    await page.locator('[data-test="change"]').click();
    await page.locator('[data-test="preview"]').click();
    await page.locator('[data-test="reason"]').waitFor();
    await looksRight('preview');
    expect(await page.locator('[data-test="publish"]').isDisabled()).toBe(true);
    await page.locator('[data-test="reason"]').fill('领导小组同意提前公布');
    await page.locator('[data-test="publish"]').click();
    await page.locator('[data-test="done"]').waitFor();
  }, 60_000);

  it('shows who was told, and corrects a mistaken result', async () => {
    await open('sent');
    await page.locator('[data-test="delivery-SBAAAA22"]').waitFor();
    await looksRight('sent');
    await page.locator('[data-test="delivery-SBAAAA22"] [data-test="correct"]').click();
    await page.locator('[data-test="correction-reason"]').fill('录入时看错了一行');
    await page.locator('[data-test="confirm-correction"]').click();
    await expect.poll(() => page.locator('[data-test="delivery-SBAAAA22"]').innerText()).toContain('已更正为未入选');
  }, 60_000);

  it('has pages for certificates, objections and the panel', async () => {
    for (const part of ['certificates', 'objections', 'panel']) {
      await open(part);
      await looksRight(part);
    }
    await page.goto(`${season.address}/results/star-2021`);
    await looksRight('public');
    expect(tab.outside).toEqual([]);
  }, 60_000);

  it('prints the decision of the panel and takes it back', async () => {
    await page.goto(`${season.address}/console/#/results/panel`);
    await open('panel');
    await page.locator('[data-test="print-pack"]').click();
    await page.locator('[data-test="pack-printed"]').waitFor();
    await page
      .locator('[data-test="pack-file"]')
      .setInputFiles({ name: '决定表.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.locator('[data-test="pack-stamped"]').waitFor();
    await looksRight('pack');
  }, 60_000);

  it('has an objection by page confirmed by telephone before it is answered', async () => {
    const filing = { campaign: 'star-2021', name: '周敏', phone: '13800000129', about: 'SBBBBB22' };
    expect(await fileObjection(season.ports, { ...filing, text: '服务人数和公示材料不一致。' })).toHaveProperty('id');
    await open('objections');
    await page.locator('[data-test="filed"]').waitFor();
    await looksRight('filed');
    await page.locator('[data-test="confirm-phone"]').click();
    await page.locator('[data-test="answer"]').fill('已核对原始材料，人数一致。');
    await page.locator('[data-test="send-answer"]').click();
    await page.locator('.answer').waitFor();
  }, 60_000);

  it('has chosen already what the panel froze', async () => {
    await addFrozen();
    await page.goto(`${season.address}/console/#/results/publish`);
    await page.locator('[data-test="from-panel"]').waitFor();
    expect(await page.locator('[data-test="awarded-SBCCCC22"]').isChecked()).toBe(true);
    await looksRight('frozen');
  }, 60_000);

  /** One more, which the panel froze as selected. */
  async function addFrozen() {
    await endorse(season.ports, {
      ...{ id: 'SBCCCC22', name: '三楼班组', track: 'team', body: recommender, applicant: 'wecom:of-SBCCCC22' },
      organisation: '上海申汀轨道交通运营有限公司',
    });
  }
});
