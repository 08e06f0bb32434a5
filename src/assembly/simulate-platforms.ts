import { join } from 'node:path';
import type Koa from 'koa';
import type { Config } from '../config/config.ts';
import { type PlatformConfigs, platformNames } from '../config/platforms.ts';
import type { ProcessClock } from '../process/clock.ts';
import { createDesk } from '../simulator/desk.ts';
import { simulateDingtalk } from './simulated/dingtalk.ts';
import type { Played, SimulatedScene } from './simulated/played.ts';
import { simulateWecom } from './simulated/wecom.ts';

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
  platforms: PlatformConfigs;
  close(): Promise<void>;
}

type Players = {
  [Name in keyof PlatformConfigs]: (scene: SimulatedScene) => Played<NonNullable<PlatformConfigs[Name]>>;
};

/** How each platform is played; one without a line does not compile. */
const players: Players = { wecom: simulateWecom, dingtalk: simulateDingtalk };

/** The platforms that the configuration asks for, played in this process, and the product configured for them. They share people and clock; chats
 *  are each one's own. */
export function simulatePlatforms(config: Config, surroundings: Surroundings): SimulatedPlatforms {
  const { address, clock, pagesFolder } = surroundings;
  const world = { clock, baseUrl: `${address}/simulator`, pagesFolder, rateLimits: false };
  const scene = { address, world, folder: join(config.dataDir, 'simulator') };
  const played = platformNames.map((name) => ({
    name,
    made: config.simulatedPlatforms.includes(name) ? players[name](scene) : null,
  }));
  const simulators = played.flatMap(({ made }) => (made ? [made.simulator] : []));
  const clients = Object.fromEntries(played.map(({ name, made }) => [name, made?.client ?? null]));
  return {
    desk: createDesk(simulators),
    platforms: clients as PlatformConfigs, // each under the name of its player
    async close() {
      await Promise.all(simulators.map((simulator) => simulator.close()));
    },
  };
}
