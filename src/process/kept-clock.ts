import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../ports/process/clock.ts';
import { type ProcessClock, startClock } from './clock.ts';

const FILE = 'clock.json';

/** A set clock that survives a restart: how far it is ahead is kept beside the data, as long as it was begun at the same moment. */
export function startKeptClock(start: Date, folder: string, wallClock: () => number = () => Date.now()): ProcessClock {
  const path = join(folder, FILE);
  const kept = readKept(path, start);
  const clock = startClock(kept === null ? start : new Date(wallClock() + kept), wallClock);
  const keep = () =>
    writeFileSync(path, JSON.stringify({ start: start.toISOString(), ahead: clock.now().getTime() - wallClock() }), {
      mode: 0o600,
    });
  keep();
  return {
    now: clock.now,
    advance(milliseconds) {
      clock.advance(milliseconds);
      keep();
    },
  };
}

/** The time of a set clock that another process keeps in the folder, or kept there last; it is not moved from here, and nothing is written. */
export function readKeptClock(start: Date, folder: string, wallClock: () => number = () => Date.now()): Clock {
  const kept = readKept(join(folder, FILE), start);
  return startClock(kept === null ? start : new Date(wallClock() + kept), wallClock);
}

function readKept(path: string, start: Date): number | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const isSame = typeof kept === 'object' && kept !== null && 'start' in kept && kept.start === start.toISOString();
    return isSame && 'ahead' in kept && typeof kept.ahead === 'number' ? kept.ahead : null;
  } catch {
    return null;
  }
}
