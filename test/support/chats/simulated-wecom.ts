import { onTestFinished } from 'vitest';
import { createWecomChannel } from '../../../src/channels/wecom/channel.ts';
import type { WecomConfig } from '../../../src/channels/wecom/config.ts';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import type { Channel } from '../../../src/ports/channels/channel.ts';
import type { Clock } from '../../../src/ports/process/clock.ts';
import { type SimulatedPerson, simulatedPeople } from '../../../src/simulator/people.ts';
import { playWecom } from '../../../src/simulator/platforms/wecom/platform.ts';
import { createSimulator, type Simulator } from '../../../src/simulator/simulator.ts';

/** What a phone shows of a card: its title, and what is there where the buttons were; null while they are there. */
export interface CardOnPhone {
  id: string;
  title: string;
  closed: string | null;
}

export interface SimulatedWecom {
  simulator: Simulator;
  channel: Channel;
  /** Every card on a person's phone, oldest first. */
  cardsOf(userId: string): CardOnPhone[];
  /** The platform's answers to what changes cards, in order: 0 for done. */
  updates(): (number | null)[];
}

/** The real channel on the simulated platform, over loopback. @param others who has a phone besides the usual people */
export async function openSimulatedWecom(
  clock: Clock,
  { others = [], isToldMobiles = false }: { others?: readonly SimulatedPerson[]; isToldMobiles?: boolean } = {},
): Promise<SimulatedWecom> {
  const app = {
    corpId: 'ww5imu1at0r000000',
    agentId: 1000002,
    secret: 'secret-of-the-simulated-app',
    token: 'simulatedtoken',
    encodingAesKey: 'c2ltdWxhdGVkLXBsYXRmb3JtLWFlcy1rZXktMzItYn0',
  };
  const simulator = createSimulator({
    play: playWecom({ ...app, isToldMobiles, callbackUrl: () => 'http://127.0.0.1:9/wecom/callback' }),
    people: [...simulatedPeople, ...others],
    ...{ clock, folder: null, rateLimits: false, retryPauseMilliseconds: 5 },
  });
  const config: WecomConfig = { ...app, readsMobile: true, apiBase: `${await simulator.listen()}/wecom` };
  const coordination = createMemoryCoordination();
  const channel = createWecomChannel(config, { coordination, limits: [] });
  onTestFinished(async () => {
    await channel.close();
    await simulator.close();
    await coordination.close();
  });
  return {
    simulator,
    channel,
    cardsOf: (userId) =>
      simulator
        .chatOf(userId)
        .flatMap(({ content }) =>
          content.kind === 'card'
            ? [{ id: content.taskId ?? '', title: content.card.main_title?.title ?? '', closed: content.closed }]
            : [],
        ),
    updates: () =>
      simulator
        .wireLog()
        .filter(({ endpoint }) => endpoint.includes('update_template_card'))
        .map(({ errcode }) => errcode),
  };
}
