import type { Webhook, WebhookRequest, WebhookResult } from '../../ports/channels/channel.ts';
import { type CallbackKeys, callbackKeys, openSealed, refusalOf, type SealedText } from '../sealed-text.ts';
import type { WecomConfig } from './config.ts';
import { translate } from './translate.ts';
import { readXml, textOf, type XmlElement } from './xml.ts';

export interface WecomWebhookOptions {
  /** How far a callback's timestamp may lie from the `now` handed to `receive`; null takes any (a process clock that is in
   *  another year). Default 600, our choice: the platform retries within seconds. */
  timestampWindowSeconds?: number | null;
}

type CallbackConfig = Pick<WecomConfig, 'corpId' | 'agentId' | 'token' | 'encodingAesKey'>;

interface Context {
  keys: CallbackKeys;
  config: CallbackConfig;
  now: Date;
  windowSeconds: number | null;
}

/** A text has 2048 bytes at most, a callback some 6 KB (WeCom's documentation, receiving callbacks); this bounds what an unsigned caller makes us look at. */
const MAX_BODY_BYTES = 16 * 1024;

/** Callbacks of a self-built app. Source: WeCom's documentation, callback encryption, receiving callbacks. The answer is empty: whatever is said is sent by the channel.
 *  @throws RangeError when the configured key is no key */
export function createWecomWebhook(config: CallbackConfig, options: WecomWebhookOptions = {}): Webhook {
  const { timestampWindowSeconds: windowSeconds = 600 } = options;
  const { token, encodingAesKey, corpId } = config;
  const keys = callbackKeys({ token, encodingAesKey, receiveId: corpId });
  return {
    name: 'wecom',
    path: '/wecom/callback',
    maxBytes: MAX_BODY_BYTES,
    receive(request, now) {
      const context = { keys, config, now, windowSeconds };
      return request.method === 'GET' ? verifyAddress(request, context) : receiveMessage(request, context);
    },
  };
}

/** The console asks once, when the address is saved: the bare decrypted text is the answer. */
function verifyAddress({ query }: WebhookRequest, context: Context): WebhookResult {
  const opened = openSealed(context.keys, sealedBy(query, query.echostr ?? ''), context);
  if (!opened.isGenuine) return { kind: 'refused', reason: refusalOf(opened.reason) };
  return { kind: 'ignored', body: opened.text, contentType: 'text/plain; charset=utf-8' };
}

function receiveMessage({ query, body }: WebhookRequest, context: Context): WebhookResult {
  const encrypt = body.length > MAX_BODY_BYTES ? null : scanForEncrypt(body);
  if (encrypt === null) return { kind: 'refused', reason: 'malformed' };
  const opened = openSealed(context.keys, sealedBy(query, encrypt), context);
  if (!opened.isGenuine) return { kind: 'refused', reason: refusalOf(opened.reason) };
  // Only what is signed is worth a parser.
  const [envelope, inner] = [readXml(body), readXml(opened.text)];
  if (!envelope || !inner || textOf(envelope, 'Encrypt').trim() !== encrypt)
    return { kind: 'refused', reason: 'malformed' };
  if (!isForUs(envelope, context.config) || !isForUs(inner, context.config))
    return { kind: 'refused', reason: 'foreign' };
  const translation = translate(inner);
  if (translation.kind === 'malformed') return { kind: 'refused', reason: 'malformed' };
  return { ...translation, body: '' };
}

/** The sealed text of an envelope, found without a parser: two searches, whatever else is there. @returns null when there is none,
 *  '' (which nobody signs) when there are several */
function scanForEncrypt(body: string): string | null {
  const start = body.indexOf('<Encrypt>');
  const end = start < 0 ? -1 : body.indexOf('</Encrypt>', start);
  if (end < 0) return null;
  if (body.indexOf('<Encrypt>', end) > 0) return '';
  const written = body.slice(start + '<Encrypt>'.length, end).trim();
  const isCdata = written.startsWith('<![CDATA[') && written.endsWith(']]>');
  return isCdata ? written.slice('<![CDATA['.length, -']]>'.length).trim() : written;
}

/** AgentID may be missing or empty (WeCom's documentation, receiving callbacks); what binds a callback to the enterprise is its receiveId, checked already. */
function isForUs(element: XmlElement, { corpId, agentId }: CallbackConfig): boolean {
  const to = textOf(element, 'ToUserName').trim();
  const agent = textOf(element, 'AgentID').trim();
  return (to === '' || to === corpId) && (agent === '' || agent === String(agentId));
}

function sealedBy(query: WebhookRequest['query'], encrypt: string): SealedText {
  const { msg_signature: signature = '', timestamp = '', nonce = '' } = query;
  return { signature, timestamp, nonce, encrypt };
}
