import { z } from 'zod';
import { WecomRefusal } from './error-codes.ts';
import { type Endpoint, readJson } from './server.ts';

const Recall = z.looseObject({ msgid: z.string().default('') });

const DAY_MILLISECONDS = 24 * 3_600_000;

/** `message/recall`: what was sent in the last 24 hours, from everybody who has it. Recalling twice changes nothing more. Source: WeCom's documentation,
 *  recalling application messages. */
export const recallMessage: Endpoint = {
  name: 'message/recall',
  method: 'POST',
  answer(call) {
    const { sent, chats, clock } = call.world;
    const { msgid } = readJson(call, Recall);
    if (msgid === '') throw new WecomRefusal('missing-parameter', 'msgid');
    const message = sent.find(msgid);
    if (!message) throw new WecomRefusal('bad-parameter', 'msgid');
    if (clock.now().getTime() - Date.parse(message.at) > DAY_MILLISECONDS) throw new WecomRefusal('recall-over');
    for (const { userId, id } of message.entries) {
      const entry = chats.of(userId).find((one) => one.id === id);
      if (entry && entry.content.kind !== 'recalled') chats.change(entry, { content: { kind: 'recalled' } });
    }
    return { json: { errcode: 0, errmsg: 'ok' } };
  },
};
