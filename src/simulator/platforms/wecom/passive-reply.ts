import { z } from 'zod';
import { decryptMessage, signatureOf } from '../seal.ts';
import type { Callback } from './callback.ts';
import { cardOfXml } from './card-of-xml.ts';
import { checkCardContent } from './card-rules.ts';
import { surroundings } from './card-surroundings.ts';
import { cutBytes } from './cut-text.ts';
import { WecomRefusal } from './error-codes.ts';
import { changeCard } from './update-card.ts';
import type { WecomWorld } from './wecom-world.ts';
import { readXml } from './xml.ts';

const Envelope = z.object({ Encrypt: z.string(), MsgSignature: z.string(), TimeStamp: z.string(), Nonce: z.string() });
const Inner = z.looseObject({
  ToUserName: z.string(),
  MsgType: z.string(),
  Content: z.string().optional(),
  Image: z.object({ MediaId: z.string() }).optional(),
  Button: z.object({ ReplaceName: z.string() }).optional(),
  TemplateCard: z.record(z.string(), z.unknown()).optional(),
});

/** Acts on what the product answered a callback with. A bad reply is dropped without a word to the product, as the platform does;
 *  the notes say why. Source: WeCom's documentation, passive replies. @returns what the wire log shows */
export function applyReply(world: WecomWorld, callback: Callback, text: string, notes: string[]): unknown {
  if (text === 'success') return text;
  const reply = openReply(world, text);
  if (typeof reply === 'string') {
    notes.push(`bad-reply:${reply}`);
    return text.slice(0, 500);
  }
  const refused = act(world, callback, reply);
  if (refused !== null) notes.push(`bad-reply:${refused}`);
  return reply;
}

function openReply(world: WecomWorld, text: string): z.infer<typeof Inner> | string {
  const { token, encodingAesKey, corpId } = world.app;
  const envelope = Envelope.safeParse(readXml(text));
  if (!envelope.success) return 'envelope';
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = envelope.data;
  if (signatureOf(token, TimeStamp, Nonce, Encrypt) !== MsgSignature) return 'signature';
  try {
    const clear = decryptMessage(encodingAesKey, Encrypt);
    if (clear.receiveId !== corpId) return 'receive-id';
    return Inner.safeParse(readXml(clear.text)).data ?? 'xml';
  } catch {
    return 'decrypt';
  }
}

/** @returns why it is refused, null when it was acted upon */
function act(world: WecomWorld, { userId, fields }: Callback, reply: z.infer<typeof Inner>): string | null {
  const isCardEvent = fields.Event === 'template_card_event';
  const taskId = String(fields.TaskId ?? '');
  switch (reply.MsgType) {
    case 'text':
      if (isCardEvent) return 'only card updates answer a card event';
      world.chats.add(userId, 'app', world.clock.now(), { kind: 'text', text: cutBytes(reply.Content ?? '', 2048) });
      return null;
    case 'image':
      return isCardEvent
        ? 'only card updates answer a card event'
        : showImage(world, userId, reply.Image?.MediaId ?? '');
    case 'update_button':
      if (!isCardEvent || !reply.Button) return 'update_button';
      return changeCard(world, userId, taskId, { button: reply.Button.ReplaceName }) ? null : 'no such card';
    case 'update_template_card':
      return isCardEvent && reply.TemplateCard
        ? replaceCard(world, userId, taskId, reply.TemplateCard)
        : 'update_template_card';
    default:
      return `MsgType ${reply.MsgType}`;
  }
}

function showImage(world: WecomWorld, userId: string, mediaId: string): string | null {
  const now = world.clock.now();
  const media = world.media.findLiving(mediaId, now);
  if (media?.type !== 'image') return 'MediaId';
  const { name, contentType, sizeBytes } = media;
  world.chats.add(userId, 'app', now, { kind: 'image', mediaId, name, contentType, sizeBytes });
  return null;
}

function replaceCard(world: WecomWorld, userId: string, taskId: string, xml: Record<string, unknown>): string | null {
  const card = cardOfXml(xml);
  if (!card) return 'TemplateCard';
  try {
    checkCardContent(card, surroundings(world));
  } catch (error) {
    if (error instanceof WecomRefusal) return error.message;
    throw error;
  }
  return changeCard(world, userId, taskId, { card }) ? null : 'no such card';
}
