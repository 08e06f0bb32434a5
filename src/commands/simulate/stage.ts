import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf } from '../../domain/base/keys-of.ts';
import type { ChannelName } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { root } from '../../process/root.ts';
import { createSimulatorClock } from '../../simulator/clock.ts';
import type { PlayPlatform } from '../../simulator/platform.ts';
import type { DingtalkApp } from '../../simulator/platforms/dingtalk/dingtalk-world.ts';
import { playDingtalk } from '../../simulator/platforms/dingtalk/platform.ts';
import { playWecom } from '../../simulator/platforms/wecom/platform.ts';
import { createSimulator, type Simulator } from '../../simulator/simulator.ts';
import { type Product, prepareProduct } from './product.ts';
import { waitUntilTold } from './wait-until-told.ts';

/** The simulated platform in this process and the product in another, speaking the real protocol over loopback. */
export interface Stage {
  simulator: Simulator;
  product: Product;
  dataDir: string;
  /** What is before the ids of its people. */
  channel: ChannelName;
  /** Whether a file sent in the chat reaches the product. */
  takesFiles: boolean;
  /** The season's day, `YYYY-MM-DD`, Shanghai time. */
  today(): string;
  /** The product ends once everybody was told, and starts again at a later moment; the platform's clock goes with it. */
  moveTo(moment: string): Promise<void>;
  close(): Promise<void>;
}

/** Both windows are open: pre-registration and submission. */
export const OPENING = '2021-11-25T09:00:00+08:00';

const wecom = {
  corpId: 'ww5imu1at0r000000',
  agentId: 1000002,
  secret: 'secret-of-the-simulated-app',
  token: 'simulatedtoken',
  encodingAesKey: 'c2ltdWxhdGVkLXBsYXRmb3JtLWFlcy1rZXktMzItYn0',
};

const dingtalk = {
  clientId: 'ding5imu1at0r0000000',
  clientSecret: 'secret-of-the-simulated-robot',
  robotCode: 'ding5imu1at0r0000000',
  corpId: 'ding5imu1at0r1111111',
};

/** What the organisation made of our card template; over HTTP it has none, and cards are words. */
const CARD_TEMPLATE = '5imu1at0-0000-4000-8000-000000000001.schema';
const cardTemplates = () => ({
  [CARD_TEMPLATE]: readFileSync(join(root, 'templates/dingtalk/card.json'), 'utf8'),
});

interface Scenery {
  channel: ChannelName;
  /** Whether a file sent in the chat reaches the product. */
  takesFiles: boolean;
  play: PlayPlatform;
  /** Where the product is called; nowhere over a stream. */
  path: string;
  /** What the product is given of the platform. @param base where that is */
  env(base: string): Readonly<Record<string, string>>;
}

function wecomScenery(callbackUrl: () => string | null): Scenery {
  return {
    channel: 'wecom',
    takesFiles: false,
    play: playWecom({ ...wecom, callbackUrl }),
    path: '/wecom/callback',
    env: (base) => ({
      WECOM_CORP_ID: wecom.corpId,
      WECOM_AGENT_ID: String(wecom.agentId),
      WECOM_SECRET: wecom.secret,
      WECOM_TOKEN: wecom.token,
      WECOM_ENCODING_AES_KEY: wecom.encodingAesKey,
      WECOM_API_BASE: `${base}/wecom`,
      WECOM_SEND_LIMITS: 'off',
    }),
  };
}

function dingtalkScenery(mode: DingtalkApp['mode'], robotUrl: () => string | null): Scenery {
  return {
    channel: 'dingtalk',
    takesFiles: true,
    play: playDingtalk({ ...dingtalk, mode, robotUrl, redeliveryMilliseconds: 5_000, cardTemplates: cardTemplates() }),
    path: '/dingtalk/robot',
    env: (base) => ({
      DINGTALK_CLIENT_ID: dingtalk.clientId,
      DINGTALK_CLIENT_SECRET: dingtalk.clientSecret,
      DINGTALK_ROBOT_CODE: dingtalk.robotCode,
      DINGTALK_MODE: mode,
      DINGTALK_CORP_ID: dingtalk.corpId,
      DINGTALK_JSAPI_URL: `${base}/dingtalk/jsapi/dingtalk.open.js`,
      ...(mode === 'stream' ? { DINGTALK_CARD_TEMPLATE_ID: CARD_TEMPLATE } : {}),
      DINGTALK_API_BASE: `${base}/dingtalk/api`,
      DINGTALK_OAPI_BASE: `${base}/dingtalk/oapi`,
    }),
  };
}

/** A platform, and how it reaches the product; what is called gives the product's address, null until there is one. */
const sceneries = {
  wecom: wecomScenery,
  dingtalk: (url: () => string | null) => dingtalkScenery('stream', url),
  'dingtalk-http': (url: () => string | null) => dingtalkScenery('http', url),
};

export type StageChannel = keyof typeof sceneries;
export const stageChannels = keysOf(sceneries);

/** @param env what the product gets beside its channel: `MONGO_URL`, `REDIS_URL` …; a `DATA_DIR` is kept, with what the phones show, so that
 *  `npm start` goes on from there
 *  @param retryPauseMilliseconds between the platform's tries of one callback
 *  @param prepare another way to run the product than a process of its own */
export async function openStage(
  env: Readonly<Record<string, string>> = {},
  retryPauseMilliseconds = 1000,
  channel: StageChannel = 'wecom',
  prepare: typeof prepareProduct = prepareProduct,
): Promise<Stage> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'shenbao-stage-')));
  let address: string | null = null;
  const scenery = sceneries[channel](() => address);
  const opening = env.CLOCK_START ?? OPENING;
  const clock = createSimulatorClock(new Date(opening));
  const folder = env.DATA_DIR ? join(env.DATA_DIR, 'simulator') : null;
  const simulator = createSimulator({ play: scenery.play, clock, folder, rateLimits: false, retryPauseMilliseconds });
  const product = await prepare({
    DATA_DIR: dataDir,
    CLOCK_START: opening,
    // Nobody waits here for a minute to pass.
    UNDO_SECONDS: '0',
    STAFF: `${scenery.channel}:yulin`,
    ...scenery.env(await simulator.listen()),
    // Its people have no client of the platform and no eyes for a code.
    PAGE_LOGIN: 'link',
    // Kept data keep their own.
    ...(env.DATA_DIR ? {} : { SECRET_KEY: 'a-secret-of-the-simulated-season-only-0123456789' }),
    ...env,
  });
  address = `${product.address}${scenery.path}`;
  return {
    simulator,
    product,
    dataDir,
    channel: scenery.channel,
    takesFiles: scenery.takesFiles,
    today: () => shanghaiDay(clock.now()),
    async moveTo(moment) {
      await waitUntilTold(product);
      await product.stop('SIGTERM');
      clock.advance(new Date(moment).getTime() - clock.now().getTime());
      await product.start({ CLOCK_START: moment });
    },
    async close() {
      await product.stop('SIGTERM');
      await simulator.close();
      if (!env.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
