import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import type { AnyJson } from '../../support/any-json.ts';
import { findSerious } from '../../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../../support/pages/browser.ts';
import { applicant, body, contact, openWebSeason, type WebSeason } from '../../support/pages/web-season.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

const COLLEAGUE = 'wecom:yuanzhen';
const OTHER = 'wecom:other';
const team = (id: string, name: string) => ({ id, track: 'team', organisation: '上海申亭轨道', name, body }) as const;

let season: WebSeason;
beforeAll(async () => {
  season = await openWebSeason();
  season.chat.season.setClock('2021-11-26T10:07:00+08:00');
  for (const person of [contact, COLLEAGUE]) await bindContact(season.ports, person, { campaign: 'star-2021', body });
  await bindContact(season.ports, OTHER, { campaign: 'star-2021', body: 'district-xuhui' });
  await season.chat.answersUpTo('headcount');
  for (const [id, name] of [
    ['SBAAAAA2', '一号线班组'],
    ['SBBBBBB2', '二号线班组'],
    ['SBCCCCC2', '三号线班组'],
  ] as const)
    await endorse(season.ports, team(id, name), false);
});
afterAll(() => season.close());

/** One open page a person. */
const tokens = new Map<string, string>();
function tokenOf(person: string): string {
  const token = tokens.get(person) ?? season.token(person, 'worklist', 'star-2021');
  tokens.set(person, token);
  return token;
}

async function ask(path: string, person = contact, value?: unknown): Promise<{ status: number; read: AnyJson }> {
  const response = await fetch(`${season.address}/h5/api/${path}`, {
    headers: {
      authorization: `Bearer ${tokenOf(person)}`,
      'content-type': 'application/json',
      origin: season.address,
    },
    ...(value === undefined ? {} : { method: 'POST', body: JSON.stringify(value) }),
  });
  return { status: response.status, read: JSON.parse(await response.text()) };
}

const ids = async () =>
  (await ask('worklist')).read.rows.map((row: { application: { id: string } }) => row.application.id);
const waits = async (application: string, requestId: string, person = contact) => {
  for (let tries = 0; tries < 60; tries += 1) {
    const { read } = await ask(`worklist/outcome?application=${application}&requestId=${requestId}`, person);
    if (read.kind !== 'pending') return read;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody decided');
};

describe('the worklist of a body', () => {
  it('says at the top what waits for the body and how long', async () => {
    expect((await ask('worklist')).read.due).toEqual({ waiting: 3, papers: [], owed: [], left: 28 });
  });

  it('shows what waits and who has begun, with how far and the telephone as filled', async () => {
    const { read } = await ask('worklist');
    expect(read.rows).toHaveLength(3);
    expect(read.unfinished).toMatchObject([{ waits: 'columns', nudgedBy: null }]);
    expect(read.unfinished[0].done).toBeGreaterThan(0);
  });

  it('shows nothing of it to others: another body’s contact, an applicant, another purpose', async () => {
    expect((await ask('worklist', OTHER)).read.rows).toEqual([]);
    expect((await ask('worklist/SBAAAAA2', OTHER)).read.code).toBe('not-yours');
    expect((await ask('worklist', applicant)).read.code).toBe('not-yours');
    expect((await ask('worklist/nudge', OTHER, { application: (await season.chat.application()).id })).read).toEqual({
      kind: 'refused',
      reason: 'not-yours',
      by: null,
    });
    const review = await fetch(`${season.address}/h5/api/worklist`, {
      headers: { authorization: `Bearer ${season.token(contact, 'review', 'SBAAAAA2')}` },
    });
    expect(review.status).toBe(403);
  });

  it('keeps the order of 好中选优, and that of another body is left alone', async () => {
    const wanted = ['SBCCCCC2', 'SBAAAAA2', 'SBBBBBB2'];
    expect((await ask('worklist/order', contact, { applications: wanted, requestId: 'order-0001' })).status).toBe(200);
    expect(await ids()).toEqual(wanted);
    await ask('worklist/order', OTHER, { applications: ['SBBBBBB2', 'SBAAAAA2'], requestId: 'order-0002' });
    expect(await ids()).toEqual(wanted);
  });

  it('shows one whole, with its files behind tokens of its own', async () => {
    const { read } = await ask('worklist/SBAAAAA2');
    expect(read).toMatchObject({ application: { title: '一号线班组' }, changed: [], open: { isOpen: true } });
  });

  it('decides several with one confirmation; a colleague is told who did what', async () => {
    const { rows } = (await ask('worklist')).read;
    const about = rows.slice(0, 2).map((row: { application: { id: string }; shown: object }) => ({
      application: row.application.id,
      shown: row.shown,
    }));
    const { read } = await ask('worklist/decisions', contact, { decision: 'recommend', about, requestId: 'many-0001' });
    expect(read.outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['accepted', 'accepted']);
    for (const { application } of about) expect(await waits(application, 'many-0001')).toEqual({ kind: 'done' });
    const second = await ask('worklist/decisions', COLLEAGUE, {
      decision: 'decline',
      reason: '不够',
      about,
      requestId: 'many-0002',
    });
    expect(second.read.outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'already-decided',
      'already-decided',
    ]);
    const detail = await ask(`worklist/${about[0].application}`, COLLEAGUE);
    expect(detail.read.decided).toMatchObject({
      decision: 'recommend',
      by: contact.slice('wecom:'.length),
      isMine: false,
    });
  });

  it('asks for a reason before several are sent back', async () => {
    const about = [{ application: 'SBBBBBB2', shown: { version: 1, submitted: 1 } }];
    expect(
      (await ask('worklist/decisions', contact, { decision: 'return', about, requestId: 'many-0003' })).status,
    ).toBe(400);
    const stale = await ask('worklist/decisions', contact, {
      decision: 'return',
      reason: '改',
      about,
      requestId: 'many-0004',
    });
    expect(stale.read.outcomes).toEqual([{ application: 'SBBBBBB2', outcome: 'material-changed' }]);
  });

  it('reminds an applicant once a day, however often and whoever presses', async () => {
    const { id } = await season.chat.application();
    const presses = await Promise.all([1, 2, 3, 4].map(() => ask('worklist/nudge', contact, { application: id })));
    expect(presses.filter(({ read }) => read.kind === 'done')).toHaveLength(1);
    expect((await ask('worklist/nudge', COLLEAGUE, { application: id })).read).toEqual({
      kind: 'refused',
      reason: 'nudged-today',
      by: contact,
    });
    expect((await ask('worklist')).read.unfinished[0]).toMatchObject({ nudgedBy: 'fangxiaolan', isMineNudged: true });
    Object.assign(season.ports, { staffNames: { ...season.ports.staffNames, [contact]: '方小兰' } });
    expect((await ask('worklist')).read.unfinished[0]).toMatchObject({ nudgedBy: '方小兰' });
    const entries = await season.ports.journal.read(`reminders/${applicant}`);
    expect(entries.map(({ cause }) => cause)).toEqual(['nudged/2021-11-26']);
  });
});

describe.skipIf(!hasBrowser)('the page', () => {
  it.each([1440, 360])(
    'is ordered by the keyboard, compared side by side and decided in one go, at %i px',
    async (width) => {
      const [one, two] = [`SBW${width}A`, `SBW${width}B`];
      await endorse(season.ports, team(one, `甲班组${width}`), false);
      await endorse(season.ports, team(two, `乙班组${width}`), false);
      const { context, close } = await openBrowser({ width, height: 900 });
      try {
        const page = await context.newPage();
        await page.goto(season.link(contact, 'worklist', 'star-2021'));
        await page.waitForSelector(`[data-test=row-${two}]`);
        await page.focus(`[data-test=up-${two}]`);
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          `[...document.querySelectorAll('[data-test^=row-]')].findIndex((row) => row.dataset.test === 'row-${two}') <
         [...document.querySelectorAll('[data-test^=row-]')].findIndex((row) => row.dataset.test === 'row-${one}')`,
        );
        await page.click(`[data-test=look-${one}]`);
        await page.click(`[data-test=look-${two}]`);
        await page.waitForSelector(`[data-test=detail-${two}] .answers`);
        await page.waitForSelector(`[data-test=detail-${one}] .answers`);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(await findSerious(page)).toEqual([]);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/worklist-${width}.png` });
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/worklist-${width}-full.png`, fullPage: true });
        const top = `document.querySelector('[data-test=recommend-${one}]').getBoundingClientRect()`;
        expect(await page.evaluate(`${top}.top >= 0 && ${top}.bottom <= innerHeight`)).toBe(true);
        await page.click(`[data-test=decline-${one}]`);
        expect(await page.textContent('.sheet .titles')).toContain(`甲班组${width}`);
        await page.click('.sheet .plain');
        await page.fill('input[type=search]', '没有这样的');
        expect(await page.textContent('[data-test=no-hit]')).toContain('没有符合');
        expect(await findSerious(page)).toEqual([]);
        await page.click('[data-test=show-all]');
        for (const id of [one, two]) await page.click(`[data-test=pick-${id}]`);
        await page.click('[data-test=many-recommend]');
        await page.click('[data-test=many-confirm]');
        await page.waitForSelector('[data-test=note]');
        expect(await page.textContent('[data-test=note]')).toContain('2 份办好了');
        await page.click('[data-test=tab-unfinished]');
        await page.waitForSelector('.unfinished');
        expect(await findSerious(page)).toEqual([]);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/unfinished-${width}.png` });
      } finally {
        await close();
      }
    },
  );
});

it('is not ordered past an own application: a colleague ranks it', async () => {
  await endorse(season.ports, { ...team('SBDDDDD2', '四号线班组'), applicant: COLLEAGUE }, false);
  const [there, order] = [await ids(), (requestId: string, applications: string[]) => ({ requestId, applications })];
  const upwards = ['SBDDDDD2', ...there.filter((id: string) => id !== 'SBDDDDD2')];
  const refused = await ask('worklist/order', COLLEAGUE, order('order-0003', upwards));
  expect([refused.status, refused.read.code]).toEqual([403, 'own-application']);
  const others = [...there.slice(0, 3).reverse(), ...there.slice(3)];
  expect((await ask('worklist/order', COLLEAGUE, order('order-0004', others))).status).toBe(200);
  expect((await ask('worklist/order', contact, order('order-0005', there))).status).toBe(200);
  expect(await ids()).toEqual(there);
});

it.skipIf(!hasBrowser)(
  'shows a long list a part at a time, and follows a row that is moved out of the part',
  async () => {
    for (let at = 10; at < 50; at += 1) await endorse(season.ports, team(`SBMANY${at}`, `第${at}班组`), false);
    const { context, close } = await openBrowser({ width: 390, height: 800 });
    try {
      const page = await context.newPage();
      await page.goto(season.link(contact, 'worklist', 'star-2021'));
      const rows = page.locator('[data-test^=row-]');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(30);
      await rows.nth(29).getByRole('button', { name: /^下移/u }).click();
      await expect.poll(() => rows.count()).toBe(31);
      const all = (await ids()).length;
      expect(await page.textContent('[data-test=show-more]')).toContain(`还有 `);
      while (await page.locator('[data-test=show-more]').isVisible()) await page.click('[data-test=show-more]');
      expect(await rows.count()).toBeGreaterThan(40);
      expect(await rows.count()).toBeLessThanOrEqual(all);
      expect(await findSerious(page)).toEqual([]);
    } finally {
      await close();
    }
  },
);
