import { createHash } from 'node:crypto';
import type { Reply } from '../../domain/base/message.ts';
import { personId } from '../../domain/base/person.ts';
import type { ReceivedMessage } from '../../ports/channels/channel.ts';
import { wecomUserIds } from './user-ids.ts';
import { childOf, textOf, type XmlElement } from './xml.ts';

export type Translation =
  | { kind: 'messages'; messages: readonly ReceivedMessage[] }
  | { kind: 'ignored' }
  | { kind: 'malformed' };

/** A decrypted callback in the words of the product. Source: WeCom's documentation, receiving callbacks, message types, events. */
export function translate(inner: XmlElement): Translation {
  const userId = wecomUserIds.spell(textOf(inner, 'FromUserName').trim());
  const type = textOf(inner, 'MsgType').trim();
  const reply = type === 'event' ? replyOfEvent(inner) : replyOfMessage(type, inner);
  if (!reply) return { kind: 'ignored' };
  const id = type === 'event' ? eventId(inner) : messageId(inner);
  if (!type || !id || userId === null) return { kind: 'malformed' };
  const sentAt = sentAtOf(inner);
  const message = { id, person: personId({ channel: 'wecom', userId }), reply, ...(sentAt ? { sentAt } : {}) };
  return { kind: 'messages', messages: [message] };
}

/** CreateTime is in whole seconds. @returns null when it says nothing */
function sentAtOf(inner: XmlElement): string | null {
  const written = textOf(inner, 'CreateTime').trim();
  return /^\d{9,10}$/.test(written) ? new Date(Number(written) * 1000).toISOString() : null;
}

function replyOfMessage(type: string, inner: XmlElement): Reply {
  const mediaId = textOf(inner, 'MediaId').trim();
  if (type === 'text') return { kind: 'text', text: textOf(inner, 'Content') };
  if (type === 'image' && mediaId) return { kind: 'image', media: { mediaId } };
  const name = textOf(inner, 'FileName');
  // No self-built app has been seen to receive one (WeCom's documentation, message types): taken if it should come, never relied on.
  if (type === 'file' && mediaId && name) return { kind: 'file', media: { mediaId, name } };
  return { kind: 'unsupported', type: type.slice(0, 40) };
}

/** @returns null for the events nobody waits for */
function replyOfEvent(inner: XmlElement): Reply | null {
  const event = textOf(inner, 'Event').trim();
  if (event === 'enter_agent') return { kind: 'entered' };
  const campaign = campaignNamed(event, inner);
  if (campaign !== null) return { kind: 'entered', campaign };
  if (event !== 'template_card_event') return null;
  const [card, key, code] = [textOf(inner, 'TaskId'), textOf(inner, 'EventKey'), textOf(inner, 'ResponseCode')];
  if (!card || !key) return null;
  return code ? { kind: 'choice', card, key, code } : { kind: 'choice', card, key };
}

/** Opening the app carries no scene; a menu button of the app (its key is `start/<campaign>`) and a QR code that is scanned from the menu (it
 *  holds the address of a campaign's page) do. Source: WeCom's documentation, events. */
function campaignNamed(event: string, inner: XmlElement): string | null {
  if (event === 'click') return START_KEY.exec(textOf(inner, 'EventKey').trim())?.[1] ?? null;
  // `scancode_push` opens the page by itself.
  if (event !== 'scancode_waitmsg') return null;
  const scanned = childOf(inner, 'ScanCodeInfo');
  return START_PAGE.exec(scanned ? textOf(scanned, 'ScanResult').trim() : '')?.[1] ?? null;
}

const START_KEY = /^start\/([a-z0-9-]{1,60})$/u;
const START_PAGE = /\/h5\/start\/([a-z0-9-]{1,60})\/?$/u;

/** MsgId stays a string: it is larger than 2^53. @returns null when it is missing */
function messageId(inner: XmlElement): string | null {
  const id = textOf(inner, 'MsgId').trim();
  return /^\w{1,64}$/.test(id) ? `wecom:${id}` : null;
}

/** Events have no MsgId. The same at every redelivery, hence without the ResponseCode (WeCom's documentation, receiving callbacks); hashed, because an
 *  EventKey may be 1024 bytes of anything. */
function eventId(inner: XmlElement): string {
  const parts = ['AgentID', 'FromUserName', 'CreateTime', 'Event', 'EventKey', 'ChangeType', 'TaskId'];
  const identity = JSON.stringify(parts.map((name) => textOf(inner, name)));
  return `wecom:event:${createHash('sha256').update(identity).digest('hex').slice(0, 40)}`;
}
