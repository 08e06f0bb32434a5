import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { type Channel, ChannelError } from '../../../src/ports/channels/channel.ts';
import type { OutboxRow } from '../../../src/ports/store/outbox.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { channelLimits } from '../../support/chats/channel-limits.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const PERSON = 'wecom:heyan';

let season: Season;
afterEach(() => season.close());

/** A platform that does with each message what the test says; `taken` is what it was given. */
async function platform(...answers: (ChannelError | Error | null)[]) {
  return platformThatKnows(3600, ...answers);
}

/** `repeatSeconds`: for how long it recognises a message sent again. */
async function platformThatKnows(repeatSeconds: number, ...answers: (ChannelError | Error | null)[]) {
  season = await openSeason();
  const taken: OutgoingMessage[] = [];
  const identities: string[] = [];
  const channel: Channel = {
    name: 'wecom',
    limits: { ...channelLimits, repeatSeconds },
    async send(_userId, message, attempt) {
      await attempt?.leave();
      identities.push(`${attempt?.identity}${attempt?.isRepeat ? ' again' : ''}`);
      const answer = answers.shift() ?? null;
      taken.push(message);
      if (answer) throw answer;
      return { receipt: null, cardKey: null };
    },
    fetchMedia: () => Promise.reject(new Error('not asked')),
  };
  return { taken, identities, ports: { ...season.ports, channels: { wecom: channel } } };
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

  it('wait, and are not given up, when our configuration is refused; operators read why', async () => {
    const { taken, ports } = await platform(new ChannelError('misconfigured', '40001'));
    const logged: string[] = [];
    const log = { ...ports.log, error: (event: string) => void logged.push(event) };
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await expect(deliverMessages({ ...ports, log }, PERSON)).rejects.toThrow('misconfigured');
    expect(logged).toEqual(['channel-misconfigured']);
    expect(await ports.outbox.count('waiting')).toBe(2);
    expect(await ports.outbox.count('failed')).toBe(0);
    await deliverMessages(ports, PERSON);
    expect(taken.map((message) => message.kind === 'text' && message.text)).toEqual(['a/1/0', 'a/1/0', 'a/1/1']);
    expect(await ports.outbox.count('sent')).toBe(2);
  });

  it('wait and are tried again when the platform is busy, and keep their order', async () => {
    const { taken, ports } = await platform(new ChannelError('busy', '45009'));
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await expect(deliverMessages(ports, PERSON)).rejects.toThrow('busy');
    expect(await ports.outbox.count('waiting')).toBe(2);
    await deliverMessages(ports, PERSON);
    expect(taken.map((message) => message.kind === 'text' && message.text)).toEqual(['a/1/0', 'a/1/0', 'a/1/1']);
  });

  it('are looked at, not repeated, when the call was cut off and the platform recognises no repeats', async () => {
    const { taken, ports } = await platformThatKnows(0, new ChannelError('unknown-outcome', 'cut'));
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await deliverMessages(ports, PERSON);
    await deliverMessages(ports, PERSON);
    expect(taken).toHaveLength(2);
    expect((await ports.outbox.find('a/1/0'))?.state).toBe('unknown');
    expect((await ports.outbox.find('a/1/1'))?.state).toBe('sent');
  });

  it('are repeated under the same identity when the call was cut off, before what comes after them', async () => {
    const cut = new ChannelError('unknown-outcome', 'not-json');
    const { identities, ports } = await platform(cut, new Error('a fault of ours'));
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await expect(deliverMessages(ports, PERSON)).rejects.toMatchObject({ retryInMilliseconds: 1000 });
    season.setClock('2021-11-25T09:00:01+08:00');
    await expect(deliverMessages(ports, PERSON)).rejects.toMatchObject({ retryInMilliseconds: 2000 });
    season.setClock('2021-11-25T09:00:02+08:00');
    await expect(deliverMessages(ports, PERSON)).rejects.toMatchObject({ retryInMilliseconds: 1000 });
    season.setClock('2021-11-25T09:00:03+08:00');
    await deliverMessages(ports, PERSON);
    expect(identities).toEqual(['a/1/0', 'a/1/0 again', 'a/1/0 again', 'a/1/1']);
    expect(await ports.outbox.count('sent')).toBe(2);
  });

  it('let the next ones go first after a few calls without an outcome, and stay unknown when their time is over', async () => {
    const cut = () => new ChannelError('unknown-outcome', 'http-502');
    const { taken, ports } = await platform(cut(), cut(), cut(), cut(), null, cut());
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    for (const seconds of ['00', '01', '03']) {
      season.setClock(`2021-11-25T09:00:${seconds}+08:00`);
      await expect(deliverMessages(ports, PERSON)).rejects.toThrow('in doubt');
    }
    season.setClock('2021-11-25T09:00:07+08:00');
    await deliverMessages(ports, PERSON);
    expect((await ports.outbox.find('a/1/1'))?.state).toBe('sent');
    await deliverMessages(ports, PERSON);
    expect(taken).toHaveLength(5);
    season.setClock('2021-11-25T09:59:59+08:00');
    await deliverMessages(ports, PERSON);
    expect((await ports.outbox.find('a/1/0'))?.state).toBe('waiting');
    season.setClock('2021-11-25T10:00:00+08:00');
    await deliverMessages(ports, PERSON);
    expect(await ports.outbox.find('a/1/0')).toMatchObject({ state: 'unknown' });
    expect(taken).toHaveLength(6);
  });

  it('are repeated when the process died in the middle of sending', async () => {
    const { taken, ports } = await platform();
    await ports.outbox.put([row('a/1/0')]);
    await ports.claims.claim('send/a/1/0/1', '2021-11-25T00:59:59.000Z');
    await deliverMessages(ports, PERSON);
    expect(taken).toHaveLength(1);
    expect((await ports.outbox.find('a/1/0'))?.state).toBe('sent');
  });

  it('claim no attempt while the platform is not asked at all', async () => {
    const { ports } = await platform();
    const channel = ports.channels.wecom;
    const send = () => Promise.reject(new ChannelError('busy', 'held-off 45009', { retryInMilliseconds: 7000 }));
    const held = { ...ports, channels: { wecom: { ...channel, send } } };
    await ports.outbox.put([row('a/1/0')]);
    for (let run = 0; run < 3; run += 1)
      await expect(deliverMessages(held, PERSON)).rejects.toMatchObject({ retryInMilliseconds: 7000 });
    expect(await ports.claims.find('send/a/1/0/1')).toBeNull();
  });

  it('fail for good when the person cannot be reached, and the next one is sent', async () => {
    const { ports } = await platform(new ChannelError('unreachable', '60111'));
    await ports.outbox.put([row('a/1/0'), row('a/1/1')]);
    await deliverMessages(ports, PERSON);
    expect(await ports.outbox.find('a/1/0')).toMatchObject({ state: 'failed', detail: 'unreachable 60111' });
    expect((await ports.outbox.find('a/1/1'))?.state).toBe('sent');
  });
});
