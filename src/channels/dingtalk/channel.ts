import { z } from 'zod';
import { readMobile } from '../../domain/language/contacts/telephone.ts';
import {
  type Channel,
  ChannelError,
  isNearlyUsedUp,
  type SendAttempt,
  type SendableMessage,
  type Sent,
} from '../../ports/channels/channel.ts';
import type { PlatformWords } from '../../ports/channels/channel-kit.ts';
import type { Coordination } from '../../ports/process/coordination.ts';
import { type BackOff, createBackOff } from '../back-off.ts';
import { coordinated } from '../coordinated.ts';
import { describeHeldOff } from '../describe-held-off.ts';
import type { QuotaLedger } from '../quota.ts';
import type { DingtalkApi } from './api.ts';
import { CARD_LIMITS } from './card-body.ts';
import { createCardRoute } from './card-route.ts';
import { createDingtalkCards, type DingtalkCards } from './cards.ts';
import type { DingtalkConfig } from './config.ts';
import { PROBLEMS, SHARED_REFUSALS } from './error-codes.ts';
import { createDingtalkMedia, type DingtalkMedia, FILE_BYTES } from './media.ts';
import {
  cardBody,
  cardText,
  fileBody,
  fileTypeOf,
  linkBody,
  type RobotMessage,
  TEXT_BYTES,
  textBody,
} from './message-body.ts';
import { packed } from './packed-file.ts';
import { Delivered, MOST_RECEIVERS, sendToMany } from './send-to-many.ts';
import { dingtalkUserIds } from './user-ids.ts';

export interface DingtalkChannelPorts {
  coordination: Coordination;
  api: DingtalkApi;
  /** Default: nothing is counted. */
  quota?: Pick<QuotaLedger, 'read'>;
  /** Milliseconds since 1970; real time when left out. */
  now?: () => number;
  /** With them the channel says why it is held off. */
  words?: PlatformWords;
  /** Told what operators have to see; nobody when left out. */
  warn?: (event: string, values: Readonly<Record<string, string>>) => void;
}

interface Parts {
  robotCode: string;
  api: DingtalkApi;
  media: DingtalkMedia;
  backOff: BackOff;
  /** null: no card template is configured. */
  cards: DingtalkCards | null;
}

type Config = Pick<
  DingtalkConfig,
  'clientId' | 'clientSecret' | 'robotCode' | 'apiBase' | 'mode' | 'cardTemplateId' | 'readsMobile'
> & {
  publicUrl: string;
};

/** Until somebody whom the platform throttled is tried again; it names no time. */
const FLOW_MILLISECONDS = 5_000;

/** The way out to people of one organisation: one at a time where each is told something else, twenty a call where all are told the same. The platform recognises no repeats, so what was
 *  cut off stays unknown and is told again at the person's next word. Cards need a template of the organisation; without one they are words, their buttons numbered.
 *  Source: DingTalk's documentation, sending by robots, interactive cards, media upload, quotas and limits. */
export function createDingtalkChannel(config: Config, ports: DingtalkChannelPorts): Channel {
  const { api, quota, now = Date.now, warn = () => {}, words } = ports;
  const { robotCode, cardTemplateId: templateId } = config;
  const coordination = coordinated(ports.coordination);
  const media = createDingtalkMedia(config, api, coordination);
  const key = `dingtalk/${config.clientId}/held`;
  const backOff = createBackOff({ coordination, key, now, shared: SHARED_REFUSALS });
  const route = createCardRoute(config, api, coordination);
  const cards = templateId === null ? null : createDingtalkCards({ robotCode, templateId, api, route, warn });
  const parts = { robotCode, api, media, backOff, cards };
  return {
    name: 'dingtalk',
    limits: {
      textBytes: TEXT_BYTES,
      fileBytes: FILE_BYTES,
      repeatSeconds: 0,
      card: cards && CARD_LIMITS,
      // Its updates have no end that the platform names.
      closeCardSeconds: cards ? null : 0,
      filesIn: ['image', 'file'],
      toMany: MOST_RECEIVERS,
    },
    send: (userId, message, attempt) => send(parts, userId, message, attempt ?? null),
    sendToMany: (userIds, words, attempt) => sendToMany(parts, userIds, words, attempt),
    recall: (receipt) => recall(parts, receipt),
    // Source: DingTalk's documentation, contacts: only with the permission for mobile numbers.
    ...(config.readsMobile ? { mobileOf: (userId: string) => mobileOf(api, userId) } : {}),
    ...(quota ? { quota: () => quota.read(), saving: { isOn: savesCalls(quota, now), inWords } } : {}),
    ...(words ? { heldOff: () => describeHeldOff(backOff, words, PROBLEMS) } : {}),
    fetchMedia: (code, maxBytes, timeoutMilliseconds) => media.fetch(code, maxBytes, timeoutMilliseconds),
  };
}

/** How long a look at the month's quota is good for. */
const LOOK_MILLISECONDS = 60_000;

/** Whether the calls or the deliveries of the month are nearly used up: each answer costs one of either. Looked up once a minute. */
function savesCalls(quota: Pick<QuotaLedger, 'read'>, now: () => number): () => Promise<boolean> {
  let seen: { at: number; isOn: Promise<boolean> } | null = null;
  return () => {
    if (!seen || now() - seen.at >= LOOK_MILLISECONDS) {
      const read = quota.read().then((uses) => uses.some(isNearlyUsedUp));
      seen = { at: now(), isOn: read.catch(() => false) };
    }
    return seen.isOn;
  };
}

function inWords(message: SendableMessage): string | null {
  switch (message.kind) {
    case 'text':
      return message.text;
    case 'card':
      return cardText(message);
    case 'link':
      return [message.title, message.text, message.url].filter((line) => line !== '').join('\n');
    default:
      return null;
  }
}

type Attempt = SendAttempt | null;

/** What can be neither recalled nor closed later. */
const FINAL: Sent = { receipt: null, cardKey: null };

async function send(parts: Parts, userId: string, message: SendableMessage, attempt: Attempt): Promise<Sent> {
  if (dingtalkUserIds.spell(userId) === null) throw new ChannelError('unreachable', 'user-id');
  const { backOff, cards } = parts;
  const free = async () => {};
  if (message.kind === 'close-card') {
    // Nobody can have pressed a card that went out as words.
    if (cards) await backOff.run(free, () => cards.close(message.code, message.label, attempt));
    else await attempt?.leave();
    return FINAL;
  }
  const done = { value: FINAL };
  await backOff.run(free, async () => {
    const once = attempt && leavingOnce(attempt);
    const asCard = message.kind === 'card' && cards ? await cards.send(userId, message, once) : null;
    done.value = asCard ?? (await deliver(parts, userId, await bodyOf(parts, message), once));
  });
  return done.value;
}

/** A card that was not taken, and its words after it, are one attempt. */
function leavingOnce(attempt: SendAttempt): SendAttempt {
  let left: Promise<void> | null = null;
  return {
    ...attempt,
    leave() {
      left ??= attempt.leave();
      return left;
    },
  };
}

async function bodyOf(
  { media }: Parts,
  message: Exclude<SendableMessage, { kind: 'close-card' }>,
): Promise<RobotMessage> {
  switch (message.kind) {
    case 'text':
      return textBody(message.text);
    case 'card':
      return cardBody(message);
    case 'link':
      return linkBody(message);
    case 'file': {
      const { bytes, file } = message;
      if (!bytes) throw new ChannelError('rejected', 'file-without-bytes');
      const sent = await packed({ name: file.name, bytes });
      const kind = fileTypeOf(sent.name, file.contentType);
      if (!kind) throw new ChannelError('rejected', 'file-type');
      return fileBody(await media.idOf(sent, kind.upload), sent.name, kind.type);
    }
  }
}

async function deliver(
  { api, robotCode }: Parts,
  userId: string,
  { msgKey, msgParam }: RobotMessage,
  attempt: Attempt,
): Promise<Sent> {
  const request = { robotCode, userIds: [userId], msgKey, msgParam: JSON.stringify(msgParam) };
  await attempt?.leave();
  const sent = await api.post('v1.0/robot/oToMessages/batchSend', request, Delivered, { isDelivery: true });
  if (sent.invalidStaffIdList?.includes(userId)) throw new ChannelError('unreachable', 'invalidStaffId');
  if (sent.flowControlledStaffIdList?.includes(userId))
    throw new ChannelError('busy', 'flow-controlled', { retryInMilliseconds: FLOW_MILLISECONDS });
  return { receipt: sent.processQueryKey === '' ? null : sent.processQueryKey, cardKey: null };
}

const Recalled = z.looseObject({
  successResult: z.array(z.string()).nullish(),
  failedResult: z.looseObject({}).nullish(),
});
const TOO_OLD: ReadonlySet<string> = new Set(['robot.processQueryKey.expired', 'robot.processQueryKey.notExisted']);

/** Those of the last 24 hours. The path is spelled unlike the one that sends. Source: DingTalk's documentation, read state and recall.
 *  @throws ChannelError expired */
async function recall({ api, robotCode }: Parts, receipt: string): Promise<void> {
  const request = { robotCode, processQueryKeys: [receipt] };
  const { failedResult } = await api.post('v1.0/robot/otoMessages/batchRecall', request, Recalled).catch((error) => {
    throw error instanceof ChannelError && TOO_OLD.has(error.detail)
      ? new ChannelError('expired', error.detail)
      : error;
  });
  if (failedResult && receipt in failedResult) throw new ChannelError('expired', 'robot.processQueryKey.expired');
}

const Member = z.looseObject({ result: z.looseObject({ mobile: z.string().catch('') }).nullish() });

async function mobileOf(api: DingtalkApi, userId: string): Promise<string | null> {
  const { result } = await api.ask('topapi/v2/user/get', { userid: userId }, Member);
  return readMobile(result?.mobile ?? '');
}
