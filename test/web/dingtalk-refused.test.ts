import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardSecret } from '../../src/channels/dingtalk/card-route.ts';
import { createCardsWebhook } from '../../src/channels/dingtalk/cards-webhook.ts';
import { createEventsWebhook } from '../../src/channels/dingtalk/events-webhook.ts';
import { cardSign, robotSign } from '../../src/channels/dingtalk/robot-sign.ts';
import { createRobotWebhook } from '../../src/channels/dingtalk/robot-webhook.ts';
import { callbackKeys, sealText } from '../../src/channels/sealed-text.ts';
import { dingtalkWords } from '../../templates/platforms/dingtalk.ts';
import { vectors } from '../channels/dingtalk/vectors.ts';
import { openWebSeason, type WebSeason } from '../support/pages/web-season.ts';

const config = { clientId: 'dingapp', clientSecret: 's3cr3t', robotCode: 'dingrobot', corpId: 'dingcorp' };
const events = { token: 'tokdt9', aesKey: vectors.events[2]?.encodingAESKey ?? '' };

let season: WebSeason;
let now: number;
beforeAll(async () => {
  const warn = () => {};
  season = await openWebSeason({
    webhooks: [
      createRobotWebhook(config, { words: dingtalkWords, warn }),
      createCardsWebhook(config, {}),
      createEventsWebhook({ clientId: config.clientId, events }),
    ],
  });
  now = season.ports.clock.now().getTime();
});
afterAll(() => season.close());

const message = (change: object = {}) =>
  JSON.stringify({
    ...{ conversationId: 'cid1', conversationType: '1', msgId: 'msg1', createAt: now, senderStaffId: 'mallory' },
    ...{ robotCode: config.robotCode, msgtype: 'text', text: { content: '报名' } },
    ...change,
  });
const press = (change: object = {}) =>
  JSON.stringify({
    ...{ type: 'actionCallback', outTrackId: 'review@SB7K3M9Q@1', corpId: config.corpId, userId: 'mallory' },
    content: JSON.stringify({ cardPrivateData: { params: { key: 'recommend' } } }),
    ...change,
  });

interface Call {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const HOUR = 3_600_000;
function robot(body: string, { at = now, secret = config.clientSecret } = {}): Call {
  const timestamp = String(at);
  return { path: '/dingtalk/robot', headers: { timestamp, sign: robotSign(timestamp, secret) }, body };
}
function cards(body: string, { at = now, secret = cardSecret(config) } = {}): Call {
  const timestamp = String(at);
  const sign = cardSign(timestamp, secret);
  const headers = { 'x-ddpaas-signature-timestamp': timestamp, 'x-ddpaas-signature': sign };
  return { path: '/dingtalk/cards', headers, body };
}
function event(text: string, { at = now, receiveId = config.clientId, token = events.token, body = '' } = {}): Call {
  const keys = callbackKeys({ token, encodingAesKey: events.aesKey, receiveId });
  const prefix = Buffer.from('0123456789abcdef');
  const { signature, timestamp, nonce, encrypt } = sealText(keys, text, { timestamp: String(at), nonce: 'n1', prefix });
  const query = new URLSearchParams({ signature, timestamp, nonce });
  return { path: `/dingtalk/events?${query}`, body: body || JSON.stringify({ encrypt }) };
}

const long = 'x'.repeat(64 * 1024);

it.each<[string, () => Call, number]>([
  ['a message with a forged sign', () => robot(message(), { secret: 'another' }), 403],
  ['a message without a sign', () => ({ path: '/dingtalk/robot', body: message() }), 403],
  ['a message of the hour before last', () => robot(message(), { at: now - HOUR - 1000 }), 403],
  ['a message of the hour after next', () => robot(message(), { at: now + HOUR + 1000 }), 403],
  ['a message whose time is none', () => robot(message(), { at: Number.NaN }), 403],
  ['a message to another robot', () => robot(message({ robotCode: 'dingother' })), 403],
  ['a message without an id', () => robot(message({ msgId: undefined })), 400],
  ['a message whose id is no id', () => robot(message({ msgId: `a\n${'b'.repeat(200)}` })), 400],
  ['no JSON', () => robot('<xml/>'), 400],
  ['an empty body', () => robot(''), 400],
  ['an array', () => robot('[]'), 400],
  ['deep nesting', () => robot('['.repeat(20_000)), 400],
  ['a message that is far too long', () => robot(message({ text: { content: long } })), 413],
  ['a signed GET', () => ({ ...robot(''), method: 'GET' }), 400],
  ['a press with a forged sign', () => cards(press(), { secret: config.clientSecret }), 403],
  ['a press without a sign', () => ({ path: '/dingtalk/cards', body: press() }), 403],
  ['a press of yesterday', () => cards(press(), { at: now - 24 * HOUR }), 403],
  ['a press of another organisation', () => cards(press({ corpId: 'dingother' })), 403],
  ['a press on no card of ours', () => cards(press({ outTrackId: 'a b' })), 400],
  ['a press without a key', () => cards(press({ content: '{}' })), 400],
  ['a press of nobody', () => cards(press({ userId: '' })), 400],
  ['a press with half a content', () => cards(press({ content: '{"cardPrivateData":' })), 400],
  ['a press that is far too long', () => cards(press({ extension: long })), 413],
  ['an event with a forged signature', () => event('{}', { token: 'another1' }), 403],
  ['an event of an hour ago', () => event('{}', { at: now - HOUR }), 403],
  ['an event for another app', () => event('{}', { receiveId: 'dingother' }), 403],
  ['an event without an envelope', () => event('{}', { body: '{}' }), 400],
  ['an event in another envelope', () => event('{}', { body: '{"encrypt":"AAAA"}' }), 403],
  ['an event that is far too long', () => event('{}', { body: JSON.stringify({ encrypt: long }) }), 413],
])('is refused without a word and without a trace: %s', async (_what, call, status) => {
  const before = await season.ports.journal.countEntries();
  const { path, method = 'POST', headers = {}, body } = call();
  const answer = await fetch(`${season.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: body ?? '' } : {}),
  });
  expect(answer.status).toBe(status);
  if (status !== 413) expect(await answer.text()).toBe('');
  expect(await season.ports.inbox.countWaiting()).toBe(0);
  expect(await season.ports.journal.countEntries()).toBe(before);
  expect(season.lines.join()).not.toContain('mallory');
});

it('takes what is genuine, once, however often it is delivered', async () => {
  const { path, headers = {}, body = '' } = robot(message({ senderStaffId: '0147Ab' }));
  for (let times = 0; times < 2; times += 1)
    expect((await fetch(`${season.address}${path}`, { method: 'POST', headers, body })).status).toBe(200);
  await expect.poll(() => season.ports.inbox.countWaiting()).toBe(0);
  const entries = await season.ports.journal.read('person/dingtalk:0147Ab');
  expect(entries.length).toBeGreaterThan(0);
  expect(new Set(entries.map(({ cause }) => cause)).size).toBe(entries.length);
});
