import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './app.ts';
import type { ProcessClock } from './clock.ts';
import type { Config } from './config/config.ts';
import { PHONE_COOKIE } from './simulator/phone-cookie.ts';
import { createSimulator, type Simulator } from './simulator/simulator.ts';

interface Surroundings {
  clock: ProcessClock;
  /** Of this process, without a slash at the end; the simulator stands under `/simulator`. */
  address: string;
  pagesFolder: string;
}

/** A platform that is played in this process, and what of the configuration reaches it. */
export interface SimulatedPlatform {
  platform: Simulator;
  platforms: Pick<Config, 'wecom' | 'dingtalk'>;
}

/** The platform that the configuration asks for, played in this process, and the product configured for it. */
export function simulatePlatform(config: Config, surroundings: Surroundings): SimulatedPlatform {
  const { address, clock, pagesFolder } = surroundings;
  const world = {
    clock,
    folder: join(config.dataDir, 'simulator'),
    baseUrl: `${address}/simulator`,
    pagesFolder,
    rateLimits: false,
  };
  return config.simulatedPlatform === 'wecom' ? wecomAt(address, world) : dingtalkAt(address, world);
}

type WorldOptions = Omit<Parameters<typeof createSimulator>[0], 'wecom' | 'dingtalk'>;

function wecomAt(address: string, world: WorldOptions): SimulatedPlatform {
  const credentials = {
    corpId: 'ww5imu1at0r000000',
    agentId: 1000002,
    secret: 'simulated-secret-of-the-simulated-app',
    token: 'simulatedtoken',
    encodingAesKey: 'c2ltdWxhdGVkLXBsYXRmb3JtLWFlcy1rZXktMzItYnl0'.slice(0, 43),
  };
  const apiBase = `${address}/simulator/wecom`;
  const client = { apiBase, authorizeBase: apiBase, clientCookie: PHONE_COOKIE, repeatSeconds: 14_400 };
  return {
    platform: createSimulator({ wecom: { ...credentials, callbackUrl: `${address}/wecom/callback` }, ...world }),
    platforms: { wecom: { ...credentials, ...client }, dingtalk: null },
  };
}

const CARD_TEMPLATE = '5imu1at0-0000-4000-8000-000000000001.schema';

function dingtalkAt(address: string, world: WorldOptions): SimulatedPlatform {
  const app = {
    clientId: 'ding5imu1at0r0000000',
    clientSecret: 'simulated-secret-of-the-simulated-robot',
    robotCode: 'ding5imu1at0r0000000',
    corpId: 'ding5imu1at0r1111111',
    mode: 'stream' as const,
  };
  const cardTemplates = { [CARD_TEMPLATE]: readFileSync(join(root, 'templates/dingtalk/card.json'), 'utf8') };
  const base = `${address}/simulator/dingtalk`;
  return {
    platform: createSimulator({ dingtalk: { ...app, cardTemplates }, ...world }),
    platforms: {
      wecom: null,
      dingtalk: {
        ...app,
        apiBase: `${base}/api`,
        oapiBase: `${base}/oapi`,
        jsapiUrl: `${base}/jsapi/dingtalk.open.js`,
        clientCookie: PHONE_COOKIE,
        cardTemplateId: CARD_TEMPLATE,
        monthly: { calls: 1_000_000, deliveries: 1_000_000 },
        events: null,
      },
    },
  };
}
