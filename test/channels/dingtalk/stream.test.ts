import { describe, expect, it } from 'vitest';
import { openStage } from './stage.ts';

describe('the stream', () => {
  it('takes messages once they are kept, under the id of the person as it is spelled', async () => {
    const stage = await openStage();
    const { accepted } = stage.takeStream();
    expect(await stage.simulator.userSays('heyan', '你好')).toMatchObject({ isDelivered: true, attempts: 1 });
    await stage.simulator.userSpeaks('heyan', '三十二人');
    expect([...accepted.values()].map(({ person, reply }) => [person, reply])).toEqual([
      ['dingtalk:heyan', { kind: 'text', text: '你好' }],
      ['dingtalk:heyan', { kind: 'spoken', text: '三十二人' }],
    ]);
    expect(await stage.simulator.stream?.ping()).toBe(true);
  });

  it('leaves what could not be kept to come again', async () => {
    const stage = await openStage({ redeliveryMilliseconds: 1000 });
    let failures = 1;
    const { accepted } = stage.takeStream({
      async onAccept() {
        if (failures-- > 0) throw new Error('the store is away');
      },
    });
    expect(await stage.simulator.userSays('heyan', '你好')).toMatchObject({ isDelivered: true, attempts: 2 });
    expect(accepted.size).toBe(1);
  });

  it('survives 200 disconnects and cuts under load, with nothing lost and nothing doubled', async () => {
    const stage = await openStage({ redeliveryMilliseconds: 200 });
    let arrivals = 0;
    const { accepted } = stage.takeStream({
      async onAccept() {
        arrivals += 1;
      },
    });
    await stage.simulator.userSays('heyan', '第一句');
    stage.simulator.faults.add({ on: 'callback', kind: 'cut', times: 0, every: 7 });
    stage.simulator.faults.add({ on: 'callback', kind: 'duplicate', times: 0, every: 5 });
    const people = ['heyan', 'shenjiean', 'yulin'];
    let isOver = false;
    const talk = people.map(async (userId) => {
      const outcomes = [];
      for (let said = 0; !isOver; said += 1) outcomes.push(await stage.simulator.userSays(userId, `${userId} ${said}`));
      return outcomes;
    });
    let ended = 0;
    for (let times = 0; times < 200; times += 1) {
      await expect.poll(() => stage.simulator.stream?.count(), { interval: 1, timeout: 5000 }).toBeGreaterThan(0);
      ended += (times % 4 === 3 ? stage.simulator.stream?.cut() : stage.simulator.stream?.disconnect(20)) ?? 0;
      await stage.simulator.userSays('wangying', `轮次 ${times}`);
    }
    isOver = true;
    const outcomes = (await Promise.all(talk)).flat();
    expect(outcomes.every(({ isDelivered }) => isDelivered)).toBe(true);
    const texts = [...accepted.values()].map(({ reply }) => (reply.kind === 'text' ? reply.text : ''));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toHaveLength(1 + outcomes.length + 200);
    // It was as rough as it says: live connections were ended, and what was taken came again.
    expect(ended).toBeGreaterThanOrEqual(200);
    expect(arrivals).toBeGreaterThan(accepted.size + 20);
  }, 60_000);

  it('connects anew before the old connection is closed, and holds one afterwards', async () => {
    const stage = await openStage();
    stage.takeStream();
    await stage.simulator.userSays('heyan', '一');
    stage.simulator.stream?.disconnect(10_000);
    for (let said = 0; said < 20; said += 1) await stage.simulator.userSays('heyan', `${said}`);
    await expect.poll(() => stage.simulator.stream?.count()).toBe(1);
    const opened = stage.simulator.wireLog().filter(({ endpoint }) => endpoint === 'gateway/connections/open');
    expect(opened).toHaveLength(2);
  });

  it('is held by one process at a time; another takes over when that one ends', async () => {
    const stage = await openStage();
    const first = stage.takeStream({ leaseMilliseconds: 1500 });
    await stage.simulator.userSays('heyan', '一');
    const second = stage.takeStream({ leaseMilliseconds: 1500 });
    await stage.simulator.userSays('heyan', '二');
    expect([first.accepted.size, second.accepted.size]).toEqual([2, 0]);
    await first.stream.stop();
    await stage.simulator.userSays('heyan', '三');
    expect(second.accepted.size).toBe(1);
    expect(stage.simulator.stream?.count()).toBe(1);
  });

  it('tries again at growing distance when the gateway refuses, one try at a time', async () => {
    const stage = await openStage();
    stage.simulator.faults.add({ on: 'api', kind: 'broken', endpoint: 'gateway/connections/open', times: 3 });
    stage.simulator.faults.add({ on: 'api', kind: 'html', endpoint: 'gateway/connections/open', times: 1 });
    const { warnings, accepted } = stage.takeStream();
    await stage.simulator.userSays('heyan', '你好');
    expect(warnings.filter((event) => event === 'stream-not-connected')).toHaveLength(4);
    expect(accepted.size).toBe(1);
  });
});
