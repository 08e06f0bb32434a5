import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { type Channel, ChannelError } from '../../../src/ports/channel.ts';
import type { OutboxRow } from '../../../src/ports/outbox.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { openSeason, type Season } from '../../support/season.ts';

const PERSON = 'wecom:heyan';

let season: Season;
afterEach(() => season.close());

/** A platform that does with each message what the test says; `taken` is what it was given. */
async function platform(...answers: (ChannelError | Error | null)[]) {
  season = await openSeason();
  const taken: OutgoingMessage[] = [];
  const channel: Channel = {
    name: 'wecom',
    limits: { textBytes: 2048, fileBytes: 1 },
    async send(_userId, message) {
      const answer = answers.shift() ?? null;
      taken.push(message);
      if (answer) throw answer;
    },
    fetchMedia: () => Promise.reject(new Error('not asked')),
  };
  return { taken, ports: { ...season.ports, channels: { wecom: channel } } };
}

function row(key: string, text = key): OutboxRow {
  return { key, person: PERSON, message: { kind: 'text', text }, at: '2021-11-25T01:00:00.000Z' };
}

describe('messages to a person', () => {
  it('are sent in the order they were put, each once', async () => {
    const { taken, ports } = await platform();
    await ports.outbox.put([row('a/1/0'), row('a/1/1'), row('a/2/0')]);
    await deliverMessages(ports, PERSON);
    await deliverMessages(ports, PERSON);
    expect(taken.map((message) => message.kind === 'text' && message.text)).toEqual(['a/1/0', 'a/1/1', 'a/2/0']);
    expect(await ports.outbox.count('sent')).toBe(3);
  });

  it('wait and are tried again when the platform is busy, and keep their order', async () => {
    const { taken, ports } = await platform(new ChannelError('busy', '45009'));
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await expect(deliverMessages(ports, PERSON)).rejects.toThrow('busy');
    expect(await ports.outbox.count('waiting')).toBe(2);
    await deliverMessages(ports, PERSON);
    expect(taken.map((message) => message.kind === 'text' && message.text)).toEqual(['a/1/0', 'a/1/0', 'a/1/1']);
  });

  it('are looked at, not repeated, when the call was cut off', async () => {
    const { taken, ports } = await platform(new ChannelError('unknown-outcome', 'cut'));
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await deliverMessages(ports, PERSON);
    await deliverMessages(ports, PERSON);
    expect(taken).toHaveLength(2);
    expect((await ports.outbox.find('a/1/0'))?.state).toBe('unknown');
    expect((await ports.outbox.find('a/1/1'))?.state).toBe('sent');
  });

  it('are in doubt when the process died in the middle of sending', async () => {
    const { taken, ports } = await platform();
    await ports.outbox.put([row('a/1/0')]);
    await ports.claims.claim('send/a/1/0/1', 'claimed by a process that died');
    await deliverMessages(ports, PERSON);
    expect(taken).toHaveLength(0);
    expect((await ports.outbox.find('a/1/0'))?.state).toBe('unknown');
  });

  it('fail for good when the person cannot be reached, and the next one is sent', async () => {
    const { ports } = await platform(new ChannelError('unreachable', '60111'));
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await deliverMessages(ports, PERSON);
    expect(await ports.outbox.find('a/1/0')).toMatchObject({ state: 'failed', detail: 'unreachable 60111' });
    expect((await ports.outbox.find('a/1/1'))?.state).toBe('sent');
  });
});
