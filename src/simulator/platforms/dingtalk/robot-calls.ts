import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { DingtalkWorld } from './dingtalk-world.ts';
import type { RobotMessage } from './robot-message.ts';
import { showInChat } from './session.ts';

const Reply = z.looseObject({ msgtype: z.literal('text'), text: z.looseObject({ content: z.string() }) });

/** The answer may be a message into the chat that was written in. */
function showReply(
  world: DingtalkWorld,
  { conversationType, conversationId, senderStaffId }: RobotMessage,
  text: string,
) {
  try {
    const reply = Reply.safeParse(JSON.parse(text)).data;
    if (reply) showInChat(world, conversationType === '2' ? conversationId : senderStaffId, reply.text.content);
  } catch {} // no reply
}

/** Calls the product's address in HTTP mode. Source: DingTalk's documentation, robot callbacks. @returns whether it was answered 200 in time */
export async function callRobot(world: DingtalkWorld, message: RobotMessage, patience: number): Promise<boolean> {
  const { app, clock } = world;
  const url = typeof app.robotUrl === 'function' ? app.robotUrl() : (app.robotUrl ?? null);
  if (url === null) return false;
  const timestamp = String(clock.now().getTime());
  const sign = createHmac('sha256', app.clientSecret).update(`${timestamp}\n${app.clientSecret}`).digest('base64');
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', timestamp, sign },
      body: JSON.stringify(message),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    if (answer.status === 200) showReply(world, message, text);
    return answer.status === 200;
  } catch {
    return false;
  }
}
