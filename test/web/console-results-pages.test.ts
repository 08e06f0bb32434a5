import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import type { JournalEntry } from '../../src/domain/base/journal-entry.ts';
import { followEntry } from '../../src/usecases/follow-entry.ts';
import { changePanel } from '../../src/usecases/panel/change-panel.ts';
import { describePanel } from '../../src/usecases/panel/describe-panel.ts';
import { findSerious } from '../support/axe.ts';
import { hasBrowser, openBrowser, watchOutsideRequests } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { endorse } from '../support/endorsed.ts';
import { openWebSeason, body as recommender, staff, type WebSeason } from '../support/web-season.ts';

const widths = [1440, 390] as const;

describe.skipIf(!hasBrowser).each(widths)('the pages about results, %i px wide', (width) => {
  let season: WebSeason;
  let browser: { context: BrowserContext; close(): Promise<void> };
  let page: Page;
  let outside: string[];
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
    browser = await openBrowser({ width, height: 900 });
    outside = watchOutsideRequests(browser.context);
    page = await browser.context.newPage();
    await page.goto(season.link(staff, 'console'));
    await page.locator('nav').first().waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await season?.close();
  });

  /** Opens a part, and looks that it fits and that everybody can use it. */
  async function open(part: string) {
    await page.evaluate(`location.hash = '#/results/${part}'`);
    await page.locator(`[data-test="part-${part}"].on`).waitFor();
    await page.locator('section.card h1').waitFor();
  }
  async function looksRight(name: string) {
    const shots = process.env.SHOTS;
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
    expect(await findSerious(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }

  it('publishes with a reason what was previewed', async () => {
    await open('publish');
    await page.locator('[data-test="awarded-SBAAAA22"]').check();
    await page.locator('input[name="SBBBBB22"][value="not-awarded"]').check();
    await page.locator('[data-test="comment-SBBBBB22"]').fill('数据可以再补充来源。');
    await looksRight('choose');
    await page.locator('[data-test="preview"]').click();
    await page.locator('[data-test="shortcomings"]').waitFor();
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
    expect(outside).toEqual([]);
  }, 60_000);

  it('has chosen already what the panel froze', async () => {
    await atPanel();
    await page.goto(`${season.address}/console/#/results/publish`);
    await page.locator('[data-test="from-panel"]').waitFor();
    expect(await page.locator('[data-test="awarded-SBCCCC22"]').isChecked()).toBe(true);
    await looksRight('frozen');
  }, 60_000);

  /** One more, let on to the panel and frozen as selected. */
  async function atPanel() {
    const { ports } = season;
    const [application, applicant] = ['SBCCCC22', 'wecom:of-SBCCCC22'];
    const organisation = '上海申汀轨道交通运营有限公司';
    await endorse(ports, {
      id: application,
      name: '三楼班组',
      track: 'team',
      organisation,
      body: recommender,
      applicant,
    });
    const entry: JournalEntry = {
      ...{ stream: `application/${application}`, seq: 2, cause: 'scored', by: 'system', effects: [] },
      at: ports.clock.now().toISOString(),
      events: [
        {
          ...{ kind: 'stageDecided', stage: { id: 'document-review', kind: 'score' }, decision: 'on' },
          next: { id: 'panel', kind: 'panel' },
        },
      ],
    };
    await ports.journal.append(entry);
    await followEntry(ports, entry);
    const changes = ['set-cut', 'move', 'freeze'] as const;
    for (const kind of changes) {
      const mark = (await describePanel(ports, star, staff))?.mark ?? '';
      const command = {
        'set-cut': { kind: 'set-cut' as const, track: 'team', count: 0 },
        move: { kind: 'move' as const, application, to: 'awarded' as const, reason: '领导小组讨论决定' },
        freeze: { kind: 'freeze' as const, mark },
      }[kind];
      expect(await changePanel(ports, star, command, { by: staff, requestId: `panel-${kind}` })).toBeNull();
    }
  }
});
