import { afterEach, expect, it } from 'vitest';
import type { Person } from '../../../../src/domain/people/person.ts';
import { personView } from '../../../../src/domain/people/person.ts';
import { deliverMessages } from '../../../../src/usecases/outbound/deliver-messages.ts';
import { noPlanYet } from '../../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../../src/usecases/season/send-reminders.ts';
import { openSeason, type Season } from '../../../support/seasons/season.ts';

const ME = 'wecom:heyan';
let season: Season;
afterEach(() => season.close());

const text = (said: string) => season.hear(ME, { kind: 'text', text: said });
const wordsOf = (messages: readonly { kind: string }[]) =>
  messages.map((message) => ('text' in message ? message.text : message.kind)).join('\n');

async function remindedAt(time: string): Promise<string> {
  season.setClock(`${time}+08:00`);
  const before = season.told(ME).length;
  await sendReminders(season.ports, noPlanYet());
  await deliverMessages(season.ports, ME);
  return wordsOf(season.told(ME).slice(before));
}

it('reminds of what is missing in one message, stops and begins again at a word, and the question stays asked', async () => {
  season = await openSeason();
  await text('你好');
  await text('班组');
  const reminder = await remindedAt('2021-12-07T11:45:00');
  expect(reminder).toContain('预报名');
  expect(reminder).toContain('还有 3 天');
  expect(reminder).toContain('还没选推荐单位');
  expect(reminder).toContain('别提醒我');
  expect(await remindedAt('2021-12-07T16:45:00')).toBe('');
  expect(wordsOf(await text('明天再说'))).toContain('12月8日之前不再提醒');
  expect(await remindedAt('2021-12-08T11:45:00')).toBe('');
  expect(wordsOf(await text('别提醒我了'))).toContain('不再提醒');
  expect(await remindedAt('2021-12-09T11:45:00')).toBe('');
  expect(wordsOf(await text('恢复提醒'))).toContain('会提醒您');
  expect(await remindedAt('2021-12-10T11:45:00')).toContain('今天是最后一天');
  const row = await season.ports.views.get<Person>(personView, ME);
  expect(row?.data.bookmark?.place).toBe('body');
});
