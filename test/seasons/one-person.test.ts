import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../src/domain/application/application-view.ts';
import type { Application } from '../../src/domain/application/record/application.ts';
import type { Broadcast } from '../../src/domain/broadcast/broadcast.ts';
import { broadcastView } from '../../src/domain/broadcast/broadcast-events.ts';
import { type Person, personView } from '../../src/domain/people/person.ts';
import { RunLater } from '../../src/ports/process/jobs.ts';
import { runBroadcast } from '../../src/usecases/broadcasts/run-broadcast.ts';
import { tellDecisions } from '../../src/usecases/review/tell-decisions.ts';
import { noPlanYet } from '../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../src/usecases/season/send-reminders.ts';
import { talkIn, textOf } from '../support/chats/dialogue.ts';
import { findSerious } from '../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../support/pages/browser.ts';
import { openWebSeason, photo, staff, type WebSeason } from '../support/pages/web-season.ts';

/** One member of staff, three recommending bodies, five applicants; nothing but pages and chats. */
const bodies = [
  { name: '滨江一区', contact: 'wecom:one', person: '闵一', mobile: '13800000901' },
  { name: '滨江二区', contact: 'wecom:two', person: '毕二', mobile: '13800000902' },
  { name: '滨江三区', contact: 'wecom:three', person: '顾三', mobile: '13800000903' },
];
const people = ['a', 'b', 'c', 'd', 'e'].map((letter, index) => ({
  person: `wecom:applicant-${letter}`,
  body: bodies[index % 3]?.name ?? '',
  /** How far each has come when the reminder comes. */
  isDone: index < 3,
}));

let season: WebSeason;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Awaited<ReturnType<(typeof browser)['context']['newPage']>>;
const errors: string[] = [];

beforeAll(async () => {
  if (!hasBrowser) return;
  season = await openWebSeason({ undoSeconds: 60 });
  season.chat.season.setClock('2021-11-26T09:10:00+08:00');
  browser = await openBrowser({ width: Number(process.env.WIDTH ?? 1440), height: 900 });
  page = await browser.context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => void dialog.accept());
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await season?.close();
});

const says = async (person: string, text: string) =>
  textOf(await season.chat.season.hear(person, { kind: 'text', text }));
const applicationOf = async (person: string) => {
  const row = await season.ports.views.get<Person>(personView, person);
  const id = row?.data.bookmark?.application ?? '';
  return (await season.ports.views.get<Application>(applicationView, id))?.data;
};
const test = (name: string) => page.locator(`[data-test="${name}"]`);
async function look(name: string): Promise<void> {
  expect(await findSerious(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  await page.screenshot({ path: `${process.env.SHOTS}/one-${name}.png`, fullPage: true });
}
/** By a link from the chat each time: a session ends after hours of rest. */
const open = async (path: string) => {
  await page.goto(season.link(staff, 'console'));
  await page.waitForSelector('nav');
  await page.goto(`${season.address}/console/#/${path}`);
};

describe.skipIf(!hasBrowser)('a season by one person, without a terminal', () => {
  it('imports the bodies with their accounts, and invites their contacts', async () => {
    await open('bodies');
    const csv = [
      '推荐单位,类别,联系人,手机',
      ...bodies.map((one) => `${one.name},区,${one.person},${one.mobile}`),
    ].join('\n');
    await test('import-file').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await test('import-preview').waitFor();
    await test('import-accounts').check();
    await look('import');
    await test('import-confirm').click();
    await test('account-sheet').waitFor();
    expect(await test('account-sheet').textContent()).toContain('闵一');
    await look('accounts');
    await test('to-phone').waitFor();
    for (const { name, contact } of bodies) {
      const row = page.locator('tr', { hasText: name }).last();
      await row.locator('[data-test^=invite-]').click();
      const told = await page.locator('td .notice.good', { hasText: name }).textContent();
      const code = /[0-9A-Z]{8}/u.exec(told ?? '')?.[0] ?? '';
      expect(await says(contact, `绑定 ${code}`)).toContain(name);
    }
  });

  it('has five applicants: three hand in, two stay behind', async () => {
    for (const one of people) {
      const talk = talkIn(season.chat.season, { person: one.person, track: 'team' });
      await talk.says('你好');
      await talk.says('班组', /推荐单位/);
      await talk.says(one.body);
      await talk.says('都符合', /【|▎/);
      if (!one.isDone) continue;
      await talk.answersUpTo('nothing');
      await talk.clicks('yes', /第 1 版/);
      season.chat.season.media.set('stamped', photo);
      await talk.sends({ kind: 'image', media: { mediaId: 'stamped' } }, /1 页/);
      await talk.says('好了', /提交/);
      await talk.says('提交', /提交成功/);
    }
    await open('applications');
    await page.waitForSelector('tbody tr');
    await look('applications');
  }, 120_000);

  it('reminds who is behind three days before the end, once, and nobody who is done', async () => {
    season.chat.season.setClock('2021-12-14T10:20:00+08:00');
    const before = new Map(people.map(({ person }) => [person, season.chat.season.told(person).length]));
    const plan = noPlanYet();
    for (let minute = 20; minute < 60; minute += 1) {
      season.chat.season.setClock(`2021-12-14T10:${minute}:30+08:00`);
      await sendReminders(season.ports, plan);
    }
    for (let again = 0; again < 3; again += 1) await sendReminders(season.ports, noPlanYet());
    for (const { person, isDone } of people)
      await expect
        .poll(() => season.chat.season.told(person).length - (before.get(person) ?? 0), { message: person })
        .toBe(isDone ? 0 : 1);
    expect(textOf(season.chat.season.told(people[3]?.person ?? '').slice(-1))).toMatch(/12月17日|3 天|还有/);
  }, 60_000);

  it('sends one broadcast to who has not handed in, after a look at it', async () => {
    await open('broadcasts');
    await test('compose').click();
    for (const state of ['not-begun', 'filling', 'to-print', 'to-stamp']) await test(`state-${state}`).check();
    await test('broadcast-text').fill('12月17日截止，盖章要时间，请尽早提交。');
    await test('look').click();
    await test('send').waitFor();
    await look('broadcast');
    await test('send').click();
    await page
      .getByText(/撤销|秒/u)
      .first()
      .waitFor();
    await look('broadcast-sent');
    const query = { index: 'campaign', equals: 'star-2021', limit: 10 };
    const [sent] = await season.ports.views.list<Broadcast>(broadcastView, query);
    season.chat.season.setClock('2021-12-14T11:30:00+08:00');
    // The workers send it: what waits is tried again by their sweep.
    await runBroadcast(season.ports, sent?.id ?? '', { isStopping: () => false }).catch((error: unknown) => {
      if (!(error instanceof RunLater)) throw error;
    });
    for (const { person, isDone } of people)
      await expect
        .poll(() => textOf(season.chat.season.told(person)).includes('盖章要时间'), {
          message: person,
          timeout: 20_000,
        })
        .toBe(!isDone);
  }, 60_000);

  it('lets the bodies decide, one by a slip that is taken back, and everybody hears once', async () => {
    for (const [index, { contact }] of bodies.entries()) {
      if (index === 0) {
        expect(await says(contact, '不推荐 手滑了')).toMatch(/60 秒/);
        expect(await says(contact, '撤回刚才的决定')).toMatch(/已撤回/);
      }
      expect(await says(contact, '推荐')).toMatch(/60 秒/);
    }
    season.chat.season.setClock('2021-12-14T11:40:00+08:00');
    await tellDecisions(season.ports);
    for (const { person, isDone } of people) {
      expect((await applicationOf(person))?.status).toBe(isDone ? 'recommended' : 'draft');
      const told = () => textOf(season.chat.season.told(person));
      await expect.poll(() => told().includes('推荐'), { message: person, timeout: 9000 }).toBe(true);
      expect(told()).not.toContain('不推荐');
    }
    await open('applications');
    await page.waitForSelector('tbody tr');
    await look('end');
    expect(errors).toEqual([]);
  });
});
