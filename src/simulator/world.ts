import { randomBytes } from 'node:crypto';
import { Chats } from './chats.ts';
import type { SimulatorClock } from './clock.ts';
import { Faults } from './faults.ts';
import { JsonLines } from './history.ts';
import { MediaStore } from './media.ts';
import { type SimulatedPerson, simulatedPeople } from './people.ts';
import { WireLog } from './wire-log.ts';

export interface WorldOptions {
  clock: SimulatorClock;
  /** Where history is kept; null keeps it in memory only. */
  folder: string | null;
  people?: readonly SimulatedPerson[];
  /** Where the API is reached, for PicUrl: `http://127.0.0.1:3000/simulator`. */
  baseUrl?: string;
  /** The built pages (`build/pages`); without them only the API is served. */
  pagesFolder?: string;
  /** How much one member gets from one app; on when left out. */
  rateLimits?: boolean;
  /** 5000 as the platform's; tests may be less patient. */
  callbackTimeoutMilliseconds?: number;
  /** Between the tries of one callback; 1000 when left out (the platform's is not known). */
  retryPauseMilliseconds?: number;
  random?: (bytes: number) => Uint8Array;
}

/** Everything the simulated platform knows, shared by its phones and by what each platform keeps beside it. */
export interface World {
  options: WorldOptions;
  clock: SimulatorClock;
  people: ReadonlyMap<string, SimulatedPerson>;
  chats: Chats;
  media: MediaStore;
  faults: Faults;
  wire: WireLog;
  random(bytes: number): Uint8Array;
  makeId(): string;
  /** What is kept of all this, and what an earlier process kept. */
  lines: JsonLines;
  kept: readonly unknown[];
  close(): void;
}

/** Builds the world and restores what an earlier process kept. */
export function createWorld(options: WorldOptions): World {
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
    faults: new Faults(),
    wire,
    random,
    makeId,
    lines,
    kept,
    close() {
      lines.close();
      wire.close();
    },
  };
}
