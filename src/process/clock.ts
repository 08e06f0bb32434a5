import type { Clock } from '../ports/process/clock.ts';

/** The process clock: real time, or a time that was set and runs on at normal speed. Only the simulator moves it. */
export interface ProcessClock extends Clock {
  advance(milliseconds: number): void;
}

/** @param start null = real time */
export function startClock(start: Date | null, wallClock: () => number = () => Date.now()): ProcessClock {
  let ahead = start ? start.getTime() - wallClock() : 0;
  return {
    now: () => new Date(wallClock() + ahead),
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
