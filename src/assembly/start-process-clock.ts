import type { Config } from '../config/config.ts';
import type { Clock } from '../ports/process/clock.ts';
import { type ProcessClock, startClock } from '../process/clock.ts';
import { readKeptClock, startKeptClock } from '../process/kept-clock.ts';
import { clockStartOf } from './simulated-start.ts';

type ClockConfig = Pick<Config, 'clockStart' | 'simulator' | 'dataDir'>;

/** The clock of a process that serves. @param folder where the campaigns stand */
export async function startProcessClock(config: ClockConfig, folder: string): Promise<ProcessClock> {
  const start = await clockStartOf(config, folder);
  return start && config.simulator ? startKeptClock(start, config.dataDir) : startClock(start);
}

/** The time that the process whose data this is follows, for a command beside it. @param folder where the campaigns stand */
export async function commandClock(config: ClockConfig, folder: string): Promise<Clock> {
  const start = await clockStartOf(config, folder);
  return start && config.simulator ? readKeptClock(start, config.dataDir) : startClock(start);
}
