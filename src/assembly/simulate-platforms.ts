import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Koa from 'koa';
import { groupName } from '../../templates/pages/simulator/people.ts';
import type { Config } from '../config/config.ts';
import type { ProcessClock } from '../process/clock.ts';
import { root } from '../process/root.ts';
import { createDesk } from '../simulator/desk.ts';
import { PHONE_COOKIE } from '../simulator/phone-cookie.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';

interface Surroundings {
  clock: ProcessClock;
  /** Of this process, without a slash at the end; the simulator is under `/simulator`. */
  address: string;
  pagesFolder: string;
}

/** The platforms that are played in this process, and what of the configuration reaches them. */
export interface SimulatedPlatforms {
  /** The page with the phones, and every platform's servers. */
  desk: Koa;
  platforms: Pick<Config, 'wecom' | 'dingtalk'>;
  close(): Promise<void>;
}

/** The platforms that the configuration asks for, played in this process, and the product configured for them. They share people and clock; chats
 *  are each one's own. */
export function simulatePlatforms(config: Config, surroundings: Surroundings): SimulatedPlatforms {
  const { address, clock, pagesFolder } = surroundings;
  const folder = join(config.dataDir, 'simulator');
  const world = { clock, baseUrl: `${address}/simulator`, pagesFolder, rateLimits: false };
  const asked = new Set(config.simulatedPlatforms);
  const wecom = asked.has('wecom') ? wecomAt(address, { ...world, folder }) : null;
  const dingtalk = asked.has('dingtalk') ? dingtalkAt(address, { ...world, folder: join(folder, 'dingtalk') }) : null;
  const simulators = [wecom, dingtalk].flatMap((played) => (played ? [played.simulator] : []));
  return {
    desk: createDesk(simulators),
    platforms: { wecom: wecom?.client ?? null, dingtalk: dingtalk?.client ?? null },
    async close() {
      await Promise.all(simulators.map((simulator) => simulator.close()));
    },
  };
}

type WorldOptions = Omit<Parameters<typeof createSimulator>[0], 'wecom' | 'dingtalk'>;

/** One platform, and the product's configuration for it. */
interface Played<Client> {
  simulator: Simulator;
  client: Client;
}

function wecomAt(address: string, world: WorldOptions): Played<NonNullable<Config['wecom']>> {
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
    simulator: createSimulator({ wecom: { ...credentials, callbackUrl: `${address}/wecom/callback` }, ...world }),
    client: { ...credentials, ...client },
  };
}

const CARD_TEMPLATE = '5imu1at0-0000-4000-8000-000000000001.schema';

/** Words of the robot in it lead to the private chat. */
const GROUPS = [{ id: 'cid5imu1at0rgroup01', name: groupName }];

function dingtalkAt(address: string, world: WorldOptions): Played<NonNullable<Config['dingtalk']>> {
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
    simulator: createSimulator({ dingtalk: { ...app, cardTemplates, groups: GROUPS }, ...world }),
    client: {
      ...app,
      apiBase: `${base}/api`,
      oapiBase: `${base}/oapi`,
      jsapiUrl: `${base}/jsapi/dingtalk.open.js`,
      clientCookie: PHONE_COOKIE,
      cardTemplateId: CARD_TEMPLATE,
      monthly: { calls: 1_000_000, deliveries: 1_000_000 },
      events: null,
    },
  };
}
