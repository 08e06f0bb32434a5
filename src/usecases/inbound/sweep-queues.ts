import type { Ports } from '../../ports/ports.ts';
import { isLane } from '../base/lanes.ts';

/** People woken in one sweep; the next sweep wakes the rest. */
const LIMIT = 500;

/** Wakes everybody who still waits: a process may have died between the durable row and the wake-up. */
export async function sweepQueues({ inbox, outbox, jobs }: Pick<Ports, 'inbox' | 'outbox' | 'jobs'>): Promise<void> {
  const [heard, told] = await Promise.all([inbox.listPeopleWaiting(LIMIT), outbox.listPeopleWaiting(LIMIT)]);
  await Promise.all([
    ...heard.map((key) => jobs.wake(isLane(key) ? 'aside' : 'inbound', key)),
    ...told.map((person) => jobs.wake('outbox', person)),
  ]);
}
