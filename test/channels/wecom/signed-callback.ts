import { callbackKeys, sealText } from '../../../src/channels/sealed-text.ts';
import { createWecomWebhook } from '../../../src/channels/wecom/webhook.ts';
import type { WebhookRequest, WebhookResult } from '../../../src/ports/channels/channel.ts';

export const config = {
  corpId: 'ww1436e0e65a779aee',
  agentId: 1000002,
  token: 'hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo',
  encodingAesKey: '6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt',
};
export const now = new Date('2021-11-25T09:00:00+08:00');
export const webhook = createWecomWebhook(config);

/** What the platform would post around `inner`; the prefix differs at every delivery. */
export function callback(
  inner: string,
  options: { prefix?: string; receiveId?: string; agentId?: string; to?: string } = {},
) {
  const { prefix = '0123456789abcdef', receiveId = config.corpId, agentId = '1000002', to = config.corpId } = options;
  const { token, encodingAesKey } = config;
  const timestamp = String(now.getTime() / 1000);
  const keys = callbackKeys({ token, encodingAesKey, receiveId });
  const sealed = sealText(keys, inner, { timestamp, nonce: `n${prefix}`, prefix: Buffer.from(prefix) });
  const body = `<xml><ToUserName><![CDATA[${to}]]></ToUserName>
<AgentID><![CDATA[${agentId}]]></AgentID>
<Encrypt><![CDATA[${sealed.encrypt}]]></Encrypt></xml>`;
  const query = { msg_signature: sealed.signature, timestamp, nonce: sealed.nonce };
  return { method: 'POST', query, headers: {}, body } satisfies WebhookRequest;
}

export function inner(elements: string, from = 'HeYan'): string {
  return `<xml><ToUserName><![CDATA[${config.corpId}]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName>
<CreateTime>1637802000</CreateTime>${elements}<AgentID>1000002</AgentID></xml>`;
}

export function receive(elements: string): WebhookResult {
  return webhook.receive(callback(inner(elements)), now);
}

export function replyTo(elements: string) {
  const verdict = receive(elements);
  return verdict.kind === 'messages' ? verdict.messages[0]?.reply : verdict;
}

export const text = (content: string, id = '6972028683187026694') =>
  `<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId>`;

export const cardClick = `<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event>
<EventKey><![CDATA[endorse]]></EventKey><TaskId><![CDATA[rec-7@2]]></TaskId><CardType>button_interaction</CardType>`;
