import type { ChatEntry } from '../../chats.ts';
import type { Deed } from '../../platform.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';

/** What the robot is told of a deed. Source: DingTalk's documentation, robot messages. @returns null for what the platform never reports */
export function robotMessage(world: DingtalkWorld, { userId, at }: ChatEntry, deed: Deed): RobotMessage | null {
  const content = contentOf(world, deed);
  if (!content) return null;
  const createAt = Date.parse(at);
  const person = world.people.get(userId);
  return {
    senderPlatform: 'Android',
    conversationId: `cid-${userId}`,
    conversationType: '1',
    msgId: `msg${Buffer.from(world.random(15)).toString('base64')}==`,
    createAt,
    senderNick: person?.name ?? userId,
    senderStaffId: userId,
    senderId: `$:LWCP_v1:$${userId}`,
    isAdmin: false,
    robotCode: world.app.robotCode,
    sessionWebhook: `${world.base}/dingtalk/oapi/robot/sendBySession?session=${userId}`,
    sessionWebhookExpiredTime: createAt + 90 * 60 * 1000,
    ...content,
  };
}

export type RobotMessage = { msgId: string; senderStaffId: string } & Readonly<Record<string, unknown>>;

function contentOf(world: DingtalkWorld, deed: Deed): ({ msgtype: string } & Record<string, unknown>) | null {
  switch (deed.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: deed.text } };
    case 'image':
      return { msgtype: 'picture', content: { downloadCode: codeFor(world, deed.media.mediaId) } };
    case 'file':
      return {
        msgtype: 'file',
        content: { downloadCode: codeFor(world, deed.media.mediaId), fileName: deed.media.name },
      };
    case 'voice':
      return {
        msgtype: 'audio',
        content: { downloadCode: codeFor(world, ''), duration: deed.seconds * 1000, recognition: deed.words },
      };
    case 'entered':
    case 'press':
      return null;
  }
}

function codeFor({ downloads, makeId }: DingtalkWorld, mediaId: string): string {
  const code = `code-${makeId()}`;
  downloads.set(code, mediaId);
  return code;
}
