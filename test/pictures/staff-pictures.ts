import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import type { ApplicationEvent } from '../../src/domain/application/record/events.ts';
import { followEntry } from '../../src/usecases/follow-entry.ts';
import { hasBrowser, openBrowser } from '../support/pages/browser.ts';
import { builtPages } from '../support/pages/built-pages.ts';
import { goToReview, openWebSeason, staff, type WebSeason } from '../support/pages/web-season.ts';
import { bind } from '../support/seasons/broadcast-season.ts';

/** The pictures of `docs/staff.md`, taken again from the pages as they are: `npm run pictures`. The runner looks for them only then. */
const folder = process.env.PICTURES;
const MOST_BYTES = 150 * 1024;

const teams: [name: string, organisation: string, steps: 'begun' | 'registered' | 'recommended'][] = [
  ['望江路营业厅“三心”班组', '上海申港燃气有限公司', 'begun'],
  ['青禾社区卫生服务站全科团队', '青禾社区卫生服务中心', 'registered'],
  ['虹桥接驳“暖途”服务班组', '上海申汀轨道交通运营有限公司', 'registered'],
  ['龙华会客厅服务组', '上海龙华会展服务有限公司', 'recommended'],
  ['江畔图书馆读者服务组', '江畔图书馆', 'recommended'],
];

async function seed({ ports }: WebSeason): Promise<void> {
  for (const [index, [name, organisation, steps]] of teams.entries()) {
    const id = `SB${String(index + 1).padStart(6, '0')}`;
    const body = star.bodies[index]?.id ?? '';
    const clauses =
      star.tracks.team?.journey.flatMap((step) => (step.step === 'eligibility' ? step.clauses : [])) ?? [];
    const confirmed = clauses.map(({ id: clause }): ApplicationEvent => ({ kind: 'clauseConfirmed', clause }));
    const events: ApplicationEvent[] = [
      { kind: 'started', application: id, campaign: star.id, revision: 1, track: 'team', applicant: `wecom:p${index}` },
      { kind: 'fieldAnswered', field: 'teamName', value: name },
      { kind: 'fieldAnswered', field: 'organisation', value: organisation },
      ...(steps === 'begun'
        ? []
        : [{ kind: 'bodyChosen' as const, body }, ...confirmed, { kind: 'preRegistered' as const }]),
      ...(steps === 'recommended'
        ? [
            { kind: 'submitted' as const, version: 1 },
            { kind: 'recommended' as const, body },
          ]
        : []),
    ];
    const entry = {
      ...{ stream: `application/${id}` as const, seq: 1, cause: 'script', by: `wecom:p${index}` },
      ...{ at: `2021-11-2${index + 3}T10:0${index}:00+08:00`, events, effects: [] },
    };
    await ports.journal.append(entry);
    await followEntry(ports, entry);
  }
}

describe.skipIf(!hasBrowser)('the pictures of the handbook', () => {
  let season: WebSeason;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let page: Page;
  let application: string;

  beforeAll(async () => {
    season = await openWebSeason({ pagesFolder: await builtPages() });
    season.chat.season.setClock('2021-11-29T09:40:00+08:00');
    application = await goToReview(season);
    await seed(season);
    await bind(season.ports, 'wecom:kunyu', 'district-putuo');
    browser = await openBrowser({ width: 1200, height: 800 });
    page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(season.link(staff, 'console'));
    await page.waitForSelector('nav');
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await season?.close();
  });

  /** One picture, at most 150 KB. */
  async function shoot(name: string): Promise<void> {
    mkdirSync(folder ?? '', { recursive: true });
    const made = await sharp(await page.screenshot())
      .png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 })
      .toBuffer();
    expect(made.length, name).toBeLessThan(MOST_BYTES);
    await sharp(made).toFile(`${folder}/staff-${name}.png`);
  }

  const open = (place: string) => page.goto(`${season.address}/console/#/${place}`);

  it('are taken', { timeout: 120_000 }, async () => {
    await page.locator('tr.link').first().waitFor();
    await shoot('applications');
    await page.locator('[data-test=trend] > summary').click();
    await page.locator('[data-test=trend] svg').waitFor();
    await page.locator('[data-test=trend]').scrollIntoViewIfNeeded();
    await shoot('trend');
    await open(`applications/${application}`);
    await page.locator('.detail-head').waitFor();
    await shoot('application');
    await open('bodies');
    await page.locator('[data-test=bodies-import]').waitFor();
    await shoot('bodies');
    await open('broadcasts');
    await page.click('[data-test=compose]');
    await page.fill('[data-test=broadcast-text]', '{姓名}您好：{缺什么}。{截止日}截止，请抓紧。');
    await page.check('[data-test=state-draft]').catch(() => page.check('[data-test=state-unregistered]'));
    await page.click('[data-test=look]');
    await page.locator('[data-test=preview]').scrollIntoViewIfNeeded();
    await shoot('broadcast');
    await open('calendar');
    await page.fill('[data-test=to-submission]', '2021-12-20');
    await page.fill('[data-test=reason]', '应各单位要求，延长申报时间');
    await page.click('[data-test=look]');
    await page.locator('[data-test=move-preview] h2').scrollIntoViewIfNeeded();
    await page.evaluate('window.scrollBy(0, 250)');
    await shoot('calendar');
    await open('results');
    await page.locator('main h1').first().waitFor();
    await shoot('results');
    await open('audit');
    await page.locator('.audit tbody tr').first().waitFor();
    await shoot('audit');
  });
});
