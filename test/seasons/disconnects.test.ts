import { expect, it, onTestFinished } from 'vitest';
import { type Person, personView } from '../../src/domain/people/person.ts';
import { acceptFromPlatform } from '../../src/usecases/inbound/accept-from-platform.ts';
import { openStage } from '../channels/dingtalk/stage.ts';
import { openSeason } from '../support/seasons/season.ts';

const PEOPLE = ['heyan', 'zhouqiaoyun', 'shenjiean', 'shaowei'];
const DISCONNECTS = 200;

it('people type over a stream that is ended or cut 200 times and delivers things twice: each word is one turn, and each answer is shown once', {
  timeout: 120_000,
}, async () => {
  const stage = await openStage({ redeliveryMilliseconds: 200 });
  const season = await openSeason({ ports: { channels: { dingtalk: stage.channel } } });
  onTestFinished(() => season.close());
  const { ports } = season;
  let arrivals = 0;
  stage.takeStream({
    async onAccept(message) {
      arrivals += 1;
      await acceptFromPlatform(ports, message);
    },
  });
  const { simulator } = stage;
  const { stream } = simulator;
  if (!stream) throw new Error('no stream');
  simulator.faults.add({ on: 'callback', kind: 'cut', times: 0, every: 7 });
  simulator.faults.add({ on: 'callback', kind: 'duplicate', times: 0, every: 5 });

  let isOver = false;
  const talk = PEOPLE.map(async (userId) => {
    let said = 0;
    for (; !isOver; said += 1) {
      const words = ['你好', '个人', '普陀区', '都符合'][said] ?? `第 ${said} 句`;
      expect(await simulator.userSays(userId, words)).toMatchObject({ isDelivered: true });
    }
    return said;
  });
  const answering = (async () => {
    while (!isOver) {
      for (const person of await ports.inbox.listPeopleWaiting(20)) await season.settle(person);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  let ended = 0;
  for (let times = 0; times < DISCONNECTS; times += 1) {
    await expect.poll(() => stream.count(), { interval: 1, timeout: 10_000 }).toBeGreaterThan(0);
    ended += times % 4 === 3 ? stream.cut() : stream.disconnect(20);
    await simulator.userSays('wangying', `轮次 ${times}`);
  }
  isOver = true;
  const said = await Promise.all(talk);
  await answering;
  for (const person of [...PEOPLE, 'wangying']) await season.settle(`dingtalk:${person}`);

  expect(ended).toBeGreaterThanOrEqual(DISCONNECTS);
  expect(arrivals).toBeGreaterThan(said.reduce((sum, count) => sum + count, DISCONNECTS) + 20);
  expect(await ports.inbox.countWaiting()).toBe(0);
  for (const [index, count] of [...said, DISCONNECTS].entries()) {
    const person = `dingtalk:${[...PEOPLE, 'wangying'][index]}`;
    const known = (await ports.views.get<Person>(personView, person))?.data;
    expect([person, known?.bookmark?.turn]).toEqual([person, count]);
    const sent = (await ports.outbox.list('sent', 10_000)).filter((row) => row.person === person);
    const shown = simulator.chatOf(person.slice('dingtalk:'.length)).filter(({ from }) => from === 'app');
    expect([person, shown.length]).toEqual([person, sent.length]);
  }
});
