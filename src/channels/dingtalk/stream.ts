import { setTimeout as wait } from 'node:timers/promises';
import { ChannelError, type ReceivedMessage, type Stream } from '../../ports/channels/channel.ts';
import type { KitNeeds } from '../../ports/channels/channel-kit.ts';
import type { Lease } from '../../ports/process/coordination.ts';
import { createHttp } from '../http.ts';
import { readPress } from './card-callback.ts';
import type { DingtalkConfig } from './config.ts';
import { type ConnectionEvents, type ConnectionTiming, connect } from './connection.ts';
import { openGateway } from './gateway.ts';
import { keepConnected, type ReconnectTiming } from './keep-connected.ts';
import { ackOf, CARD_TOPIC, dataOf, type Frame, ROBOT_TOPIC } from './stream-frames.ts';
import { translate } from './translate.ts';

export interface StreamTiming extends ConnectionTiming, ReconnectTiming {
  /** How long a process that fell silent keeps the stream from the others. */
  leaseMilliseconds: number;
}

/** Source: DingTalk's documentation, Stream mode; the lease is our choice. */
const USUAL: StreamTiming = {
  firstMilliseconds: 1_000,
  longestMilliseconds: 60_000,
  stableMilliseconds: 10_000,
  pingMilliseconds: 20_000,
  idleMilliseconds: 70_000,
  handshakeMilliseconds: 10_000,
  leaseMilliseconds: 15_000,
};

type Config = Pick<DingtalkConfig, 'clientId' | 'clientSecret' | 'robotCode' | 'apiBase' | 'corpId'>;

export interface StreamNeeds extends Pick<KitNeeds, 'coordination' | 'warn'> {
  /** Tells somebody who wrote in a group, or from outside, where to write instead. Best effort. */
  hint(why: 'group' | 'outsider', answerTo: string | null): Promise<void>;
  /** Told of every message that the month's quota counts. */
  deliver?(): void;
  timing?: StreamTiming;
  /** 0 to 1. */
  random?: () => number;
}

/** Messages over a connection of ours: no address of ours is needed. Of several processes the one with the lease holds it. A connection that
 *  the platform ends is replaced before it is closed; one that breaks is made again at growing distance, one try at a time. */
export function createDingtalkStream(config: Config, needs: StreamNeeds): Stream {
  const { coordination, timing = USUAL } = needs;
  const http = createHttp(config.apiBase, { readsRefusals: true });
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let stopped: Promise<void> | null = null;
  const lead = async (accept: Accept) => {
    while (!ending.signal.aborted) {
      const key = `dingtalk/${config.clientId}/stream`;
      const lease = await coordination.lease(key, timing.leaseMilliseconds).catch(() => null);
      if (lease) await holdStream({ config, needs, timing, http, accept }, lease, ending.signal);
      await wait(timing.leaseMilliseconds / 3, undefined, { signal: ending.signal }).catch(() => {});
    }
  };
  return {
    start(accept) {
      running = lead(accept);
    },
    stop() {
      ending.abort();
      stopped ??= running.then(() => http.close());
      return stopped;
    },
  };
}

type Accept = (message: ReceivedMessage) => Promise<void>;

interface Parts {
  config: Config;
  needs: StreamNeeds;
  timing: StreamTiming;
  http: ReturnType<typeof createHttp>;
  accept: Accept;
}

/** Keeps a connection up as long as the lease is ours and nobody ends it. */
async function holdStream(parts: Parts, lease: Lease, ending: AbortSignal): Promise<void> {
  const { config, needs, timing, http } = parts;
  const lost = new AbortController();
  const over = AbortSignal.any([ending, lost.signal]);
  const renewing = renew(lease, timing.leaseMilliseconds / 3, over).finally(() => lost.abort());
  const keeping = {
    timing,
    random: needs.random ?? Math.random,
    open: async (events: Pick<ConnectionEvents, 'onDisconnect' | 'onClose'>) =>
      connect(await openGateway(http, config), timing, {
        ...events,
        onFrame: (frame) => takeFrame(parts, frame),
        onBroken: () => needs.warn('stream-frame-broken', { channel: 'dingtalk' }),
      }),
    onFailure(error: unknown, tries: number) {
      const detail = error instanceof ChannelError ? `${error.code} ${error.detail}` : 'not-connected';
      needs.warn('stream-not-connected', { channel: 'dingtalk', tries, detail });
    },
  };
  await Promise.all([keepConnected(keeping, over), renewing]);
  await lease.release().catch(() => {}); // it lapses by itself
}

/** @returns when the lease is lost, or `over` */
async function renew(lease: Lease, milliseconds: number, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await wait(milliseconds, undefined, { signal: over }).catch(() => {});
    if (over.aborted || !(await lease.extend().catch(() => false))) return;
  }
}

const TAKEN = JSON.stringify({ response: {} });

/** Durable first, then acknowledged. @returns the ack. @throws when it could not be kept: it comes again */
async function takeFrame(parts: Parts, frame: Frame): Promise<string> {
  const { config, needs, accept } = parts;
  needs.deliver?.();
  if (frame.type === 'CALLBACK' && frame.headers.topic === CARD_TOPIC) return takePress(parts, frame);
  if (frame.type !== 'CALLBACK' || frame.headers.topic !== ROBOT_TOPIC) return ackOf(frame, 404, '{}');
  const translation = translate(dataOf(frame), config.robotCode);
  switch (translation.kind) {
    case 'malformed':
    case 'foreign':
      needs.warn('stream-message-refused', { channel: 'dingtalk', reason: translation.kind });
      return ackOf(frame, 400, '{}');
    case 'hint':
      void needs.hint(translation.why, translation.answerTo).catch(() => {}); // nothing rests on it
      return ackOf(frame, 200, TAKEN);
    case 'messages':
      if (translation.isQuotaOver) needs.warn('delivery-quota-over', { channel: 'dingtalk' });
      for (const message of translation.messages) await accept(message);
      return ackOf(frame, 200, TAKEN);
  }
}

/** A press: the card changes when it was decided, by a call of ours. */
async function takePress({ config, needs, accept }: Parts, frame: Frame): Promise<string> {
  const press = readPress(dataOf(frame), frame.headers.messageId, config.corpId);
  if (press.kind !== 'press') {
    needs.warn('stream-message-refused', { channel: 'dingtalk', reason: press.kind });
    return ackOf(frame, 400, '{}');
  }
  await accept(press.message);
  return ackOf(frame, 200, TAKEN);
}
