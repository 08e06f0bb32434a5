import { randomBytes } from 'node:crypto';
import { Chats } from './chats.ts';
import type { SimulatorClock } from './clock.ts';
import { Faults } from './faults.ts';
import { JsonLines } from './history.ts';
import { MediaStore } from './media.ts';
import { type SimulatedPerson, simulatedPeople } from './people.ts';
import { Credentials } from './platforms/wecom/credentials.ts';
import { SendLimits } from './platforms/wecom/send-limits.ts';
import { WireLog } from './wire-log.ts';

/** The app as it stands in the platform's console: the product has to be configured with the same. */
export interface WecomApp {
  corpId: string;
  agentId: number;
  secret: string;
  token: string;
  /** 43 characters. */
  encodingAesKey: string;
  /** The product's callback. A function when the port is not known yet; null = none configured. */
  callbackUrl: string | null | (() => string | null);
  /** Hosts (with port) that OAuth may return to. The callback's host when left out. */
  trustedDomains?: readonly string[];
}

export interface SimulatorOptions {
  wecom: WecomApp;
  clock: SimulatorClock;
  /** Where history is kept; null keeps it in memory only. */
  folder: string | null;
  people?: readonly SimulatedPerson[];
  /** Where the API is reached, for PicUrl: `http://127.0.0.1:3000/simulator`. */
  baseUrl?: string;
  /** The built pages (`build/pages`); without them only the API is served. */
  pagesFolder?: string;
  /** 30 a minute and 1000 an hour to one member; on when left out. */
  rateLimits?: boolean;
  /** 5000 as the platform's; tests may be less patient. */
  callbackTimeoutMilliseconds?: number;
  /** Between the tries of one callback; 1000 when left out (the platform's is not known). */
  retryPauseMilliseconds?: number;
  random?: (bytes: number) => Uint8Array;
}

/** Everything the simulated platform knows, shared by its API, its callbacks and its phones. */
export interface World {
  options: SimulatorOptions;
  clock: SimulatorClock;
  people: ReadonlyMap<string, SimulatedPerson>;
  chats: Chats;
  media: MediaStore;
  credentials: Credentials;
  limits: SendLimits;
  faults: Faults;
  wire: WireLog;
  random(bytes: number): Uint8Array;
  makeId(): string;
  callbackUrl(): string | null;
  close(): void;
}

/** Builds the world and restores what an earlier process kept. */
export function createWorld(options: SimulatorOptions): World {
  const { clock, folder } = options;
  const lines = new JsonLines(folder, 'history.jsonl');
  const kept = lines.load();
  const random = options.random ?? ((bytes: number) => randomBytes(bytes));
  const makeId = () => Buffer.from(random(16)).toString('hex');
  const wire = new WireLog(folder);
  const people = options.people ?? simulatedPeople;
  return {
    options,
    clock,
    people: new Map(people.map((person) => [person.userId.toLowerCase(), person])),
    chats: new Chats(lines, kept),
    media: new MediaStore(folder, lines, kept),
    credentials: new Credentials(clock, makeId, lines, kept),
    limits: new SendLimits(clock, options.rateLimits ?? true),
    faults: new Faults(),
    wire,
    random,
    makeId,
    callbackUrl() {
      const { callbackUrl } = options.wecom;
      return typeof callbackUrl === 'function' ? callbackUrl() : callbackUrl;
    },
    close() {
      lines.close();
      wire.close();
    },
  };
}
