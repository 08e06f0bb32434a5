import { z } from 'zod';
import { jsonOrNull } from '../http.ts';

const text = z.string().catch('');

const Frame = z.looseObject({
  type: z.string(),
  headers: z.looseObject({ messageId: text, topic: text }),
  /** A text that holds JSON. */
  data: text,
});

export type Frame = z.infer<typeof Frame>;

export const ROBOT_TOPIC = '/v1.0/im/bot/messages/get';
export const CARD_TOPIC = '/v1.0/card/instances/callback';

/** What the platform sends over the stream. Source: DingTalk's documentation, Stream mode. @returns null for what is no frame */
export function readFrame(bytes: Uint8Array): Frame | null {
  return Frame.safeParse(jsonOrNull(bytes)).data ?? null;
}

/** The JSON inside a frame. @returns null when it is none */
export function dataOf({ data }: Frame): unknown {
  return jsonOrNull(Buffer.from(data));
}

export type AckCode = 200 | 400 | 404;

/** Answers a frame under its message id. A ping wants its headers and data back unchanged. */
export function ackOf({ headers }: Frame, code: AckCode, data: string, echoed?: Frame['headers']): string {
  const own = { contentType: 'application/json', messageId: headers.messageId };
  return JSON.stringify({ code, headers: echoed ?? own, message: code === 200 ? 'OK' : 'refused', data });
}
