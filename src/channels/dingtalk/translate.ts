import { z } from 'zod';
import type { Reply } from '../../domain/base/message.ts';
import { personId } from '../../domain/base/person.ts';
import type { ReceivedMessage } from '../../ports/channels/channel.ts';
import { dingtalkUserIds } from './user-ids.ts';

export type Translation =
  /** `isQuotaOver`: the organisation's deliveries of this month are used up, and the message came without its content. */
  | { kind: 'messages'; messages: readonly ReceivedMessage[]; isQuotaOver: boolean }
  /** Nothing to apply; whoever wrote is told where to write instead. `answerTo` takes that answer; null when there is no such address. */
  | { kind: 'hint'; why: 'group' | 'outsider'; answerTo: string | null }
  | { kind: 'malformed' }
  | { kind: 'foreign' };

const text = z.string().catch('');
const Part = z.looseObject({ type: text, text, downloadCode: text });
const Content = z.looseObject({
  downloadCode: text,
  pictureDownloadCode: text,
  recognition: text,
  fileName: text,
  richText: z.array(Part).catch([]),
});
type Content = z.infer<typeof Content>;

const Message = z.looseObject({
  conversationType: z.union([z.string(), z.number()]).transform(String),
  msgId: z.string(),
  msgtype: text,
  createAt: z.coerce.number().catch(0),
  robotCode: text,
  senderStaffId: text,
  sessionWebhook: text,
  text: z.looseObject({ content: text }).optional(),
  content: Content.optional(),
  errorCode: z.union([z.string(), z.number()]).transform(String).catch(''),
});
type Message = z.infer<typeof Message>;

const PRIVATE = '1';
/** The month's deliveries are used up. Source: DingTalk's documentation, stream mode, quotas and limits. */
const QUOTA_OVER = '20001';
const MAX_CODE_CHARACTERS = 4096;
/** Pictures of one message; the platform lets people pick nine at a time (our reading). */
const MAX_PARTS = 30;

/** A message to the robot in the words of the product, over HTTP as over the stream. Source: DingTalk's documentation, messages to a robot.
 *  @param payload parsed JSON, nothing of it trusted */
export function translate(payload: unknown, robotCode: string): Translation {
  const read = Message.safeParse(payload);
  if (!read.success || !/^[\x21-\x7e]{1,128}$/.test(read.data.msgId)) return { kind: 'malformed' };
  const message = read.data;
  // Robots that are not published leave it out.
  if (message.robotCode !== '' && message.robotCode !== robotCode) return { kind: 'foreign' };
  const answerTo = message.sessionWebhook === '' ? null : message.sessionWebhook;
  if (message.conversationType !== PRIVATE) return { kind: 'hint', why: 'group', answerTo };
  // Empty for people outside the organisation, and before the robot is published.
  const userId = dingtalkUserIds.spell(message.senderStaffId);
  if (userId === null) return { kind: 'hint', why: 'outsider', answerTo };
  const isQuotaOver = message.errorCode === QUOTA_OVER;
  const person = personId({ channel: 'dingtalk', userId });
  const sentAt = sentAtOf(message);
  const messages = repliesOf(message).map((reply, at) => ({
    id: `dingtalk:${message.msgId}${at === 0 ? '' : `#${at}`}`,
    person,
    reply,
    ...(sentAt ? { sentAt } : {}),
  }));
  return { kind: 'messages', messages, isQuotaOver };
}

/** Whole seconds, as the record of what was said wants them. @returns null when it says nothing */
function sentAtOf({ createAt }: Message): string | null {
  const seconds = Math.floor(createAt / 1000);
  return seconds > 0 && seconds < 10_000_000_000 ? new Date(seconds * 1000).toISOString() : null;
}

/** At least one: what cannot be read is said to be so. */
function repliesOf(message: Message): Reply[] {
  const { msgtype, content } = message;
  const unsupported: Reply = { kind: 'unsupported', type: msgtype.slice(0, 40) || 'unknown' };
  // The text in a group begins with a space, and clients add one at times.
  const said = message.text?.content.trim() ?? '';
  if (msgtype === 'text' && said !== '') return [{ kind: 'text', text: said }];
  if (!content) return [unsupported];
  const code = codeOf(content.downloadCode || content.pictureDownloadCode);
  if (msgtype === 'picture' && code) return [{ kind: 'image', media: { mediaId: code } }];
  if (msgtype === 'richText') return richReplies(content, unsupported);
  const words = content.recognition.trim();
  if (msgtype === 'audio' && words !== '') return [{ kind: 'spoken', text: words }];
  const name = content.fileName.trim().slice(0, 200);
  if (msgtype === 'file' && code && name !== '') return [{ kind: 'file', media: { mediaId: code, name } }];
  return [unsupported];
}

/** Its texts are one text, said before its pictures: a caption is typed with them. */
function richReplies({ richText }: Content, unsupported: Reply): Reply[] {
  const parts = richText.slice(0, MAX_PARTS);
  const said = parts
    .map((part) => part.text)
    .join('')
    .trim();
  const codes = parts.flatMap(({ downloadCode }) => codeOf(downloadCode) ?? []);
  const replies: Reply[] = [
    ...(said === '' ? [] : [{ kind: 'text' as const, text: said }]),
    ...codes.map((mediaId) => ({ kind: 'image' as const, media: { mediaId } })),
  ];
  return replies.length > 0 ? replies : [unsupported];
}

function codeOf(written: string): string | null {
  return written !== '' && written.length <= MAX_CODE_CHARACTERS ? written : null;
}
