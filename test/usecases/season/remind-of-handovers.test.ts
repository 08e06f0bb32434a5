import { afterEach, expect, it } from 'vitest';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { remindOfHandovers } from '../../../src/usecases/season/remind-of-handovers.ts';
import { type HandoverChat, openHandover, WANGYING, YULIN } from '../../support/chats/handover-chat.ts';

let kit: HandoverChat;
afterEach(() => kit.chat.close());

async function tick(time: string): Promise<string> {
  const { season } = kit.chat;
  season.setClock(`2021-11-${time}:00+08:00`);
  await remindOfHandovers(season.ports);
  for (const person of [YULIN, WANGYING]) await deliverMessages(season.ports, person);
  return kit.news(YULIN);
}

it('reminds staff once of whoever waits for thirty minutes of the office, not at night', async () => {
  kit = await openHandover();
  await kit.chat.says('人工 上级推荐单位填谁');
  kit.news(YULIN);
  expect(await tick('25T10:20')).toBe('');
  expect(await tick('25T10:31')).toMatch(/等了 31 分钟，还没有人接手[\s\S]*上级推荐单位填谁[\s\S]*接手/u);
  expect(kit.news(WANGYING)).toContain('还没有人接手');
  expect(await tick('25T11:30')).toBe('');
});

it('waits for the office to open, and is silent once somebody has taken it', async () => {
  kit = await openHandover('women', { start: '2021-11-25T16:50:00+08:00' });
  await kit.chat.says('人工 还在吗');
  kit.news(YULIN);
  expect(await tick('25T20:00')).toBe('');
  expect(await tick('26T09:10')).toBe('');
  await kit.presses(YULIN);
  kit.news(YULIN);
  expect(await tick('26T10:30')).toBe('');
});
