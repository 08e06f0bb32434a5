import type { Webhook, WebhookResult } from '../../ports/channels/channel.ts';
import type { KitNeeds } from '../../ports/channels/channel-kit.ts';
import { jsonOrNull } from '../http.ts';
import { readPress } from './card-callback.ts';
import { CARDS_PATH, cardSecret } from './card-route.ts';
import type { DingtalkConfig } from './config.ts';
import { cardSign, checkSign } from './robot-sign.ts';

const CARD_BYTES = 64 * 1024;
/** As for messages to the robot. */
const WINDOW_SECONDS = 3600;
const TAKEN = JSON.stringify({});
/** The platform waits two seconds. Source: DingTalk's documentation, card callbacks. */
const ANSWER_MILLISECONDS = 1_500;

/** Presses on cards over HTTP. The sign covers the time alone, so the address has to be https. Source: DingTalk's documentation, card callbacks. */
export function createCardsWebhook(
  config: Pick<DingtalkConfig, 'clientSecret' | 'corpId'>,
  { timestampWindowSeconds = WINDOW_SECONDS, deliver }: Pick<KitNeeds, 'timestampWindowSeconds'> & { deliver?(): void },
): Webhook {
  const secret = cardSecret(config);
  return {
    name: 'dingtalk',
    path: CARDS_PATH,
    maxBytes: CARD_BYTES,
    answerMilliseconds: ANSWER_MILLISECONDS,
    receive({ method, headers, body }, now): WebhookResult {
      const { 'x-ddpaas-signature': sign = '', 'x-ddpaas-signature-timestamp': timestamp = '' } = headers;
      const age = { now, windowSeconds: timestampWindowSeconds };
      const checked = checkSign({ sign, timestamp }, cardSign(timestamp, secret), age);
      if (checked !== 'genuine') return { kind: 'refused', reason: checked };
      deliver?.();
      if (method !== 'POST') return { kind: 'refused', reason: 'malformed' };
      const press = readPress(jsonOrNull(Buffer.from(body)), deliveryOf(timestamp, body), config.corpId);
      if (press.kind !== 'press') return { kind: 'refused', reason: press.kind };
      return {
        kind: 'messages',
        messages: [press.message],
        body: TAKEN,
        contentType: 'application/json; charset=utf-8',
      };
    },
  };
}

/** The platform gives a press no id over HTTP, and may deliver it again under a later time: what is the same within a minute is one press. */
function deliveryOf(timestamp: string, body: string): string {
  return `${Math.floor(Number(timestamp) / 60_000)}\n${body}`;
}
