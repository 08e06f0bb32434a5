import { type Channel, ChannelError, type SendAttempt, type SendableMessage, type Sent } from '../../ports/channel.ts';
import type { Coordination } from '../../ports/coordination.ts';
import { type BackOff, createBackOff } from '../back-off.ts';
import { coordinated } from '../coordinated.ts';
import type { QuotaLedger } from '../quota.ts';
import type { DingtalkApi } from './api.ts';
import type { DingtalkConfig } from './config.ts';
import { SHARED_REFUSALS } from './error-codes.ts';
import { createDingtalkMedia, type DingtalkMedia, FILE_BYTES } from './media.ts';
import { cardText, fileBody, fileTypeOf, linkBody, type RobotMessage, TEXT_BYTES, textBody } from './message-body.ts';
import { Delivered, MOST_RECEIVERS, sendToMany } from './send-to-many.ts';
import { dingtalkUserIds } from './user-ids.ts';

export interface DingtalkChannelPorts {
  coordination: Coordination;
  api: DingtalkApi;
  /** Default: nothing is counted. */
  quota?: Pick<QuotaLedger, 'read'>;
  /** Milliseconds since 1970; real time when left out. */
  now?: () => number;
}

interface Parts {
  robotCode: string;
  api: DingtalkApi;
  media: DingtalkMedia;
  backOff: BackOff;
}

/** Until somebody whom the platform throttled is tried again; it names no time. */
const FLOW_MILLISECONDS = 5_000;

/** The way out to people of one organisation: one at a time where each is told something else, twenty a call where all are told the same. The platform recognises no repeats, so what was
 *  cut off stays unknown and is told again at the person's next word. Source: DingTalk's documentation, sending by robots, media upload, quotas and limits. */
export function createDingtalkChannel(
  config: Pick<DingtalkConfig, 'clientId' | 'robotCode' | 'apiBase'>,
  { coordination: shared, api, quota, now = Date.now }: DingtalkChannelPorts,
): Channel {
  const coordination = coordinated(shared);
  const media = createDingtalkMedia(config, api, coordination);
  const key = `dingtalk/${config.clientId}/held`;
  const backOff = createBackOff({ coordination, key, now, shared: SHARED_REFUSALS });
  const parts = { robotCode: config.robotCode, api, media, backOff };
  return {
    name: 'dingtalk',
    limits: {
      textBytes: TEXT_BYTES,
      fileBytes: FILE_BYTES,
      repeatSeconds: 0,
      card: null,
      closeCardSeconds: 0,
      filesIn: ['image', 'file'],
      toMany: MOST_RECEIVERS,
    },
    send: (userId, message, attempt) => send(parts, userId, message, attempt ?? null),
    sendToMany: (userIds, words, attempt) => sendToMany(parts, userIds, words, attempt),
    ...(quota ? { quota: () => quota.read() } : {}),
    fetchMedia: (code, maxBytes, timeoutMilliseconds) => media.fetch(code, maxBytes, timeoutMilliseconds),
  };
}

type Attempt = SendAttempt | null;

/** A robot's message can be neither recalled here nor changed. */
const FINAL: Sent = { receipt: null, cardKey: null };

async function send(parts: Parts, userId: string, message: SendableMessage, attempt: Attempt): Promise<Sent> {
  if (dingtalkUserIds.spell(userId) === null) throw new ChannelError('unreachable', 'user-id');
  // Nobody can have pressed a card that went out as words.
  if (message.kind === 'close-card') await attempt?.leave();
  else {
    await parts.backOff.run(
      async () => {},
      async () => deliver(parts, userId, await bodyOf(parts, message), attempt),
    );
  }
  return FINAL;
}

async function bodyOf(
  { media }: Parts,
  message: Exclude<SendableMessage, { kind: 'close-card' }>,
): Promise<RobotMessage> {
  switch (message.kind) {
    case 'text':
      return textBody(message.text);
    case 'card':
      return textBody(cardText(message));
    case 'link':
      return linkBody(message);
    case 'file': {
      const { bytes, file } = message;
      if (!bytes) throw new ChannelError('rejected', 'file-without-bytes');
      const kind = fileTypeOf(file.name, file.contentType);
      if (!kind) throw new ChannelError('rejected', 'file-type');
      return fileBody(await media.idOf({ name: file.name, bytes }, kind.upload), file.name, kind.type);
    }
  }
}

async function deliver({ api, robotCode }: Parts, userId: string, message: RobotMessage, attempt: Attempt) {
  const { msgKey, msgParam } = message;
  const request = { robotCode, userIds: [userId], msgKey, msgParam: JSON.stringify(msgParam) };
  await attempt?.leave();
  const sent = await api.post('v1.0/robot/oToMessages/batchSend', request, Delivered, { isDelivery: true });
  if (sent.invalidStaffIdList?.includes(userId)) throw new ChannelError('unreachable', 'invalidStaffId');
  if (sent.flowControlledStaffIdList?.includes(userId))
    throw new ChannelError('busy', 'flow-controlled', { retryInMilliseconds: FLOW_MILLISECONDS });
}
