import { describe, expect, it } from 'vitest';
import { openStage } from './stage.ts';

const message = {
  ...{ conversationId: 'cid1', conversationType: '1', msgId: 'msgAb+/1==', createAt: 1_637_802_000_000 },
  ...{ senderStaffId: 'heyan', robotCode: 'dingrobot', msgtype: 'text', text: { content: '混进来的' } },
};
const press = {
  ...{ type: 'actionCallback', outTrackId: 'review@SB7K3M9Q@1', corpId: 'dingcorp', userId: 'heyan' },
  content: JSON.stringify({ cardPrivateData: { params: { key: 'return' } } }),
};

const frame = (data: unknown, topic = '/v1.0/im/bot/messages/get', type = 'CALLBACK') =>
  JSON.stringify({
    ...{ specVersion: '1.0', type, headers: { messageId: `m${topic}`, topic, contentType: 'application/json' } },
    data: typeof data === 'string' ? data : JSON.stringify(data),
  });
const CARDS = '/v1.0/card/instances/callback';

/** What is thrown in, and the line that operators get; null for none. */
const cases: [string, string | Uint8Array, string | null][] = [
  ['no JSON', '<html>busy</html>', 'stream-frame-broken'],
  ['a number', '42', 'stream-frame-broken'],
  ['an array', '[]', 'stream-frame-broken'],
  ['a frame without headers', '{"type":"CALLBACK","data":"{}"}', 'stream-frame-broken'],
  ['half a frame', frame(message).slice(0, 80), 'stream-frame-broken'],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'stream-frame-broken'],
  ['a message whose data is no JSON', frame('{"msgId":'), 'stream-message-refused'],
  ['a message without an id', frame({ ...message, msgId: undefined }), 'stream-message-refused'],
  ['a message whose id is none', frame({ ...message, msgId: 'a b' }), 'stream-message-refused'],
  ['a message to another robot', frame({ ...message, robotCode: 'dingother' }), 'stream-message-refused'],
  ['a message of nobody', frame({ ...message, senderStaffId: '' }), null],
  ['a message in a group', frame({ ...message, conversationType: '2' }), null],
  ['a topic we did not ask for', frame(message, '/v1.0/other'), null],
  ['a type that is unknown', frame(message, '/v1.0/im/bot/messages/get', 'WHATEVER'), null],
  ['a press of another organisation', frame({ ...press, corpId: 'dingother' }, CARDS), 'stream-message-refused'],
  ['a press without a key', frame({ ...press, content: '{}' }, CARDS), 'stream-message-refused'],
  ['a press on no card of ours', frame({ ...press, outTrackId: 'a b' }, CARDS), 'stream-message-refused'],
];

describe('over the stream', () => {
  it.each(cases)('leaves no trace, and the next message is taken: %s', async (_what, data, line) => {
    const stage = await openStage();
    const { accepted, warnings } = stage.takeStream();
    await stage.simulator.userSays('yulin', '一');
    stage.simulator.stream?.throwIn(data);
    await stage.simulator.userSays('yulin', '二');
    expect([...accepted.values()].map(({ person, reply }) => [person, reply])).toEqual([
      ['dingtalk:yulin', { kind: 'text', text: '一' }],
      ['dingtalk:yulin', { kind: 'text', text: '二' }],
    ]);
    expect(warnings).toEqual(line === null ? [] : [line]);
    expect(stage.simulator.stream?.count()).toBe(1);
  });

  it('hangs up on a frame that is far too large, comes back, and takes the next message', async () => {
    const stage = await openStage({ redeliveryMilliseconds: 300 });
    const { accepted } = stage.takeStream();
    await stage.simulator.userSays('yulin', '一');
    stage.simulator.stream?.throwIn(frame({ ...message, text: { content: 'x'.repeat(1024 * 1024) } }));
    expect(await stage.simulator.userSays('yulin', '二')).toMatchObject({ isDelivered: true });
    expect([...accepted.values()].map(({ person }) => person)).toEqual(['dingtalk:yulin', 'dingtalk:yulin']);
  });
});
