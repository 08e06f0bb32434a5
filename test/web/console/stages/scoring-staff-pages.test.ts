import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../../../support/pages/browser.ts';
import { builtPages } from '../../../support/pages/built-pages.ts';
import { staff } from '../../../support/pages/web-season.ts';
import {
  addCandidate,
  addExperts,
  bindExpert,
  CAMPAIGN,
  expert,
  openScoringSeason,
  requestId,
  type ScoringSeason,
  STAGE,
} from '../../../support/seasons/scoring-season.ts';

const on = (name: string) => `[data-test=${name}]`;
const CASES = ['SBAAAAA2', 'SBBBBBB2', 'SBCCCCC2', 'SBDDDDD2'] as const;
const NAMES = ['顾言之', '陆明澈', '夏侯宁', '郑一', '钱二'] as const;
const criteria = ['service', 'management', 'results', 'dedication', 'recognition', 'material'];

describe.skipIf(!hasBrowser)('staff run a stage of scoring in a browser', () => {
  let pagesFolder: string;
  let season: ScoringSeason;
  beforeAll(async () => {
    pagesFolder = await builtPages();
  }, 200_000);
  afterAll(() => season?.close());

  async function opened() {
    await season?.close();
    season = await openScoringSeason({ pagesFolder });
    const { ports } = season;
    for (const [index, id] of CASES.entries())
      await addCandidate(ports, { id, name: `${'一二三四'[index]}号线服务班组`, organisation: '上海申亭轨道有限公司' });
    await addExperts(
      ports,
      NAMES.map((name, index) => expert(`expert-${index}`, name, `第${index}研究院`)),
    );
    for (const [index] of NAMES.entries())
      await bindExpert(ports, index === 1 ? 'dingtalk:expert-1' : `wecom:expert-${index}`, `expert-${index}`);
    return season;
  }

  /** What an expert scores, all criteria alike. */
  async function scores(index: number, application: string, score: number, path = '/hand-in') {
    const person = index === 1 ? 'dingtalk:expert-1' : `wecom:expert-${index}`;
    await season.asks(person, `scoring/${application}/begin`, { requestId: requestId() });
    const { seen, revision } = (await season.asks(person, `scoring/${application}`)).read;
    const told = { forPanel: score < 5 ? '数据没有出处' : '扎实', forApplicant: '请把数据的来源写上。' };
    const sheet = { scores: Object.fromEntries(criteria.map((id) => [id, score])), ...told };
    const done = await season.asks(person, `scoring/${application}${path}`, {
      ...{ ...sheet, seen, revision, requestId: requestId() },
    });
    expect(done.status).toBe(200);
  }

  async function sheetsOf(application: string) {
    const { read } = await season.staffAsks(`scoring?campaign=${CAMPAIGN}&stage=${STAGE}`);
    return read.board.cases.find((one: { application: string }) => one.application === application).sheets;
  }

  async function fits(page: Page) {
    expect(await findSerious(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  }

  async function shot(page: Page, name: string) {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  }

  it.each([1440, 390])(
    'criteria before and after scores, a sheet sent back, an expert who drops out, a meeting, at %i px',
    async (width) => {
      const { link } = await opened();
      const { context, close } = await openBrowser({ width, height: 900 });
      try {
        const office = await context.newPage();
        await office.goto(`${link(staff, 'console')}#/scoring`);

        await office.click(on('tab-criteria'));
        const rest = office.locator(`${on('rest-team-service')} textarea`);
        expect(await rest.isVisible(), 'one came for the weights').toBe(false);
        await office.click(`${on('rest-team-service')} summary`);
        expect(await rest.inputValue()).toMatch(/^\d+ /u);
        await office.fill(on('weight-team-service'), '25');
        await office.waitForSelector(`${on('total-team')}:has-text("105")`);
        await office.fill(on('weight-team-management'), '15');
        await office.fill(on('criteria-reason'), '按评价指南原文');
        expect(await office.isVisible(on('criteria-scores'))).toBe(false);
        await fits(office);
        await shot(office, `criteria-${width}`);
        await office.click(on('criteria-save'));
        await office.waitForSelector(on('note'));

        await office.click(on('tab-board'));
        await office.click(on('plan'));
        await office.waitForSelector(`${on('plan-count')}:has-text("12")`);
        await fits(office);
        await shot(office, `plan-${width}`);
        await office.click(on('plan-make'));
        await office.waitForSelector(on('progress-chart'));
        const assigned = await Promise.all(CASES.map(sheetsOf));
        for (const [at, application] of CASES.entries())
          for (const [turn, { expert: id }] of assigned[at].entries()) {
            const index = Number(id.at(-1));
            if (at === 3 && turn > 0) continue;
            await scores(
              index,
              application,
              at === 0 && turn === 0 ? 3 : 8 - at - (turn % 2),
              at === 2 && turn === 2 ? '' : '/hand-in',
            );
          }

        await office.reload();
        await office.waitForSelector(`${on('figures')}:has-text("已交 9 份")`);
        await fits(office);
        await shot(office, `board-${width}`);
        const [first] = await sheetsOf('SBAAAAA2');
        await office.click(on(`again-SBAAAAA2-${first.expert}`));
        await office.fill(on('move-reason'), '分数和别人差得多，请核对');
        await shot(office, `again-${width}`);
        await office.click(on('move-save'));
        await office.waitForSelector(`${on('note')}:has-text("已退回")`);
        expect((await sheetsOf('SBAAAAA2'))[0]).toMatchObject({ state: 'again' });
        const person = first.expert === 'expert-1' ? 'dingtalk:expert-1' : `wecom:${first.expert}`;
        await expect.poll(() => season.told(person)).toContain('请核对');
        await scores(Number(first.expert.at(-1)), 'SBAAAAA2', 4);

        await office.click(on('tab-criteria'));
        await office.waitForSelector(on('criteria-scores'));
        await office.fill(on('weight-team-service'), '20');
        await office.fill(on('weight-team-management'), '20');
        await office.fill(on('criteria-reason'), '改回原来的权重');
        await office.click(on('criteria-save'));
        await office.waitForSelector('[role=alert]:has-text("重新折算")');
        expect(await office.inputValue(on('criteria-reason'))).toBe('改回原来的权重');
        await office.check(on('recounted'));
        await office.waitForSelector(`${on('criteria-effect')}:has-text("重新算总分")`);
        await fits(office);
        await shot(office, `criteria-scored-${width}`);
        await office.click(on('criteria-save'));
        await office.waitForSelector(on('note'));

        await office.click(on('tab-experts'));
        const [, second] = await sheetsOf('SBDDDDD2');
        await fits(office);
        await office.click(on(`leave-${second.expert}`));
        await office.waitForSelector(`${on('leave-effect')}:has-text("四号线服务班组")`);
        await shot(office, `leave-${width}`);
        await office.fill(on('leave-reason'), '出国');
        await office.click(on('leave-yes'));
        await office.waitForSelector(on('has-left'));
        await shot(office, `left-${width}`);
        await office.click(on('replan'));
        await office.waitForSelector(on('plan-load'));
        await shot(office, `replan-${width}`);
        await office.click(on('plan-make'));
        await office.waitForSelector(on('note'));
        const now = (await sheetsOf('SBDDDDD2')).map(({ expert: id }: { expert: string }) => id);
        expect(new Set(now).size).toBe(4);

        await office.click(on('tab-meeting'));
        await office.waitForSelector(on('spread-SBAAAAA2'));
        await office.fill(on('meeting-day'), '2022-01-04');
        await office.check(on('present-expert-0'));
        await office.check(on('present-expert-2'));
        await office.fill(on('meeting-others'), '秘书处俞琳');
        await office.fill(on('meeting-notes'), '逐份议过分差大的材料。');
        await office.click(on('add-agreed'));
        await office.selectOption(on('agreed-0'), 'SBBBBBB2');
        await office.fill(on('agreed-text-0'), '维持原分');
        await fits(office);
        await shot(office, `meeting-${width}`);
        await office.click(on('meeting-save'));
        await office.waitForSelector(`${on('held-present')}:has-text("顾言之、夏侯宁")`);
        expect(await office.textContent(on('held'))).toMatch(/秘书处俞琳[\s\S]*维持原分/u);
        await shot(office, `held-${width}`);
        await fits(office);
      } finally {
        await close();
      }
    },
    200_000,
  );
});
