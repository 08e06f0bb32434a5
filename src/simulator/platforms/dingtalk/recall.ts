import { z } from 'zod';
import { DingtalkRefusal } from './refusals.ts';
import { type Endpoint, readJson } from './server.ts';

const Recall = z.looseObject({ robotCode: z.string().default(''), processQueryKeys: z.array(z.string()).default([]) });

const MOST_KEYS = 20;
const DAY_MILLISECONDS = 24 * 3_600_000;

/** `robot/otoMessages/batchRecall`: what was sent in the last 24 hours. Source: DingTalk's documentation, read state and recall. */
export const batchRecall: Endpoint = {
  name: 'robot/otoMessages/batchRecall',
  path: 'api/v1.0/robot/otoMessages/batchRecall',
  answer(call) {
    const { app, sent, chats, clock } = call.world;
    const { robotCode, processQueryKeys } = readJson(call, Recall);
    if (robotCode !== app.robotCode) throw new DingtalkRefusal('foreign-robot');
    if (processQueryKeys.length === 0 || processQueryKeys.length > MOST_KEYS)
      throw new DingtalkRefusal('missing-param', 'processQueryKeys');
    const messages = processQueryKeys.map((key) => sent.find(key));
    const isOld = messages.some((one) => !one || clock.now().getTime() - Date.parse(one.at) > DAY_MILLISECONDS);
    if (isOld) throw new DingtalkRefusal('recall-over');
    for (const { userId, id } of messages.flatMap((one) => one?.entries ?? [])) {
      const entry = chats.of(userId).find((one) => one.id === id);
      if (entry && entry.content.kind !== 'recalled') chats.change(entry, { content: { kind: 'recalled' } });
    }
    return { successResult: processQueryKeys, failedResult: {} };
  },
};
