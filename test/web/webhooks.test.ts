import { afterAll, beforeAll, expect, it } from 'vitest';
import { callbackKeys, sealText } from '../../src/channels/sealed-text.ts';
import { createWecomWebhook } from '../../src/channels/wecom/webhook.ts';
import { openWebSeason, type WebSeason } from '../support/pages/web-season.ts';

const config = {
  corpId: 'ww1436e0e65a779aee',
  agentId: 1000002,
  token: 'hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo',
  encodingAesKey: '6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt',
};

let season: WebSeason;
let now: Date;
beforeAll(async () => {
  season = await openWebSeason({ webhooks: [createWecomWebhook(config)] });
  now = season.ports.clock.now();
});
afterAll(() => season.close());

function sealed(inner: string, { at = now, receiveId = config.corpId, prefix = '0123456789abcdef' } = {}) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const keys = callbackKeys({ token: config.token, encodingAesKey: config.encodingAesKey, receiveId });
  const { encrypt, signature, nonce } = sealText(keys, inner, { timestamp, nonce: 'n1', prefix: Buffer.from(prefix) });
  const query = new URLSearchParams({ msg_signature: signature, timestamp, nonce });
  const body = `<xml><ToUserName><![CDATA[${config.corpId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
  return { query, body, encrypt };
}

const text = (words: string, id: string, from = 'ShaoWei') =>
  `<xml><ToUserName><![CDATA[${config.corpId}]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName><CreateTime>1637802000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${words}]]></Content><MsgId>${id}</MsgId><AgentID>1000002</AgentID></xml>`;

const post = ({ query, body }: { query: URLSearchParams; body: string }) =>
  fetch(`${season.address}/wecom/callback?${query}`, { method: 'POST', body });

it('answers a message only when it is kept, and the person hears back', async () => {
  const callback = sealed(text('你好', '7001'));
  const answer = await post(callback);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('');
  await expect.poll(() => season.told('wecom:shaowei'), { timeout: 5000 }).toContain('班组');
});

it('takes a message once however often it is delivered', async () => {
  const before = (await season.ports.journal.read('person/wecom:shaowei')).length;
  for (const prefix of ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'])
    expect((await post(sealed(text('你好', '7001'), { prefix }))).status).toBe(200);
  await expect.poll(() => season.ports.inbox.countWaiting()).toBe(0);
  expect((await season.ports.journal.read('person/wecom:shaowei')).length).toBe(before);
});

it('answers 503 and keeps the platform trying when the message cannot be kept', async () => {
  const { inbox } = season.ports;
  const { StoreError } = await import('../../src/ports/store/store.ts');
  season.ports.inbox = {
    ...inbox,
    accept: async () => {
      throw new StoreError('unavailable', 'no room');
    },
  };
  expect((await post(sealed(text('你好', '7002')))).status).toBe(503);
  season.ports.inbox = inbox;
  expect((await post(sealed(text('你好', '7002')))).status).toBe(200);
});

it('proves the address: the decrypted text as plain text', async () => {
  const { query, encrypt } = sealed('8745126');
  query.set('echostr', encrypt);
  const answer = await fetch(`${season.address}/wecom/callback?${query}`);
  expect([answer.status, await answer.text()]).toEqual([200, '8745126']);
  expect(answer.headers.get('content-type')).toMatch(/text\/plain/);
});

it('refuses forged, stale, foreign, malformed and oversized callbacks without a word and without a trace', async () => {
  await expect.poll(() => season.ports.inbox.countWaiting()).toBe(0);
  const before = await season.ports.journal.countEntries();
  const genuine = sealed(text('报名', '7100', 'mallory'));
  const forged = new URLSearchParams(genuine.query);
  forged.set('msg_signature', '0'.repeat(40));
  const stale = sealed(text('报名', '7101', 'mallory'), { at: new Date(now.getTime() - 3_600_000) });
  const foreign = sealed(text('报名', '7102', 'mallory'), { receiveId: 'ww00000000000000ff' });
  const answers = await Promise.all([
    post({ ...genuine, query: forged }),
    post(stale),
    post(foreign),
    post({ query: genuine.query, body: '<xml' }),
    post({ query: genuine.query, body: '' }),
    fetch(`${season.address}/wecom/callback`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 400, 400, 403]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['', '', '', '', '', '']);
  const huge = await post({ ...genuine, body: 'x'.repeat(1024 * 1024 + 1) });
  expect([huge.status, Object.keys(JSON.parse(await huge.text()))]).toEqual([
    413,
    ['code', 'request', 'values'].slice(0, 2),
  ]);
  expect(await season.ports.inbox.countWaiting()).toBe(0);
  expect(await season.ports.journal.countEntries()).toBe(before);
  const metrics = await (await fetch(`${season.address}/metrics`)).text();
  expect(metrics).toMatch(/shenbao_messages_total\{channel="wecom",outcome="refused"\} 6/);
  expect(season.lines.join()).not.toContain('mallory');
});

it('answers 503 within three seconds while the database hangs, and the message counts when it comes again', async () => {
  const { inbox } = season.ports;
  const accept = inbox.accept;
  inbox.accept = () => new Promise(() => {});
  const from = performance.now();
  const callback = sealed(text('进度', '7900'));
  expect((await post(callback)).status).toBe(503);
  expect(performance.now() - from).toBeLessThan(3000);
  inbox.accept = accept;
  expect((await post(callback)).status).toBe(200);
});
