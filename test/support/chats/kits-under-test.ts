import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createDingtalkKit } from '../../../src/channels/dingtalk/kit.ts';
import { createWecomKit } from '../../../src/channels/wecom/kit.ts';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import type { Json } from '../../../src/domain/base/json.ts';
import type { ReceivedMessage, Webhook } from '../../../src/ports/channels/channel.ts';
import type { ChannelKit, KitNeeds } from '../../../src/ports/channels/channel-kit.ts';
import { createSimulatorClock } from '../../../src/simulator/clock.ts';
import type { DingtalkApp } from '../../../src/simulator/platforms/dingtalk/dingtalk-world.ts';
import { playDingtalk } from '../../../src/simulator/platforms/dingtalk/platform.ts';
import { playWecom } from '../../../src/simulator/platforms/wecom/platform.ts';
import type { WecomApp } from '../../../src/simulator/platforms/wecom/wecom-world.ts';
import { createSimulator, type Simulator } from '../../../src/simulator/simulator.ts';
import { dingtalkWords } from '../../../templates/platforms/dingtalk.ts';
import { wecomWords } from '../../../templates/platforms/wecom.ts';

export const kitsUnderTest = [
  'wecom',
  'dingtalk-stream',
  'dingtalk-http',
  'dingtalk-stream with cards',
  'dingtalk-http with cards',
] as const;
export type KitUnderTest = (typeof kitsUnderTest)[number];

/** A kit on its simulated platform, over loopback: what comes in is kept here, once for each id. */
export interface KitOnStage {
  /** Where its webhooks answer. */
  address: string;
  kit: ChannelKit;
  simulator: Simulator;
  /** What was taken, by its id. */
  taken: Map<string, ReceivedMessage>;
  /** Moves the platform's clock. */
  advance(milliseconds: number): void;
  warnings: string[];
}

const wecomApp = {
  corpId: 'ww5imu1at0r000000',
  agentId: 1000002,
  secret: 'secret-of-the-simulated-app',
  token: 'simulatedtoken',
  encodingAesKey: 'c2ltdWxhdGVkLXBsYXRmb3JtLWFlcy1rZXktMzItYn0',
};

const CARD_TEMPLATE = 'f00dcafe-0000-4000-8000-000000000001.schema';
/** An organisation that imported our card template. */
const cardTemplates = {
  [CARD_TEMPLATE]: readFileSync(new URL('../../../templates/dingtalk/card.json', import.meta.url), 'utf8'),
};
const dingtalkApp = {
  ...{ clientId: 'dingapp', clientSecret: 'the-app-secret', robotCode: 'dingrobot', corpId: 'dingcorp' },
  ...{ cardTemplates, redeliveryMilliseconds: 500 },
};

export interface Settings {
  /** The platform's clock and ours, where it is to be real. */
  startsAt?: Date;
  /** How the console of the platform is set up differently. */
  wecom?: Partial<WecomApp>;
  dingtalk?: Partial<DingtalkApp>;
  /** The built pages, where the phones are looked at. */
  pagesFolder?: string;
  /** What the product is told differently. */
  config?: Readonly<Record<string, unknown>>;
}

export async function openKit(under: KitUnderTest, settings: Settings = {}): Promise<KitOnStage> {
  const address: { value: string | null } = { value: null };
  const clock = createSimulatorClock(settings.startsAt ?? new Date('2021-11-25T09:00:00+08:00'));
  const mode = under.startsWith('dingtalk-http') ? 'http' : 'stream';
  const play =
    under === 'wecom'
      ? playWecom({
          ...wecomApp,
          callbackUrl: () => address.value && `${address.value}/wecom/callback`,
          ...settings.wecom,
        })
      : playDingtalk({
          ...dingtalkApp,
          mode,
          robotUrl: () => address.value && `${address.value}/dingtalk/robot`,
          ...settings.dingtalk,
        });
  const { pagesFolder } = settings;
  const world = { clock, folder: null, rateLimits: false, retryPauseMilliseconds: 5 };
  const simulator = createSimulator({ play, ...world, ...(pagesFolder === undefined ? {} : { pagesFolder }) });
  const base = await simulator.listen();
  const warnings: string[] = [];
  const coordination = createMemoryCoordination();
  const served: { webhooks: readonly Webhook[] } = { webhooks: [] };
  const taken = new Map<string, ReceivedMessage>();
  const server = await serve(served, taken, () => clock.now());
  address.value = server.address;
  const needs: KitNeeds = {
    coordination,
    claims: memoryClaims(),
    words: under === 'wecom' ? wecomWords : dingtalkWords,
    publicUrl: server.address,
    warn: (event) => void warnings.push(event),
    now: () => clock.now().getTime(),
    limitsSends: false,
  };
  const kit =
    under === 'wecom'
      ? createWecomKit(
          { ...wecomApp, apiBase: `${base}/wecom`, authorizeBase: `${base}/wecom`, ...settings.config },
          needs,
        )
      : createDingtalkKit(
          {
            ...dingtalkApp,
            mode,
            apiBase: `${base}/dingtalk/api`,
            oapiBase: `${base}/dingtalk/oapi`,
            jsapiUrl: `${base}/dingtalk/jsapi/dingtalk.open.js`,
            cardTemplateId: under.endsWith('with cards') ? CARD_TEMPLATE : null,
            monthly: { calls: 5000, deliveries: 3000 },
            events: null,
            ...settings.config,
          },
          needs,
        );
  served.webhooks = kit.webhooks;
  kit.stream?.start(async (message) => void taken.set(message.id, message));
  onTestFinished(async () => {
    await kit.close();
    await simulator.close();
    await server.close();
    await coordination.close();
  });
  return {
    address: server.address,
    kit,
    simulator,
    taken,
    warnings,
    advance: (milliseconds) => clock.advance?.(milliseconds),
  };
}

/** The webhooks as the web room serves them, without anything behind them. */
async function serve(served: { webhooks: readonly Webhook[] }, taken: Map<string, ReceivedMessage>, now: () => Date) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const webhook = served.webhooks.find(({ path }) => path === url.pathname);
    const method = request.method === 'GET' ? ('GET' as const) : ('POST' as const);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const query = Object.fromEntries(url.searchParams);
    const result = webhook?.receive({ method, query, headers, body: await text(request) }, now());
    const isProof = /^\/WW_verify_\w+\.txt$/.test(url.pathname) && served.webhooks.length > 0;
    if (isProof) return void response.end('proof');
    if (result?.kind === 'messages') for (const message of result.messages) taken.set(message.id, message);
    response.statusCode = !result ? 404 : result.kind !== 'refused' ? 200 : result.reason === 'malformed' ? 400 : 403;
    response.end(result && result.kind !== 'refused' ? result.body : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a pipe's
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Claims that stand as long as the test. */
function memoryClaims(): KitNeeds['claims'] {
  const rows = new Map<string, Json>();
  return {
    async claim(key, value) {
      const won = !rows.has(key);
      if (won) rows.set(key, value);
      return { won, value: rows.get(key) ?? value };
    },
    async *listAll(prefix = '') {
      for (const [key, value] of rows) if (key.startsWith(prefix)) yield { key, value };
    },
  };
}
