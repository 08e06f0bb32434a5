/** The clock the simulated platform lives by: the product's own, so that tokens, codes and media age together. */
export interface SimulatorClock {
  now(): Date;
  /** Absent when the clock cannot be moved (real time). */
  advance?(milliseconds: number): void;
}

/** A clock that starts at `start`, runs at normal speed and can be moved forward. */
export function createSimulatorClock(start: Date): Required<SimulatorClock> {
  const began = performance.now();
  let moved = 0;
  return {
    now: () => new Date(start.getTime() + moved + (performance.now() - began)),
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError('the clock only moves forward');
      moved += milliseconds;
    },
  };
}
