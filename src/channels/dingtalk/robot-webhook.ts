import type { Webhook, WebhookResult } from '../../ports/channels/channel.ts';
import type { KitNeeds } from '../../ports/channels/channel-kit.ts';
import { jsonOrNull } from '../http.ts';
import type { DingtalkConfig } from './config.ts';
import { checkSign, robotSign } from './robot-sign.ts';
import { translate } from './translate.ts';

/** A text of a person and what is said of its sender: our bound, the platform names none. */
const ROBOT_BYTES = 64 * 1024;
/** Source: DingTalk's documentation, robot callbacks over HTTP. */
const WINDOW_SECONDS = 3600;

/** The platform takes it for no answer. */
const NOTHING = JSON.stringify({ msgtype: 'empty' });
const JSON_TYPE = 'application/json; charset=utf-8';

/** Messages to the robot over HTTP. The sign covers the time alone, so the address has to be https. Source: DingTalk's documentation, robot callbacks over HTTP. */
export function createRobotWebhook(
  { clientSecret, robotCode }: Pick<DingtalkConfig, 'clientSecret' | 'robotCode'>,
  {
    words,
    warn,
    deliver,
    timestampWindowSeconds = WINDOW_SECONDS,
  }: Pick<KitNeeds, 'words' | 'warn' | 'timestampWindowSeconds'> & { deliver?(): void },
): Webhook {
  return {
    name: 'dingtalk',
    path: '/dingtalk/robot',
    maxBytes: ROBOT_BYTES,
    receive({ method, headers, body }, now): WebhookResult {
      const { sign = '', timestamp = '' } = headers;
      const age = { now, windowSeconds: timestampWindowSeconds };
      const checked = checkSign({ sign, timestamp }, robotSign(timestamp, clientSecret), age);
      if (checked !== 'genuine') return { kind: 'refused', reason: checked };
      deliver?.();
      if (method !== 'POST') return { kind: 'refused', reason: 'malformed' };
      const translation = translate(jsonOrNull(Buffer.from(body)), robotCode);
      switch (translation.kind) {
        case 'malformed':
        case 'foreign':
          return { kind: 'refused', reason: translation.kind };
        case 'hint': {
          const answer = { msgtype: 'text', text: { content: words.hints[translation.why] } };
          return { kind: 'ignored', body: JSON.stringify(answer), contentType: JSON_TYPE };
        }
        case 'messages':
          if (translation.isQuotaOver) warn('delivery-quota-over', { channel: 'dingtalk' });
          return { kind: 'messages', messages: translation.messages, body: NOTHING, contentType: JSON_TYPE };
      }
    },
  };
}
