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

/** A platform whose quota is nearly used up, or not; `taken` is what it was given. */
async function platform(isOn: boolean, ...answers: (ChannelError | null)[]) {
  season = await openSeason();
  const taken: OutgoingMessage[] = [];
  const channel: Channel = {
    name: 'wecom',
    limits: { ...channelLimits, repeatSeconds: 0 },
    saving: {
      isOn: async () => isOn,
      inWords: (message) =>
        message.kind === 'text' ? message.text : message.kind === 'card' ? `${message.title}\n1. 是` : null,
    },
    async send(_userId, message, attempt) {
      await attempt?.leave();
      const answer = answers.shift() ?? null;
      taken.push(message);
      if (answer) throw answer;
      return { receipt: null, cardKey: null };
    },
    fetchMedia: () => Promise.reject(new Error('not asked')),
  };
  const ports = { ...season.ports, channels: { wecom: channel } };
  const stateOf = async (key: string) => (await ports.outbox.find(key))?.state;
  return { taken, ports, stateOf };
}

const row = (key: string, message: OutgoingMessage): OutboxRow => ({
  key,
  person: PERSON,
  message,
  at: '2021-11-25T01:00:00.000Z',
});
const said = row('a/1/0', { kind: 'text', text: '✓ 姓名：邵巍' });
const card = row('a/1/1', {
  kind: 'card',
  card: 'c@1',
  title: '性别',
  text: '',
  facts: [],
  buttons: [{ key: 'y', text: '是' }],
});
const file = { key: 'f', name: '表.pdf', contentType: 'application/pdf', sizeBytes: 1, sha256: 'a' };

describe('while a quota is nearly used up', () => {
  it('what was understood and the next question go out in one call, each settled once', async () => {
    const { taken, ports, stateOf } = await platform(true);
    await ports.outbox.put([said, card]);
    await deliverMessages(ports, PERSON);
    await deliverMessages(ports, PERSON);
    expect(taken).toEqual([{ kind: 'text', text: '✓ 姓名：邵巍\n\n性别\n1. 是' }]);
    expect([await stateOf('a/1/0'), await stateOf('a/1/1')]).toEqual(['sent', 'sent']);
  });

  it('a file goes by itself, in its place, and a card alone stays a card', async () => {
    const { taken, ports } = await platform(true);
    await ports.files.put('f', Buffer.from('x'), 'application/pdf');
    await ports.outbox.put([said, row('a/1/2', { kind: 'file', file }), card]);
    await deliverMessages(ports, PERSON);
    expect(taken.map(({ kind }) => kind)).toEqual(['text', 'file', 'card']);
  });

  it('cards keep their buttons', async () => {
    const { taken, ports, stateOf } = await platform(true);
    await ports.outbox.put([row('a/2/0', { kind: 'close-card', code: 'c', label: '已推荐' }), said]);
    await deliverMessages(ports, PERSON);
    expect(taken).toEqual([said.message]);
    expect(await stateOf('a/2/0')).toBe('sent');
  });

  it('a text is no longer than the platform takes', async () => {
    const { taken, ports } = await platform(true);
    const long = (key: string) => row(key, { kind: 'text', text: '长'.repeat(600) });
    await ports.outbox.put([long('b/1/0'), long('b/1/1'), said]);
    await deliverMessages(ports, PERSON);
    expect(taken.map((message) => (message.kind === 'text' ? message.text.length : 0))).toEqual([600, 600 + 2 + 7]);
  });

  it.each(['busy', 'misconfigured'] as const)(
    'they wait together when it is %s, and go one by one afterwards',
    async (code) => {
      const { taken, ports, stateOf } = await platform(true, new ChannelError(code, '90018'));
      await ports.outbox.put([said, card]);
      await expect(deliverMessages(ports, PERSON)).rejects.toThrow(code);
      expect(await stateOf('a/1/1')).toBe('waiting');
      await deliverMessages(ports, PERSON);
      expect(taken.map(({ kind }) => kind)).toEqual(['text', 'text', 'card']);
      expect([await stateOf('a/1/0'), await stateOf('a/1/1')]).toEqual(['sent', 'sent']);
    },
  );

  it('they are all in doubt when the call was cut off, and none is sent again', async () => {
    const { taken, ports, stateOf } = await platform(true, new ChannelError('unknown-outcome', 'cut-off'));
    await ports.outbox.put([said, card]);
    await deliverMessages(ports, PERSON);
    await deliverMessages(ports, PERSON);
    expect(taken).toHaveLength(1);
    expect([await stateOf('a/1/0'), await stateOf('a/1/1')]).toEqual(['unknown', 'unknown']);
  });

  it('one that the platform refuses costs the others nothing', async () => {
    const refused = () => new ChannelError('rejected', 'content');
    const { ports, stateOf } = await platform(true, refused(), null, refused());
    await ports.outbox.put([said, card]);
    await deliverMessages(ports, PERSON);
    expect([await stateOf('a/1/0'), await stateOf('a/1/1')]).toEqual(['sent', 'failed']);
  });

  it('whoever runs beside us sends none of it twice', async () => {
    const { taken, ports } = await platform(true);
    await ports.outbox.put([said, card]);
    await Promise.all([deliverMessages(ports, PERSON), deliverMessages(ports, PERSON)]).catch(() => {});
    await deliverMessages(ports, PERSON).catch(() => {});
    const texts = taken.map((message) => JSON.stringify(message)).join('\n');
    expect(texts.split('性别')).toHaveLength(2);
    expect(texts.split('邵巍')).toHaveLength(2);
  });
});

it('with a quota in plenty each message is a call', async () => {
  const { taken, ports } = await platform(false);
  await ports.outbox.put([said, card]);
  await deliverMessages(ports, PERSON);
  expect(taken.map(({ kind }) => kind)).toEqual(['text', 'card']);
});
