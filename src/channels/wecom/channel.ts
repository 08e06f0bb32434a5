import { z } from 'zod';
import type { OutgoingMessage } from '../../domain/base/message.ts';
import { type Channel, ChannelError, type SendableMessage } from '../../ports/channel.ts';
import type { Coordination } from '../../ports/coordination.ts';
import { createWecomApi, type WecomApi } from './api.ts';
import type { WecomConfig } from './config.ts';
import { type Coordinated, coordinated } from './coordinated.ts';
import { createWecomMedia, FILE_BYTES, type WecomMedia } from './media.ts';
import { cardBody, fileBody, linkBody, type MessageBody, TEXT_BYTES, textBody } from './message-body.ts';
import { USER_ID } from './translate.ts';

export interface SendLimit {
  points: number;
  seconds: number;
}

export interface WecomChannelPorts {
  coordination: Coordination;
  /** Default: one of its own. */
  api?: WecomApi;
  /** Messages to one person; each is a fixed window. Default `PERSON_LIMITS`. */
  limits?: readonly SendLimit[];
}

/** The platform drops what is over 30 a minute or 1000 an hour to one person, and says nothing (reference wecom 18). Two fixed
 *  windows can meet inside one of its minutes, whatever its own windows are: ten in 32 seconds are at most 30 in any minute, with
 *  four seconds to spare for the way; 500 in an hour at most 1000 in any hour. */
export const PERSON_LIMITS: readonly SendLimit[] = [
  { points: 10, seconds: 32 },
  { points: 500, seconds: 3600 },
];

interface Parts {
  config: WecomConfig;
  api: WecomApi;
  media: WecomMedia;
  coordination: Coordinated;
  limits: readonly SendLimit[];
}

const Sent = z.object({ invaliduser: z.string().default(''), unlicenseduser: z.string().default('') });
const Updated = z.object({ invaliduser: z.array(z.string()).nullish() });

/** The way out to people of one enterprise. Source: reference wecom 9 to 12. */
export function createWecomChannel(
  config: WecomConfig,
  ports: WecomChannelPorts,
): Channel & { close(): Promise<void> } {
  const { limits = PERSON_LIMITS, api = createWecomApi(config, { coordination: ports.coordination }) } = ports;
  const coordination = coordinated(ports.coordination);
  const media = createWecomMedia(config.corpId, api, coordination);
  const parts = { config, api, media, coordination, limits };
  return {
    name: 'wecom',
    limits: { textBytes: TEXT_BYTES, fileBytes: FILE_BYTES },
    send: (userId, message) => send(parts, userId, message),
    fetchMedia: (mediaId, maxBytes) => media.fetch(mediaId, maxBytes),
    close: () => api.close(),
  };
}

async function send(parts: Parts, userId: string, message: SendableMessage): Promise<void> {
  // Also keeps `@all` and `a|b` from ever being an address.
  if (!USER_ID.test(userId)) throw new ChannelError('unreachable', 'user-id');
  if (message.kind === 'close-card') return closeCard(parts, userId, message);
  if (message.kind === 'file') return sendFile(parts, userId, message);
  const body = bodyOf(message);
  await spend(parts, userId);
  return deliver(parts, userId, body);
}

function bodyOf(message: Exclude<OutgoingMessage, { kind: 'file' | 'close-card' }>): MessageBody {
  switch (message.kind) {
    case 'text':
      return textBody(message.text);
    case 'card':
      return cardBody(message);
    case 'link':
      return linkBody(message);
  }
}

/** Before anything is sent: `busy` here is never a lost message. */
async function spend({ config, coordination, limits }: Parts, userId: string): Promise<void> {
  for (const { points, seconds } of limits) {
    const key = `wecom/${config.corpId}/${config.agentId}/sends-${seconds}/${userId.toLowerCase()}`;
    const { isAllowed, retryInMilliseconds } = await coordination.limit(key, points, seconds);
    if (!isAllowed) throw new ChannelError('busy', `own-limit-${seconds}s`, { retryInMilliseconds });
  }
}

async function deliver({ api, config }: Parts, userId: string, body: MessageBody): Promise<void> {
  const request = { touser: userId, agentid: config.agentId, ...body };
  const sent = await api.post('message/send', request, Sent, { isDelivery: true });
  if (isAmong(userId, sent.invaliduser.split('|'))) throw new ChannelError('unreachable', 'invaliduser');
  if (isAmong(userId, sent.unlicenseduser.split('|'))) throw new ChannelError('unreachable', 'unlicenseduser');
}

async function sendFile(parts: Parts, userId: string, message: SendableMessage & { kind: 'file' }): Promise<void> {
  if (!message.bytes) throw new ChannelError('rejected', 'file-without-bytes');
  const file = { name: message.file.name, bytes: message.bytes };
  const mediaId = await parts.media.idOf(file);
  await spend(parts, userId);
  try {
    await deliver(parts, userId, fileBody(mediaId));
  } catch (error) {
    if (!(error instanceof ChannelError && error.code === 'media-gone')) throw error;
    await parts.media.forget(file);
    await deliver(parts, userId, fileBody(await parts.media.idOf(file)));
  }
}

/** The code of a click changes the clicker's copy, once and within 72 hours. Not a send: it counts against no limit. */
async function closeCard(
  { api, config }: Parts,
  userId: string,
  { code, label }: Extract<OutgoingMessage, { kind: 'close-card' }>,
): Promise<void> {
  const request = {
    userids: [userId],
    agentid: config.agentId,
    response_code: code,
    button: { replace_name: label },
  };
  const { invaliduser } = await api.post('message/update_template_card', request, Updated, { isDelivery: true });
  if (isAmong(userId, invaliduser ?? [])) throw new ChannelError('unreachable', 'invaliduser');
}

/** The platform answers in lower case: user ids have no case (reference 9). */
function isAmong(userId: string, list: readonly string[]): boolean {
  return list.some((id) => id.trim().toLowerCase() === userId.toLowerCase());
}
