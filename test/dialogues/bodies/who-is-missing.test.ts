import { afterEach, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const MIN = 'wecom:minjiashu';
const COLLEAGUE = 'wecom:yuanzhen';
const body = 'district-putuo';
let season: Season;
afterEach(() => season.close());

async function open({ start = '2021-11-25T09:07:00+08:00' } = {}) {
  season = await openSeason({ start });
  for (const contact of [MIN, COLLEAGUE]) await bindContact(season.ports, contact, { campaign: star.id, body });
}

/** Somebody who has begun under the body, under this name; without one the team has none yet. */
async function begins(index: number, name: string | null, { applicant = `wecom:a${index}`, of = body } = {}) {
  const application = `SB${400000 + index}`;
  const track = star.tracks.team;
  const events: ApplicationEvent[] = [
    { kind: 'started', application, campaign: star.id, revision: star.revision, track: 'team', applicant },
    { kind: 'bodyChosen', body: of },
    ...(name && track ? [{ kind: 'fieldAnswered' as const, field: track.titleField, value: name }] : []),
  ];
  const at = season.ports.clock.now().toISOString();
  const stream = `application/${application}` as const;
  const entry = { stream, seq: 1, cause: 'script', by: applicant, at, events, effects: [] };
  await season.ports.journal.append(entry);
  await followEntry(season.ports, entry);
}

const says = async (text: string, person = MIN) => textOf(await season.hear(person, { kind: 'text', text }));
const reminders = (person: string) => season.told(person).length;

it('lists who has begun under the body, where they stand and since when, and nobody of another body', async () => {
  await open();
  await begins(1, '“慢慢来”照护班组');
  await begins(2, '邻里菜场班组');
  await begins(3, '别家的班组', { of: 'district-jingan' });
  const list = await says('谁还没交');
  expect(list).toContain('还有 2 份没交');
  expect(list).toContain('1 “慢慢来”照护班组，还没完成预报名，11月25日以后没有动静');
  expect(list).toContain('2 邻里菜场班组');
  expect(list).toContain('/h5/worklist?t=star-2021');
  expect(list).toContain('也可回“催全部”');
  expect(list).not.toContain('别家');
});

it('shows ten of them and says where the others are', async () => {
  await open();
  for (let index = 1; index <= 13; index += 1) await begins(index, `第${index}班组`);
  const list = await says('还有谁没交？');
  expect(list).toContain('10 第10班组');
  expect(list).not.toContain('11 第11班组');
  expect(list).toContain('还有 3 位见网页');
});

it('goes on with what is open at the body where its contact says 继续', async () => {
  await open();
  expect(await says('继续')).toBe(await says('待办'));
});

it('says when nobody is missing, and that only contacts have such a list', async () => {
  await open();
  expect(await says('谁还没交')).toContain('都交上来了');
  expect(await says('催全部')).toContain('都交上来了');
  expect(await says('谁还没交', 'wecom:heyan')).not.toContain('没交：');
});

it.each([
  ['催一下 2', '邻里菜场班组', [0, 1, 0]],
  ['催一下2', '邻里菜场班组', [0, 1, 0]],
  ['催一下 菜场', '邻里菜场班组', [0, 1, 0]],
  ['催一下 SB400003', '第三班组', [0, 0, 1]],
  ['催全部', '3 位', [1, 1, 1]],
])('%s reminds whom it names, once', async (text, named, expected) => {
  await open();
  await begins(1, '“慢慢来”照护班组');
  await begins(2, '邻里菜场班组');
  await begins(3, '第三班组');
  const said = await says(text);
  expect(said).toContain('✓ 这就提醒');
  expect(said).toContain(named);
  expect([1, 2, 3].map((index) => reminders(`wecom:a${index}`))).toEqual(expected);
});

it('reminds one person once a day, whoever asks and however: the second contact hears that it was done', async () => {
  await open();
  await begins(1, '“慢慢来”照护班组');
  await begins(2, '邻里菜场班组');
  await begins(3, '同一人的班组', { applicant: 'wecom:a1' });
  await says('催一下 1');
  const again = await says('催全部', COLLEAGUE);
  expect(again).toContain('✓ 这就提醒“邻里菜场班组”');
  expect(again).toContain('今天已经催过了');
  expect(await says('催全部')).not.toContain('✓');
  expect(['wecom:a1', 'wecom:a2'].map(reminders)).toEqual([1, 1]);
  season.setClock('2021-11-26T09:07:00+08:00');
  await says('催全部');
  expect(['wecom:a1', 'wecom:a2'].map(reminders)).toEqual([2, 2]);
});

it('reminds nobody at night or whom nobody may remind, and says so by name', async () => {
  await open({ start: '2021-11-25T21:07:00+08:00' });
  await begins(1, '“慢慢来”照护班组');
  expect(await says('催全部')).toContain('早上 8:30 到晚上 8:30');
  season.setClock('2021-11-26T09:07:00+08:00');
  await says('别提醒我', 'wecom:a1');
  const before = reminders('wecom:a1');
  expect(await says('催全部')).toMatch(/没有催“‘慢慢来’照护班组”：申报人说过先不要提醒/);
  expect(reminders('wecom:a1')).toBe(before);
});

it('asks which one when the words fit several or nobody, and reminds nobody meanwhile', async () => {
  await open();
  await begins(1, '邻里照护班组');
  await begins(2, '邻里菜场班组');
  expect(await says('催一下 邻里')).toMatch(/是哪一位[\s\S]*1 邻里照护班组[\s\S]*2 邻里菜场班组/);
  expect(await says('催一下 7')).toContain('是哪一位');
  expect(['wecom:a1', 'wecom:a2'].map(reminders)).toEqual([0, 0]);
});

it('is pressed on the card as it is typed', async () => {
  await open();
  await begins(1, '邻里照护班组');
  await says('谁还没交');
  const card = season.told(MIN).findLast((message) => message.kind === 'card');
  const id = card?.kind === 'card' ? card.card : '';
  const heard = await season.hear(MIN, { kind: 'choice', card: id, key: '催全部', code: 'code' });
  expect(textOf(heard)).toContain('✓ 这就提醒');
  expect(reminders('wecom:a1')).toBe(1);
});
