import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindContact } from '../../../../src/usecases/bodies/invite-contact.ts';
import type { AnyJson } from '../../../support/any-json.ts';
import { textOf } from '../../../support/chats/dialogue.ts';
import { findSerious } from '../../../support/pages/axe.ts';
import { hasBrowser, openBrowser } from '../../../support/pages/browser.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import {
  applicant,
  body,
  contact,
  goToReview,
  openWebSeason,
  staff,
  type WebSeason,
} from '../../../support/pages/web-season.ts';
import { begin } from '../../../support/seasons/broadcast-season.ts';

let season: WebSeason;
let id: string;
let cookie: string;
const helper = 'wecom:qiuyimo';

beforeAll(async () => {
  season = await openWebSeason();
  await begin(season.ports, 3, { twice: 0 });
  await season.chat.answersUpTo('posts');
  const code = /加入 ([0-9A-Z]{6})/u.exec(await season.chat.says('邀请同事', /转给同事/))?.[1];
  await season.chat.season.hear(helper, { kind: 'text', text: `加入 ${code} 裘一墨` });
  id = await goToReview(season);
  ({ cookie } = await openConsole(season));
});
afterAll(() => season.close());

async function ask(path: string): Promise<AnyJson> {
  const response = await fetch(`${season.address}/console/api/${path}`, { headers: { cookie } });
  return JSON.parse(await response.text());
}

describe('names before ids', () => {
  it('are those given in the form, at joining, on the roster and in the configuration', async () => {
    const people = [applicant, helper, contact, staff, 'wecom:nobody'];
    const named = await ask(`people?${new URLSearchParams(people.map((person): [string, string] => ['id', person]))}`);
    expect(named[applicant]).toEqual({ name: '何䶮', body: null, isFromForm: true });
    expect(named[helper]).toEqual({ name: '裘一墨', body: null });
    expect(named[staff]).toEqual({ name: '俞琳', body: null });
    expect(named['wecom:nobody']).toEqual({ name: null, body: null });
    expect(named[contact].body).toContain('申汀');
    expect(typeof named[contact].name).toBe('string');
  });

  it('leave open who is who where several act for a body and one is named', async () => {
    await bindContact(season.ports, 'wecom:second', { campaign: 'star-2021', body });
    const named = await ask(`people?id=${contact}&id=wecom:second`);
    expect([named[contact].name, named['wecom:second'].name]).toEqual([null, null]);
    expect(named['wecom:second'].body).toContain('申汀');
  });
});

describe('a line of the list', () => {
  it('has columns answered, days without a change, telephone and days left', async () => {
    const { rows } = await ask('applications?campaign=star-2021');
    const line = rows.find((row: { id: string }) => row.id === id);
    expect(line).toMatchObject({ applicantName: '何䶮', telephone: '021-55501266', stuckDays: 0 });
    expect(line.answered).toBe(line.columns);
    expect(line.daysLeft).toBeGreaterThan(20);
  });

  it.each(['何䶮', '何 䶮', '裘一墨', '０２１－５５５０１２６６', '55501266', '021 5550 1266', '申汀轨道', '一米窗'])(
    'is found by %s',
    async (search) => {
      const { rows } = await ask(`applications?${new URLSearchParams({ campaign: 'star-2021', search })}`);
      expect(rows.map((row: { id: string }) => row.id)).toEqual([id]);
    },
  );

  it('is not found by what it is not', async () => {
    const { rows } = await ask(`applications?${new URLSearchParams({ campaign: 'star-2021', search: '55501267' })}`);
    expect(rows).toEqual([]);
  });
});

/** Names that staff read somewhere in the console, and what finds them. */
describe('a name that staff read', () => {
  const campaign = 'star-2021';
  const found = {
    record: async (who: string) => {
      const { lines } = await ask(`audit?${new URLSearchParams({ campaign, who })}`);
      return lines.map(({ by }: { by: string }) => by);
    },
    list: async (search: string) => {
      const { rows, people } = await ask(`applications?${new URLSearchParams({ campaign, search })}`);
      return [...rows.map((row: { id: string }) => row.id), ...people.map((one: { name: string }) => one.name)];
    },
    picks: async (line: string) => {
      const audience = { states: [], tracks: [], bodies: [], picked: [], written: [line] };
      const response = await fetch(`${season.address}/console/api/broadcasts/preview`, {
        method: 'POST',
        headers: { cookie, origin: season.address, 'content-type': 'application/json' },
        body: JSON.stringify({ campaign, audience, text: '通知' }),
      });
      const { people, unnamed } = JSON.parse(await response.text());
      return [...Array(people).keys(), ...unnamed.map((one: string) => `unknown: ${one}`)];
    },
    chat: async (name: string) => [textOf(await season.chat.season.hear(staff, { kind: 'text', text: `查 ${name}` }))],
  };
  const listed = async () => {
    const bodies = await ask(`bodies?campaign=${campaign}`);
    return bodies.find((one: { id: string }) => one.id === body);
  };

  it.each<[sentence: string, name: string, by: string]>([
    ['the contact of a form', '何䶮', applicant],
    ['the same, written wide', '何 䶮', applicant],
    ['another column of the form', '欧阳静宜', applicant],
    ['the telephone of a form', '021-55501266', applicant],
    ['who joined', '裘一墨', helper],
    ['an account', 'heyan', applicant],
  ])('is found in the record: %s', async (_, name, by) => {
    expect(await found.record(name)).toContain(by);
  });

  it('of several contacts of a body is found everywhere', async () => {
    await bindContact(season.ports, 'wecom:second', { campaign, body });
    const { listed: named } = await listed();
    const [{ name, mobile }] = named;
    expect(await found.record(name)).toEqual([]);
    await season.chat.season.hear(contact, { kind: 'text', text: '人工 急' });
    for (const text of [name, mobile]) {
      expect(await found.record(text)).toContain(contact);
      expect(await found.list(text)).toContain(name);
      expect((await found.chat(text))[0]).toMatch(new RegExp(`名单里的人[\\s\\S]*${name}`));
      expect(await found.picks(text)).toEqual([0, 1]);
    }
    expect((await listed()).knownAs).toContain(name);
  });

  it.each<[string, string, number]>([
    ['the contact of a form', '何䶮', 1],
    ['who joined', '裘一墨', 1],
    ['another column of the form', '欧阳静宜', 1],
    ['nobody', '无此人', 0],
  ])('is taken in a pasted list: %s', async (_, name, people) => {
    expect(await found.picks(name)).toEqual(people > 0 ? [0] : [`unknown: ${name}`]);
  });

  it('of staff and of nobody is answered in the list and in the chat', async () => {
    expect(await found.list('俞琳')).toContain('俞琳');
    expect((await found.chat('俞琳'))[0]).toMatch(/俞琳（工作人员）/);
    expect(await found.list('无此人')).toEqual([]);
    expect((await found.chat('无此人'))[0]).toMatch(/没有查到“无此人”[\s\S]*账号/);
  });
});

describe.skipIf(!hasBrowser)('the pages of an application', () => {
  it.each([1440, 360])('show names, not ids, at %i px', { timeout: 90_000 }, async (width) => {
    const { context, close } = await openBrowser({ width, height: 900 });
    try {
      const page = await context.newPage();
      await page.goto(season.link(staff, 'console'));
      await page.getByText('何䶮').first().waitFor();
      expect(await findSerious(page)).toEqual([]);
      await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/list-${width}.png`, fullPage: true });
      await page.goto(`${season.address}/console/#/applications/${id}`);
      await page.getByText('裘一墨').first().waitFor();
      const text = await page.locator('main').innerText();
      expect(text).not.toContain('heyan');
      expect(text).toContain('裘一墨');
      expect(await findSerious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/detail-${width}.png`, fullPage: true });
    } finally {
      await close();
    }
  });
});
