import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSerious } from '../../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { builtPages } from '../../support/pages/built-pages.ts';
import { staff } from '../../support/pages/web-season.ts';
import {
  addCandidate,
  addExperts,
  bindExpert,
  CAMPAIGN,
  expert,
  openScoringSeason,
  type ScoringSeason,
} from '../../support/seasons/scoring-season.ts';

const ID = 'SBAAAAA2';
const on = (name: string) => `[data-test=${name}]`;

describe.skipIf(!hasBrowser)('experts and staff in a browser', () => {
  let pagesFolder: string;
  let season: ScoringSeason;
  beforeAll(async () => {
    pagesFolder = await builtPages();
  }, 120_000);
  afterAll(() => season?.close());

  async function opened(): Promise<ScoringSeason> {
    await season?.close();
    season = await openScoringSeason({ pagesFolder });
    await addCandidate(season.ports, { id: ID, name: '一号线班组', organisation: '上海申亭轨道有限公司' });
    await addCandidate(season.ports, { id: 'SBBBBBB2', name: '二号线班组', organisation: '上海申亭轨道有限公司' });
    await addExperts(season.ports, [
      ...['郑一', '钱二', '孙三'].map((name, index) => expert(`expert-${index}`, name, `第${index}研究院`)),
    ]);
    await bindExpert(season.ports, 'wecom:zhengyi', 'expert-0');
    return season;
  }

  async function handsIn(page: Page, application: string) {
    await page.click(on(`case-${application}`));
    await page.waitForSelector(on('begin'));
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/clear.png` });
    await page.click(on('begin'));
    await page.waitForSelector(on('scores'));
    for (const criterion of await page.$$(`${on('scores')} fieldset`))
      await (await criterion.$('.anchors button:nth-child(3)'))?.click();
    await page.fill(on('for-panel'), '扎实');
    await page.waitForSelector(`${on('saved')}:has-text("已存")`);
    expect(await findSerious(page)).toEqual([]);
    await page.click(on('hand-in'));
    await page.waitForSelector(on('note'));
  }

  it.each([1440, 390])(
    'from the plan to a meeting that sends a sheet back, at %i px',
    async (width) => {
      const { link } = await opened();
      const { context, close } = await openBrowser({ width, height: 900 });
      try {
        const early = await context.newPage();
        await early.goto(link('wecom:zhengyi', 'scoring', CAMPAIGN));
        await early.getByText('现在没有分给您的材料').waitFor();
        expect(await early.locator(on('counts')).count(), 'nothing is counted before there is something').toBe(0);
        await early.close();

        const office = await context.newPage();
        await office.goto(`${link(staff, 'console')}#/scoring`);
        await office.click(on('plan'));
        await office.waitForSelector(on('plan-preview'));
        expect(await office.textContent(on('plan-count'))).toContain('6');
        expect(await office.textContent(on('plan-final'))).toContain('不能整批撤回');
        await office.click(on('plan-make'));
        await office.waitForSelector(`${on('figures')}:has-text("6 份打分单")`);
        expect(await findSerious(office)).toEqual([]);

        const phone = await context.newPage();
        await phone.goto(link('wecom:zhengyi', 'scoring', CAMPAIGN));
        await phone.waitForSelector(on(`case-${ID}`));
        expect(await findSerious(phone)).toEqual([]);
        if (process.env.SHOTS)
          await phone.screenshot({ path: `${process.env.SHOTS}/list-${width}.png`, fullPage: true });
        await handsIn(phone, ID);
        expect(await phone.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

        await office.reload();
        await office.waitForSelector(`${on('figures')}:has-text("已交 1 份")`);
        await office.click(on('tab-meeting'));
        await office.waitForSelector(on(`spread-${ID}`));
        expect(await findSerious(office)).toEqual([]);
        await office.fill(on('meeting-day'), '2022-01-04');
        await office.check(on('present-expert-0'));
        await office.fill(on('meeting-notes'), '逐份议过');
        await office.click(on('add-agreed'));
        await office.selectOption(on('agreed-0'), ID);
        await office.fill(on('agreed-text-0'), '请核对数据');
        await office.check(on('again-0-expert-0'));
        await office.click(on('meeting-save'));
        await office.waitForSelector(on('held'));
        expect(await office.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

        await phone.click(on('back'));
        await phone.click(on(`case-${ID}`));
        await phone.waitForSelector('.warn:has-text("请核对数据")');
        if (process.env.SHOTS) {
          await phone.screenshot({ path: `${process.env.SHOTS}/case-${width}.png`, fullPage: true });
          await office.screenshot({ path: `${process.env.SHOTS}/meeting-${width}.png`, fullPage: true });
          await office.click(on('tab-board'));
          await office.screenshot({ path: `${process.env.SHOTS}/board-${width}.png`, fullPage: true });
          await office.click(on('tab-criteria'));
          await office.screenshot({ path: `${process.env.SHOTS}/criteria-${width}.png`, fullPage: true });
        }
        for (const tab of ['experts', 'criteria']) {
          await office.click(on(`tab-${tab}`));
          expect(await findSerious(office)).toEqual([]);
        }
      } finally {
        await close();
      }
    },
    120_000,
  );
});
