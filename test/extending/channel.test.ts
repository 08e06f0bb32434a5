import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { definePlatform, definePlatformSettings, present, word } from '../../src/channels/platform-settings.ts';
import { createMemoryCoordination } from '../../src/coordination/memory.ts';
import { personId } from '../../src/domain/base/person.ts';
import type { ReceivedMessage } from '../../src/ports/channels/channel.ts';
import type { ChannelKit, KitNeeds } from '../../src/ports/channels/channel-kit.ts';
import { createSimulatorClock } from '../../src/simulator/clock.ts';
import type { PlayPlatform } from '../../src/simulator/platform.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { platformWords } from '../../templates/platforms/registry.ts';

/** A platform that carries letters: what comes is handed over, what goes is put on a pile. */
function pigeonLoft() {
  const pile: { to: string; text: string }[] = [];
  let accept: ((message: ReceivedMessage) => Promise<void>) | null = null;
  const settings = definePlatformSettings({
    name: 'pigeon',
    variables: { PIGEON_LOFT: word.optional() },
    groups: [{ needed: ['PIGEON_LOFT'], triggers: ['PIGEON_LOFT'] }],
    addresses: [],
    userIds: { spell: (written) => written.toUpperCase() },
    accountExample: 'pigeon:A1',
    read: (env) => (env.PIGEON_LOFT === undefined ? null : { loft: present(env.PIGEON_LOFT) }),
  });
  const createKit = ({ loft }: { loft: string }, { words }: KitNeeds): ChannelKit => ({
    name: 'pigeon',
    words,
    webhooks: [],
    stream: {
      start: (take) => {
        accept = take;
      },
      stop: async () => {},
    },
    channel: {
      name: 'pigeon',
      limits: {
        ...{ textBytes: 2048, fileBytes: 1024, repeatSeconds: 0, card: null, closeCardSeconds: 0, filesIn: [] },
      },
      async send(userId, message) {
        pile.push({ to: userId, text: message.kind === 'text' ? `${loft}: ${message.text}` : message.kind });
        return { receipt: null, cardKey: null };
      },
      fetchMedia: () => Promise.reject(new RangeError('a pigeon carries none')),
    },
    login: null,
    checks: () => [],
    abort: () => {},
    close: async () => {},
  });
  const play: PlayPlatform = () => ({
    ...{ name: 'pigeon', textBytes: 100, groups: [], routes: [], stream: null },
    keep: () => {
      throw new Error('a pigeon carries none');
    },
    async tell({ id, userId, at }, action) {
      if (action.kind !== 'text' || !accept) return { isDelivered: false, attempts: 0 };
      const person = personId({ channel: 'pigeon', userId });
      await accept({ id: `pigeon-${id}`, person, sentAt: at, reply: { kind: 'text', text: action.text } });
      return { isDelivered: true, attempts: 1 };
    },
    issueLoginCode: () => 'none',
    expireToken: () => {},
    setRateLimits: () => {},
    verifyUrl: async () => ({ isVerified: true, status: 200 }),
    close: async () => {},
  });
  return { platform: definePlatform(settings, createKit), play, pile };
}

async function needsOfKit(): Promise<KitNeeds> {
  const coordination = createMemoryCoordination();
  onTestFinished(() => coordination.close());
  return {
    coordination,
    claims: { claim: () => Promise.reject(new Error('not asked')), async *listAll() {} },
    words: platformWords.wecom,
    publicUrl: 'http://127.0.0.1:9',
    warn: () => {},
    limitsSends: false,
  };
}

it('a platform of its own is configured, makes its kit and is played, without a line of ours', async () => {
  const { platform, play, pile } = pigeonLoft();
  const needs = await needsOfKit();
  const configured = (env: Record<string, string>) => platform.read(z.object(platform.variables).parse(env));
  expect(platform.makeKit({ pigeon: configured({}) }, needs)).toBeNull();
  const kit = platform.makeKit({ pigeon: configured({ PIGEON_LOFT: 'north' }) }, needs);
  const heard: ReceivedMessage[] = [];
  kit?.stream?.start(async (message) => void heard.push(message));

  const clock = createSimulatorClock(new Date('2021-11-25T09:00:00+08:00'));
  const simulator = createSimulator({ play, clock, folder: null });
  onTestFinished(() => simulator.close());
  expect(await simulator.userSays('heyan', 'coo')).toMatchObject({ isDelivered: true });
  expect(heard).toMatchObject([{ person: 'pigeon:heyan', reply: { kind: 'text', text: 'coo' } }]);

  await kit?.channel.send('heyan', { kind: 'text', text: 'coo back' });
  expect(pile).toEqual([{ to: 'heyan', text: 'north: coo back' }]);
});
