import { z } from 'zod';
import { platformTexts } from '../../../../templates/pages/simulator/server.ts';
import type { ChatContent, ChatEntry } from '../../chats.ts';
import { ShownCard } from '../../shown-card.ts';
import { displayed } from './card-display.ts';
import { checkNewCard } from './card-rules.ts';
import { surroundings } from './card-surroundings.ts';
import { callsBack } from './card-types.ts';
import { cutBytes, cutCharacters } from './cut-text.ts';
import { WecomRefusal } from './error-codes.ts';
import { type ApiCall, type Endpoint, readJson } from './server.ts';
import type { WecomWorld } from './wecom-world.ts';

const Send = z.looseObject({
  touser: z.string().default(''),
  toparty: z.string().default(''),
  totag: z.string().default(''),
  msgtype: z.string().default(''),
  agentid: z.number().optional(),
  enable_duplicate_check: z.number().default(0),
  duplicate_check_interval: z.number().min(0).max(14_400).default(1800),
  text: z.looseObject({ content: z.string().default('') }).optional(),
  markdown: z.looseObject({ content: z.string().default('') }).optional(),
  image: z.looseObject({ media_id: z.string().default('') }).optional(),
  file: z.looseObject({ media_id: z.string().default('') }).optional(),
  textcard: z
    .looseObject({
      title: z.string().default(''),
      description: z.string().default(''),
      url: z.string().default(''),
      btntxt: z.string().optional(),
    })
    .optional(),
  template_card: ShownCard.optional(),
});

type Send = z.infer<typeof Send>;

const TEXT_BYTES = 2048;
const MAX_RECEIVERS = 1000;

/** `message/send`. Source: WeCom's documentation, message/send. */
export function sendMessage(): Endpoint {
  return {
    name: 'message/send',
    method: 'POST',
    answer(call) {
      const send = readJson(call, Send);
      checkAgent(call.world, send.agentid);
      const { receivers, invalid } = receiversOf(call.world, send);
      const content = contentOf(call, send);
      const msgid = messageIdOf(call, send, () => deliver(call, receivers, content));
      const isClickable = content.kind === 'card' && content.taskId !== null && callsBack(content.card);
      return {
        json: {
          errcode: 0,
          errmsg: 'ok',
          ...(invalid.length > 0 && { invaliduser: invalid.join('|') }),
          ...(send.toparty !== '' && { invalidparty: send.toparty }),
          ...(send.totag !== '' && { invalidtag: send.totag }),
          msgid,
          ...(isClickable && { response_code: call.world.credentials.issueResponseCode(content.taskId ?? '') }),
        },
      };
    },
  };
}

/** @throws WecomRefusal bad-agentid, missing-parameter */
export function checkAgent(world: WecomWorld, agentId: number | undefined): void {
  if (agentId === undefined) throw new WecomRefusal('missing-parameter', 'agentid');
  if (agentId !== world.app.agentId) throw new WecomRefusal('bad-agentid');
}

function receiversOf(world: WecomWorld, { touser, toparty, totag }: Send): { receivers: string[]; invalid: string[] } {
  if (touser === '@all') return { receivers: [...world.people.keys()], invalid: [] };
  const asked = touser.split('|').filter((id) => id !== '');
  if (asked.length === 0 && toparty === '' && totag === '') throw new WecomRefusal('missing-parameter', 'touser');
  if (asked.length > MAX_RECEIVERS) throw new WecomRefusal('too-many-users');
  const receivers = [...new Set(asked.map((id) => id.toLowerCase()).filter((id) => world.people.has(id)))];
  if (receivers.length === 0) throw new WecomRefusal('all-receivers-invalid');
  const invalid = new Set(asked.map((id) => id.toLowerCase()).filter((id) => !world.people.has(id)));
  return { receivers, invalid: [...invalid] };
}

/** Delivers, unless the same request was delivered within the time it names: then it is the message of that one. */
function messageIdOf({ world, body, notes }: ApiCall, send: Send, deliverAll: () => ChatEntry[]): string {
  const now = world.clock.now();
  const isChecked = send.enable_duplicate_check === 1;
  const earlier = isChecked ? world.repeated.find(body, now) : null;
  if (earlier !== null) {
    notes.push('duplicate-not-delivered');
    return earlier;
  }
  const msgid = world.makeId();
  world.sent.add(msgid, now, deliverAll());
  if (isChecked) world.repeated.add(body, new Date(now.getTime() + send.duplicate_check_interval * 1000), msgid);
  return msgid;
}

function deliver({ world, notes }: ApiCall, receivers: readonly string[], content: ChatContent): ChatEntry[] {
  const now = world.clock.now();
  return receivers.flatMap((userId) => {
    if (world.limits.take(userId)) return [world.chats.add(userId, 'app', now, content)];
    notes.push(`dropped-by-rate-limit:${userId}`);
    return [];
  });
}

function contentOf(call: ApiCall, send: Send): ChatContent {
  switch (send.msgtype) {
    case 'text':
      return { kind: 'text', text: cutText(call, send.text?.content, 'text.content') };
    case 'markdown':
      return { kind: 'markdown', text: cutText(call, send.markdown?.content, 'markdown.content') };
    case 'image':
      return mediaContent(call.world, 'image', send.image?.media_id);
    case 'file':
      return mediaContent(call.world, 'file', send.file?.media_id);
    case 'textcard':
      return linkContent(call, send.textcard);
    case 'template_card':
      return cardContent(call, send.template_card);
    default:
      throw new WecomRefusal('bad-msgtype');
  }
}

function cutText({ notes }: ApiCall, text: string | undefined, where: string): string {
  if (text === undefined || text === '') throw new WecomRefusal('empty-text');
  const cut = cutBytes(text, TEXT_BYTES);
  if (cut !== text) notes.push(`cut:${where}`);
  return cut;
}

function mediaContent(world: WecomWorld, kind: 'image' | 'file', mediaId: string | undefined): ChatContent {
  if (!mediaId) throw new WecomRefusal('missing-media-id');
  const media = world.media.findLiving(mediaId, world.clock.now());
  if (!media || media.type !== kind) throw new WecomRefusal('bad-media-id');
  return { kind, mediaId, name: media.name, contentType: media.contentType, sizeBytes: media.sizeBytes };
}

function linkContent({ notes }: ApiCall, textcard: Send['textcard']): ChatContent {
  if (!textcard?.title || !textcard.description) throw new WecomRefusal('missing-parameter', 'textcard');
  if (!/^https?:\/\/\S+$/i.test(textcard.url)) throw new WecomRefusal('bad-parameter', 'textcard.url');
  if (Buffer.byteLength(textcard.url) > 2048) throw new WecomRefusal('content-too-long', 'textcard.url');
  const title = cutCharacters(textcard.title, 128);
  const description = cutCharacters(textcard.description, 512);
  const button = [...(textcard.btntxt || platformTexts.linkButton)].slice(0, 4).join('');
  if (title !== textcard.title) notes.push('cut:textcard.title');
  if (description !== textcard.description) notes.push('cut:textcard.description');
  if (textcard.btntxt && button !== textcard.btntxt) notes.push('cut:textcard.btntxt');
  return { kind: 'link', title, description, url: textcard.url, button };
}

function cardContent({ world, notes }: ApiCall, asked: ShownCard | undefined): ChatContent {
  if (!asked) throw new WecomRefusal('missing-parameter', 'template_card');
  checkNewCard(asked, surroundings(world));
  if (callsBack(asked) && world.callbackUrl() === null) throw new WecomRefusal('callback-url-required');
  const { card, cuts } = displayed(asked);
  notes.push(...cuts.map((path) => `cut:${path}`));
  return { kind: 'card', taskId: asked.task_id ?? null, card, closed: null };
}
