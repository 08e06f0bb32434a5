import { createHash } from 'node:crypto';
import { z } from 'zod';
import { personId } from '../../domain/base/person.ts';
import type { ReceivedMessage } from '../../ports/channels/channel.ts';
import { jsonOrNull } from '../http.ts';
import { dingtalkUserIds } from './user-ids.ts';

/** Of what the platform hands over of a press, see `readPress`. */
export type Press = { kind: 'press'; message: ReceivedMessage } | { kind: 'malformed' } | { kind: 'foreign' };

/** An object, or the text of one: the platform writes JSON inside of JSON. */
const inner = z.preprocess(
  (value) => (typeof value === 'string' ? jsonOrNull(Buffer.from(value)) : value),
  z.looseObject({}).nullish().catch(null),
);
const Params = z.looseObject({ key: z.string().min(1).max(128) });
const text = z.string().catch('');
const Payload = z.looseObject({ outTrackId: text, corpId: text, userId: text, content: inner });

/** Where templates are known to put the values of a button. Source: DingTalk's documentation, card callbacks. */
const PLACES = [
  ['cardPrivateData', 'params'],
  ['params'],
  ['userPrivateData', 'params'],
  ['actionData', 'cardPrivateData', 'params'],
] as const;

/** A press of a button on a card of ours. Source: DingTalk's documentation, card callbacks.
 *  @param payload parsed JSON, nothing of it trusted @param delivery names this press, the same when it is delivered again
 *  @param corpId of the organisation; null takes any */
export function readPress(payload: unknown, delivery: string, corpId: string | null): Press {
  const read = Payload.safeParse(payload);
  if (!read.success) return { kind: 'malformed' };
  const { outTrackId: card, content } = read.data;
  if (corpId !== null && read.data.corpId !== '' && read.data.corpId !== corpId) return { kind: 'foreign' };
  const userId = dingtalkUserIds.spell(read.data.userId);
  const key = PLACES.map((path) => Params.safeParse(at(content, path)).data?.key).find((found) => found !== undefined);
  if (userId === null || key === undefined || !/^[0-9A-Za-z_@-]{1,128}$/.test(card)) return { kind: 'malformed' };
  const id = `dingtalk:press:${createHash('sha256').update(`${delivery}\n${card}\n${userId}`).digest('hex').slice(0, 40)}`;
  const reply = { kind: 'choice' as const, card, key, code: card };
  return { kind: 'press', message: { id, person: personId({ channel: 'dingtalk', userId }), reply } };
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, name) =>
      typeof node === 'object' && node !== null ? Object.getOwnPropertyDescriptor(node, name)?.value : null,
    value,
  );
}
