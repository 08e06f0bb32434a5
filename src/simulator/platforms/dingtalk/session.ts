import { z } from 'zod';
import { type Endpoint, readJson } from './server.ts';

const Said = z.looseObject({ msgtype: z.string(), text: z.looseObject({ content: z.string() }).optional() });

/** Answers where somebody wrote; no token. Source: DingTalk's documentation, sending by robots. */
export const sendBySession: Endpoint = {
  name: 'robot/sendBySession',
  path: 'oapi/robot/sendBySession',
  isOpen: true,
  answer(call) {
    const { world, query } = call;
    const said = readJson(call, Said);
    const userId = query.session ?? '';
    if (!world.people.has(userId) || !said.text) return { errcode: 300001, errmsg: 'session not existed' };
    world.chats.add(userId, 'app', world.clock.now(), { kind: 'text', text: said.text.content });
    return { errcode: 0, errmsg: 'ok' };
  },
};
