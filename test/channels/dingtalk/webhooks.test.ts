import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventsWebhook } from '../../../src/channels/dingtalk/events-webhook.ts';
import { robotSign } from '../../../src/channels/dingtalk/robot-sign.ts';
import { createRobotWebhook } from '../../../src/channels/dingtalk/robot-webhook.ts';
import { callbackKeys, openSealed, sealText } from '../../../src/channels/sealed-text.ts';
import type { WebhookRequest, WebhookResult } from '../../../src/ports/channels/channel.ts';
import { dingtalkWords } from '../../../templates/platforms/dingtalk.ts';
import { vectors } from './vectors.ts';

const now = new Date('2021-11-25T09:00:00+08:00');
const config = { clientSecret: 's3cr3t-中文', robotCode: 'dingrobot' };
const warnings: string[] = [];
const delivered = { times: 0 };
const webhook = createRobotWebhook(config, {
  words: dingtalkWords,
  warn: (event) => void warnings.push(event),
  deliver() {
    delivered.times += 1;
  },
});

function post(body: string, headers: Partial<Record<'sign' | 'timestamp', string>> = {}): WebhookRequest {
  const timestamp = headers.timestamp ?? String(now.getTime());
  const sign = headers.sign ?? robotSign(timestamp, config.clientSecret);
  return { method: 'POST', query: {}, headers: { timestamp, sign }, body };
}

const base = {
  conversationId: 'cid1',
  conversationType: '1',
  msgId: 'msgAb+/1==',
  createAt: now.getTime() + 62,
  senderNick: '小钉',
  senderStaffId: '0147Ab',
  senderId: '$:LWCP_v1:$abc',
  robotCode: 'dingrobot',
  sessionWebhook: 'https://oapi.dingtalk.com/robot/sendBySession?session=1',
};

function said(message: object): WebhookResult {
  return webhook.receive(post(JSON.stringify({ ...base, ...message })), now);
}

function repliesTo(message: object) {
  const result = said(message);
  return result.kind === 'messages' ? result.messages.map(({ reply }) => reply) : result;
}

describe('a message to the robot over HTTP', () => {
  it('is handed over under its msgId, in the name of the staffId as it is spelled, and answered with nothing', () => {
    expect(said({ msgtype: 'text', text: { content: ' 你好 ' } })).toEqual({
      kind: 'messages',
      messages: [
        {
          id: 'dingtalk:msgAb+/1==',
          person: 'dingtalk:0147Ab',
          reply: { kind: 'text', text: '你好' },
          sentAt: now.toISOString(),
        },
      ],
      body: '{"msgtype":"empty"}',
      contentType: 'application/json; charset=utf-8',
    });
  });

  const file = { downloadCode: 'code-1', fileName: '盖章申报表.pdf' };
  it.each([
    ['picture', { downloadCode: 'code-1' }, [{ kind: 'image', media: { mediaId: 'code-1' } }]],
    ['picture', { pictureDownloadCode: 'old-1' }, [{ kind: 'image', media: { mediaId: 'old-1' } }]],
    ['file', file, [{ kind: 'file', media: { mediaId: 'code-1', name: '盖章申报表.pdf' } }]],
    ['audio', { downloadCode: 'c', duration: 900, recognition: '三十二人' }, [{ kind: 'spoken', text: '三十二人' }]],
    ['audio', { downloadCode: 'c', recognition: '' }, [{ kind: 'unsupported', type: 'audio' }]],
    ['video', { downloadCode: 'c', duration: 3 }, [{ kind: 'unsupported', type: 'video' }]],
    ['picture', {}, [{ kind: 'unsupported', type: 'picture' }]],
    ['chatRecord', { content: 'x' }, [{ kind: 'unsupported', type: 'chatRecord' }]],
  ])('%s %j becomes %j', (msgtype, content, replies) => {
    expect(repliesTo({ msgtype, content })).toEqual(replies);
  });

  it('with texts and pictures becomes a text and then each picture, each under an id of its own', () => {
    const richText = [
      { text: '服务现场' },
      { type: 'picture', downloadCode: 'p1' },
      { text: '两张' },
      { downloadCode: 'p2' },
    ];
    const result = said({ msgtype: 'richText', content: { richText } });
    expect(result.kind === 'messages' && result.messages.map(({ id, reply }) => [id, reply])).toEqual([
      ['dingtalk:msgAb+/1==', { kind: 'text', text: '服务现场两张' }],
      ['dingtalk:msgAb+/1==#1', { kind: 'image', media: { mediaId: 'p1' } }],
      ['dingtalk:msgAb+/1==#2', { kind: 'image', media: { mediaId: 'p2' } }],
    ]);
  });

  it('in a group, or of somebody outside the organisation, is told where to write instead and leaves nothing', () => {
    const group = said({ conversationType: '2', msgtype: 'text', text: { content: ' 你好' } });
    expect(group).toMatchObject({ kind: 'ignored', body: expect.stringContaining('到单聊里说一句') });
    const outsider = said({ senderStaffId: undefined, msgtype: 'text', text: { content: '你好' } });
    expect(outsider).toMatchObject({ kind: 'ignored', body: expect.stringContaining('不在本组织的通讯录里') });
  });

  it('counts against the quota of the month once it is known to be the platform’s', () => {
    const before = delivered.times;
    said({ msgtype: 'text', text: { content: '你好' } });
    webhook.receive(post('{}', { sign: 'x'.repeat(44) }), now);
    expect(delivered.times - before).toBe(1);
  });

  it('without its content, since the deliveries of the month are used up, is answered and alarms the operator', () => {
    expect(repliesTo({ msgtype: 'text', errorCode: 20001, errorMessage: 'quota' })).toEqual([
      { kind: 'unsupported', type: 'text' },
    ]);
    expect(warnings).toContain('delivery-quota-over');
  });

  it.each<[string, WebhookRequest, string]>([
    ['a forged sign', post('{}', { sign: 'x'.repeat(44) }), 'signature'],
    ['no sign at all', { method: 'POST', query: {}, headers: {}, body: '{}' }, 'signature'],
    ['a sign of the day before', post('{}', { timestamp: String(now.getTime() - 86_400_000) }), 'stale'],
    ['no JSON', post('<xml/>'), 'malformed'],
    ['no message', post('[]'), 'malformed'],
    ['a msgId that is none', post(JSON.stringify({ ...base, msgId: 'a b' })), 'malformed'],
    ['a message to another robot', post(JSON.stringify({ ...base, robotCode: 'dingother' })), 'foreign'],
    ['a GET', { ...post(''), method: 'GET' }, 'malformed'],
  ])('is refused without a trace: %s', (_name, request, reason) => {
    expect(webhook.receive(request, now)).toEqual({ kind: 'refused', reason });
  });

  it('never throws, whatever is signed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.object(), (message, content) => {
        const whole = {
          ...base,
          msgtype: 'text',
          content,
          ...(message !== null && typeof message === 'object' ? message : {}),
        };
        expect(['messages', 'ignored', 'refused']).toContain(webhook.receive(post(JSON.stringify(whole)), now).kind);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an event of the organisation over HTTP', () => {
  const keysOf = (receiveId: string) => ({
    token: 'tok_dt_9'.replaceAll('_', ''),
    encodingAesKey: vectors.events[2]?.encodingAESKey ?? '',
    receiveId,
  });
  const events = { token: keysOf('').token, aesKey: keysOf('').encodingAesKey };
  const hook = createEventsWebhook({ clientId: 'dingabc123', events });

  function event(text: string, { receiveId = 'dingabc123', at = now, spelling = 'old' } = {}): WebhookRequest {
    const keys = callbackKeys(keysOf(receiveId));
    const sealed = sealText(keys, text, {
      timestamp: String(at.getTime()),
      nonce: 'n1',
      prefix: Buffer.from('0123456789abcdef'),
    });
    const { signature, timestamp, nonce, encrypt } = sealed;
    const query: Record<string, string> =
      spelling === 'old' ? { signature, timestamp, nonce } : { msg_signature: signature, timeStamp: timestamp, nonce };
    return { method: 'POST', query, headers: {}, body: JSON.stringify({ encrypt }) };
  }

  it.each(['{"EventType":"check_url"}', '{"EventType":"user_leave_org"}', '{"EventType":"anything"}'])(
    'is answered with the sealed word success: %s',
    (text) => {
      for (const spelling of ['old', 'new']) {
        const answer = hook.receive(event(text, { spelling }), now);
        if (answer.kind !== 'ignored') throw new Error(answer.kind);
        const { msg_signature: signature, timeStamp: timestamp, nonce, encrypt } = JSON.parse(answer.body);
        expect(
          openSealed(
            callbackKeys(keysOf('dingabc123')),
            { signature, timestamp, nonce, encrypt },
            { now, windowSeconds: 60 },
          ),
        ).toEqual({ isGenuine: true, text: 'success' });
      }
    },
  );

  it.each<[string, WebhookRequest, string]>([
    ['another app', event('{}', { receiveId: 'dingother' }), 'foreign'],
    ['an old one', event('{}', { at: new Date(now.getTime() - 700_000) }), 'stale'],
    ['a forged one', { ...event('{}'), query: { signature: '0'.repeat(40), timestamp: '1', nonce: 'n' } }, 'signature'],
    ['no envelope', { ...event('{}'), body: '{}' }, 'malformed'],
  ])('is refused: %s', (_name, request, reason) => {
    expect(hook.receive(request, now)).toEqual({ kind: 'refused', reason });
  });
});
