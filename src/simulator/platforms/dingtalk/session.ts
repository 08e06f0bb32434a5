import { z } from 'zod';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { type Endpoint, readJson } from './server.ts';

/** A text of the robot in a private chat or a group. @returns whether there is such a chat */
export function showInChat(world: DingtalkWorld, chat: string, text: string): boolean {
  const isChat = world.people.has(chat) || (world.app.groups?.some(({ id }) => id === chat) ?? false);
  if (isChat) world.chats.add(chat, 'app', world.clock.now(), { kind: 'text', text });
  return isChat;
}

const Said = z.looseObject({ msgtype: z.string(), text: z.looseObject({ content: z.string() }).optional() });

/** Answers where somebody wrote; no token. Source: DingTalk's documentation, sending by robots. */
export const sendBySession: Endpoint = {
  name: 'robot/sendBySession',
  path: 'oapi/robot/sendBySession',
  isOpen: true,
  answer(call) {
    const { world, query } = call;
    const said = readJson(call, Said);
    const chat = query.session ?? '';
    if (!said.text || !showInChat(world, chat, said.text.content))
      return { errcode: 300001, errmsg: 'session not existed' };
    return { errcode: 0, errmsg: 'ok' };
  },
};
