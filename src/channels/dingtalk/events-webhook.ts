import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Webhook, WebhookResult } from '../../ports/channels/channel.ts';
import { jsonOrNull } from '../http.ts';
import { type CallbackKeys, callbackKeys, openSealed, refusalOf, sealText } from '../sealed-text.ts';
import type { DingtalkConfig } from './config.ts';

const Envelope = z.looseObject({ encrypt: z.string() });

const EVENT_BYTES = 64 * 1024;
/** Our choice, as for every sealed callback: repeats come within minutes. */
const WINDOW_SECONDS = 600;

/** Events of the organisation over HTTP. We have use for none of them, but each has to be answered with the sealed word `success`, or it
 *  comes again; so has the check when the address is saved. Source: DingTalk's documentation, event subscription over HTTP. @throws RangeError when the configured key is no key */
export function createEventsWebhook(
  {
    clientId,
    events: { token, aesKey },
  }: Pick<DingtalkConfig, 'clientId'> & {
    events: NonNullable<DingtalkConfig['events']>;
  },
  windowSeconds: number | null = WINDOW_SECONDS,
): Webhook {
  const keys = callbackKeys({ token, encodingAesKey: aesKey, receiveId: clientId });
  return {
    name: 'dingtalk',
    path: '/dingtalk/events',
    maxBytes: EVENT_BYTES,
    receive({ query, body }, now): WebhookResult {
      const envelope = Envelope.safeParse(jsonOrNull(Buffer.from(body)));
      if (!envelope.success) return { kind: 'refused', reason: 'malformed' };
      const { nonce = '' } = query;
      // Both spellings are seen.
      const signature = query.msg_signature ?? query.signature ?? '';
      const timestamp = query.timestamp ?? query.timeStamp ?? '';
      const sealed = { signature, timestamp, nonce, encrypt: envelope.data.encrypt };
      const opened = openSealed(keys, sealed, { now, windowSeconds });
      if (!opened.isGenuine) return { kind: 'refused', reason: refusalOf(opened.reason) };
      return { kind: 'ignored', body: success(keys, now), contentType: 'application/json; charset=utf-8' };
    },
  };
}

function success(keys: CallbackKeys, now: Date): string {
  const nonce = randomBytes(8).toString('hex');
  const timestamp = String(now.getTime());
  // Sixteen letters and digits, as the vendor's own.
  const prefix = Buffer.from(randomBytes(8).toString('hex'), 'latin1');
  const { signature, encrypt } = sealText(keys, 'success', { timestamp, nonce, prefix });
  return JSON.stringify({ msg_signature: signature, timeStamp: timestamp, nonce, encrypt });
}
