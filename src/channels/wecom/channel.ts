import { z } from 'zod';
import type { OutgoingMessage } from '../../domain/base/message.ts';
import { readMobile } from '../../domain/language/contacts/telephone.ts';
import {
  type Channel,
  ChannelError,
  type SendAttempt,
  type SendableMessage,
  type Sent,
} from '../../ports/channels/channel.ts';
import type { PlatformWords } from '../../ports/channels/channel-kit.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import type { Coordination } from '../../ports/process/coordination.ts';
import type { Claims } from '../../ports/store/claims.ts';
import { type BackOff, createBackOff } from '../back-off.ts';
import { type Coordinated, coordinated } from '../coordinated.ts';
import { describeHeldOff } from '../describe-held-off.ts';
import { PERSON_LIMITS, type SendLimit, spendPoint } from '../person-limit.ts';
import { createWecomApi, type WecomApi } from './api.ts';
import type { WecomConfig } from './config.ts';
import { PROBLEMS, SHARED_REFUSALS, TASK_ID_TAKEN } from './error-codes.ts';
import { createWecomMedia, FILE_BYTES, type WecomMedia } from './media.ts';
import { CARD_LIMITS, cardBody, fileBody, linkBody, type MessageBody, TEXT_BYTES, textBody } from './message-body.ts';
import { MOST_REPEAT_SECONDS, repeatableSeconds, repeatFields } from './repeats.ts';
import { MOST_RECEIVERS, sendToMany } from './send-to-many.ts';
import { wecomUserIds } from './user-ids.ts';

export interface WecomChannelPorts {
  coordination: Coordination;
  /** Keeps the media id a file was sent with: a repeat has to name the same one. Without it files are not repeated. */
  claims?: Pick<Claims, 'claim'>;
  /** Default: one of its own. */
  api?: WecomApi;
  /** Messages to one person. Default `PERSON_LIMITS`. */
  limits?: readonly SendLimit[];
  /** Milliseconds since 1970; real time when left out. */
  now?: () => number;
  /** With them the channel says why it is held off. */
  words?: PlatformWords;
}

interface Parts {
  config: WecomConfig;
  api: WecomApi;
  media: WecomMedia;
  coordination: Coordinated;
  claims: Pick<Claims, 'claim'> | null;
  backOff: BackOff;
  limits: readonly SendLimit[];
  repeatSeconds: number;
  now: () => number;
}

const Delivered = z.object({
  invaliduser: z.string().default(''),
  unlicenseduser: z.string().default(''),
  msgid: z.string().default(''),
  /** Of cards with buttons alone. */
  response_code: z.string().nullish(),
});
const Updated = z.object({ invaliduser: z.array(z.string()).nullish() });

/** The way out to people of one enterprise. Source: WeCom's documentation, message/send, template cards, updating template cards, temporary media. */
export function createWecomChannel(
  config: WecomConfig,
  ports: WecomChannelPorts,
): Channel & { abort(): void; close(): Promise<void> } {
  const { limits = PERSON_LIMITS, claims = null, now = Date.now, words } = ports;
  const { api = createWecomApi(config, { coordination: ports.coordination }) } = ports;
  const coordination = coordinated(ports.coordination);
  const media = createWecomMedia(config.corpId, api, coordination);
  const key = `wecom/${config.corpId}/${config.agentId}/held`;
  const backOff = createBackOff({ coordination, key, now, shared: SHARED_REFUSALS });
  const { repeatSeconds = MOST_REPEAT_SECONDS } = config;
  const parts = { config, api, media, coordination, claims, backOff, limits, repeatSeconds, now };
  return {
    name: 'wecom',
    limits: {
      textBytes: TEXT_BYTES,
      fileBytes: FILE_BYTES,
      repeatSeconds: repeatableSeconds(repeatSeconds),
      card: CARD_LIMITS,
      closeCardSeconds: 72 * 3600,
      filesIn: ['image'],
      toMany: MOST_RECEIVERS,
    },
    send: (userId, message, attempt) => send(parts, userId, message, attempt ?? null),
    sendToMany: (userIds, text, attempt) => sendToMany(parts, userIds, text, attempt),
    // Source: WeCom's documentation, recalling application messages: those of the last 24 hours.
    recall: async (msgid) => void (await api.post('message/recall', { msgid }, z.looseObject({}))),
    // Source: WeCom's documentation, reading members: apps made after 2022-06-20 are told no number.
    ...(config.readsMobile ? { mobileOf: (userId: string) => mobileOf(api, userId) } : {}),
    ...(words ? { heldOff: () => describeHeldOff(backOff, words, PROBLEMS) } : {}),
    fetchMedia: (mediaId, maxBytes, timeoutMilliseconds) => media.fetch(mediaId, maxBytes, timeoutMilliseconds),
    abort: () => api.abort(),
    close: () => api.close(),
  };
}

type Attempt = SendAttempt | null;

/** What can be neither recalled nor closed later. */
const FINAL: Sent = { receipt: null, cardKey: null };

async function send(parts: Parts, userId: string, message: SendableMessage, attempt: Attempt): Promise<Sent> {
  // Also keeps `@all` and `a|b` from ever being an address.
  if (wecomUserIds.spell(userId) === null) throw new ChannelError('unreachable', 'user-id');
  const { backOff } = parts;
  if (message.kind === 'close-card') return backOff.run(free, () => closeCard(parts, userId, message, attempt));
  if (message.kind !== 'file') return await sendBody(parts, userId, message, attempt);
  return backOff.run(
    () => spend(parts, userId),
    () => sendFile(parts, userId, message, attempt),
  );
}

function sendBody(parts: Parts, userId: string, message: WithBody, attempt: Attempt): Promise<Sent> {
  const body = bodyOf(message);
  return parts.backOff.run(
    () => spend(parts, userId),
    () => {
      const sent = deliver(parts, userId, body, attempt);
      return message.kind === 'card' && attempt?.isRepeat ? sent.catch(takenForSent) : sent;
    },
  );
}

/** What counts against no limit. */
function free(): void {}

/** A card whose first call was cut off is refused the second time when the first one had arrived: its task id is taken. */
function takenForSent(error: unknown): Sent {
  if (!(error instanceof ChannelError && TASK_ID_TAKEN.has(error.detail))) throw error;
  return FINAL;
}

/** What a platform is told in words, cards and links. */
type WithBody = Exclude<OutgoingMessage, { kind: 'file' | 'close-card' | 'close-matter' }>;

function bodyOf(message: WithBody): MessageBody {
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
function spend({ config, coordination, limits, now }: Parts, userId: string): AtOnce<void> {
  const key = `wecom/${config.corpId}/${config.agentId}/sends/${userId.toLowerCase()}`;
  return spendPoint(coordination, key, limits, now());
}

async function deliver(parts: Parts, userId: string, body: MessageBody, attempt: Attempt): Promise<Sent> {
  const { api, config, repeatSeconds } = parts;
  const repeat = attempt ? repeatFields(attempt.identity, repeatSeconds) : {};
  const request = { touser: userId, agentid: config.agentId, ...body, ...repeat };
  await attempt?.leave();
  const sent = await api.post('message/send', request, Delivered, { isDelivery: true });
  const { invaliduser, unlicenseduser } = sent;
  if (invaliduser && isAmong(userId, invaliduser.split('|'))) throw new ChannelError('unreachable', 'invaliduser');
  if (unlicenseduser && isAmong(userId, unlicenseduser.split('|')))
    throw new ChannelError('unreachable', 'unlicenseduser');
  return { receipt: sent.msgid === '' ? null : sent.msgid, cardKey: sent.response_code ?? null };
}

async function sendFile(
  parts: Parts,
  userId: string,
  message: SendableMessage & { kind: 'file' },
  attempt: Attempt,
): Promise<Sent> {
  if (!message.bytes) throw new ChannelError('rejected', 'file-without-bytes');
  const file = { name: message.file.name, bytes: message.bytes };
  const mediaId = await sameMediaId(parts, await parts.media.idOf(file), attempt);
  try {
    return await deliver(parts, userId, fileBody(mediaId), attempt);
  } catch (error) {
    if (!(error instanceof ChannelError && error.code === 'media-gone')) throw error;
    await parts.media.forget(file);
    const again = attempt && { ...attempt, leave: async () => {} };
    return deliver(parts, userId, fileBody(await parts.media.idOf(file)), again);
  }
}

/** The media id that the first call named: a repeat with another one would be another message. */
async function sameMediaId({ claims }: Parts, mediaId: string, attempt: Attempt): Promise<string> {
  if (!attempt) return mediaId;
  if (!claims && attempt.isRepeat) throw new ChannelError('unknown-outcome', 'media-id-not-kept');
  const kept = await claims?.claim(`media-id/${attempt.identity}`, mediaId);
  return typeof kept?.value === 'string' ? kept.value : mediaId;
}

/** The code of a send, or of a click, changes the person's copy, once and within 72 hours. Not a send: it counts against no limit. Repeated
 *  after a call that was cut off, a spent code is good news. */
async function closeCard(
  { api, config }: Parts,
  userId: string,
  { code, label }: Extract<OutgoingMessage, { kind: 'close-card' }>,
  attempt: Attempt,
): Promise<Sent> {
  const button = { replace_name: label };
  const request = { userids: [userId], agentid: config.agentId, response_code: code, button };
  await attempt?.leave();
  const updated = api.post('message/update_template_card', request, Updated, { isDelivery: true });
  const { invaliduser } = await updated.catch((error: unknown) => {
    if (attempt?.isRepeat && error instanceof ChannelError && error.code === 'expired') return { invaliduser: [] };
    throw error;
  });
  if (isAmong(userId, invaliduser ?? [])) throw new ChannelError('unreachable', 'invaliduser');
  return FINAL;
}

/** The platform answers in lower case: user ids have no case (WeCom's documentation, message/send). */
function isAmong(userId: string, list: readonly string[]): boolean {
  return list.some((id) => id.trim().toLowerCase() === userId.toLowerCase());
}

const Member = z.looseObject({ mobile: z.string().catch('') });

async function mobileOf(api: WecomApi, userId: string): Promise<string | null> {
  const { mobile } = await api.get('user/get', { userid: userId }, Member);
  return readMobile(mobile);
}
