import type { ChatEntry } from '../../chats.ts';
import type { PersonAction } from '../../platform.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';

/** What the robot receives for a action. Source: DingTalk's documentation, robot messages. @returns null for what the platform never reports */
export function robotMessage(world: DingtalkWorld, entry: ChatEntry, action: PersonAction): RobotMessage | null {
  const { userId: chat, by: userId = chat, at } = entry;
  const group = entry.by === undefined ? null : world.app.groups?.find(({ id }) => id === chat);
  const content = group ? groupContent(action) : contentOf(world, action);
  if (!content) return null;
  const createAt = Date.parse(at);
  const person = world.people.get(userId);
  return {
    senderPlatform: 'Android',
    conversationId: group ? group.id : `cid-${userId}`,
    conversationType: group ? '2' : '1',
    ...(group ? { conversationTitle: group.name, isInAtList: true } : {}),
    msgId: `msg${Buffer.from(world.random(15)).toString('base64')}==`,
    createAt,
    senderNick: person?.name ?? userId,
    senderStaffId: userId,
    senderId: `$:LWCP_v1:$${userId}`,
    isAdmin: false,
    robotCode: world.app.robotCode,
    sessionWebhook: `${world.base}/dingtalk/oapi/robot/sendBySession?session=${chat}`,
    sessionWebhookExpiredTime: createAt + 90 * 60 * 1000,
    ...content,
  };
}

export type RobotMessage = {
  msgId: string;
  senderStaffId: string;
  conversationType: string;
  conversationId: string;
} & Readonly<Record<string, unknown>>;

/** In a group only words that name the robot arrive, behind a space. */
function groupContent(action: PersonAction): ReturnType<typeof contentOf> {
  return action.kind === 'text' && action.isForApp ? { msgtype: 'text', text: { content: ` ${action.text}` } } : null;
}

function contentOf(world: DingtalkWorld, action: PersonAction): ({ msgtype: string } & Record<string, unknown>) | null {
  switch (action.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: action.text } };
    case 'image':
      return { msgtype: 'picture', content: { downloadCode: codeFor(world, action.media.mediaId) } };
    case 'file':
      return {
        msgtype: 'file',
        content: { downloadCode: codeFor(world, action.media.mediaId), fileName: action.media.name },
      };
    case 'voice':
      return {
        msgtype: 'audio',
        content: { downloadCode: codeFor(world, ''), duration: action.seconds * 1000, recognition: action.words },
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
