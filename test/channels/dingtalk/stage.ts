import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { createDingtalkApi } from '../../../src/channels/dingtalk/api.ts';
import { createDingtalkChannel } from '../../../src/channels/dingtalk/channel.ts';
import type { DingtalkConfig } from '../../../src/channels/dingtalk/config.ts';
import { createDingtalkStream, type StreamTiming } from '../../../src/channels/dingtalk/stream.ts';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import type { ReceivedMessage } from '../../../src/ports/channels/channel.ts';
import { createSimulatorClock } from '../../../src/simulator/clock.ts';
import { type SimulatedPerson, simulatedPeople } from '../../../src/simulator/people.ts';
import type { DingtalkApp } from '../../../src/simulator/platforms/dingtalk/dingtalk-world.ts';
import { playDingtalk } from '../../../src/simulator/platforms/dingtalk/platform.ts';
import { createSimulator } from '../../../src/simulator/simulator.ts';

/** Reconnects at once; what is given up after a while is given up so late that a busy machine is in time. */
const timing: StreamTiming = {
  firstMilliseconds: 5,
  longestMilliseconds: 40,
  stableMilliseconds: 0,
  pingMilliseconds: 50,
  idleMilliseconds: 60_000,
  handshakeMilliseconds: 60_000,
  leaseMilliseconds: 60_000,
};

interface TakeOptions {
  onAccept?: (message: ReceivedMessage) => Promise<void>;
  leaseMilliseconds?: number;
}

/** The simulated platform on loopback, and the parts of the kit that speak to it. */
export async function openStage(
  app: Partial<DingtalkApp> = {},
  cardTemplateId: string | null = null,
  others: readonly SimulatedPerson[] = [],
) {
  const credentials = { clientId: 'dingapp', clientSecret: 'the-app-secret', robotCode: 'dingrobot' };
  const clock = createSimulatorClock(new Date('2021-11-25T09:00:00+08:00'));
  const simulator = createSimulator({
    play: playDingtalk({ ...credentials, mode: 'stream', ...app }),
    people: [...simulatedPeople, ...others],
    clock,
    folder: null,
    rateLimits: false,
    retryPauseMilliseconds: 5,
  });
  const base = await simulator.listen();
  onTestFinished(() => simulator.close());
  const config: DingtalkConfig = {
    ...credentials,
    mode: app.mode ?? 'stream',
    apiBase: `${base}/dingtalk/api`,
    oapiBase: `${base}/dingtalk/oapi`,
    corpId: 'dingcorp',
    jsapiUrl: `${base}/dingtalk/jsapi/dingtalk.open.js`,
    cardTemplateId,
    readsMobile: true,
    monthly: { calls: 5000, deliveries: 3000 },
    events: null,
  };
  const coordination = createMemoryCoordination();
  onTestFinished(() => coordination.close());
  /** Moved by hand: waits that are named in answers pass at once. */
  const time = { now: 0 };
  const spent = { calls: 0, deliveries: 0 };
  const spend = () => {
    spent.calls += 1;
  };
  const channelWarnings: string[] = [];
  const api = createDingtalkApi(config, { coordination, spend, pause: async () => {} });
  const channel = createDingtalkChannel(
    { ...config, publicUrl: 'http://127.0.0.1:9' },
    {
      coordination,
      api,
      now: () => time.now,
      warn: (event, { detail = '' }) => void channelWarnings.push(`${event} ${detail}`),
    },
  );
  onTestFinished(() => api.close());
  return {
    simulator,
    config,
    coordination,
    clock,
    time,
    /** What the month's quota counts. */
    spent,
    api,
    channel,
    channelWarnings,
    /** A process that takes the stream, and what it accepted, once for each id. */
    takeStream({ onAccept = async () => {}, leaseMilliseconds = timing.leaseMilliseconds }: TakeOptions = {}) {
      const accepted = new Map<string, ReceivedMessage>();
      const warnings: string[] = [];
      const hints: string[] = [];
      const stream = createDingtalkStream(config, {
        coordination,
        timing: { ...timing, leaseMilliseconds },
        warn: (event) => void warnings.push(event),
        deliver() {
          spent.deliveries += 1;
        },
        hint: async (why) => void hints.push(why),
      });
      stream.start(async (message) => {
        await onAccept(message);
        accepted.set(message.id, message);
      });
      onTestFinished(() => stream.stop());
      return { stream, accepted, warnings, hints };
    },
  };
}

export const CARD_TEMPLATE = 'f00dcafe-0000-4000-8000-000000000001.schema';
const exported = readFileSync(new URL('../../../templates/dingtalk/card.json', import.meta.url), 'utf8');
/** An organisation that imported our card template. */
export const cardTemplates = { [CARD_TEMPLATE]: exported };
