import { expect, it } from 'vitest';
import { openKit } from '../../support/chats/kits-under-test.ts';

const used = async (uses: 'calls' | 'deliveries', times: number) => {
  const monthly = { calls: 1000, deliveries: 1000, [uses]: 5 };
  const { kit, simulator } = await openKit('dingtalk-stream', { config: { monthly } });
  for (let said = 0; said < times; said += 1) {
    if (uses === 'calls') await kit.channel.send('heyan', { kind: 'text', text: `${said}` });
    else await simulator.userSays('heyan', `${said}`);
  }
  return kit.channel.saving?.isOn();
};

it.each(['calls', 'deliveries'] as const)('messages are saved from four fifths of the month’s %s on', async (uses) => {
  expect(await used(uses, 3)).toBe(false);
  expect(await used(uses, 4)).toBe(true);
});
