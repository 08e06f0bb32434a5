import { setTimeout as wait } from 'node:timers/promises';
import type { Product } from './product.ts';

/** Longer than the longest pause of the simulated platform (20 s) and the repeats after it. */
const LONGEST_MILLISECONDS = 60_000;
const OUTBOX = /^shenbao_queue_size\{queue="outbox"\} (\d+)$/mu;

/** Waits until nobody has anything left to be told: a message that was cut off is repeated some seconds later, and a product that is stopped
 *  before keeps it for its next start. @returns how many messages still wait after a minute */
export async function waitUntilTold({ address }: Pick<Product, 'address'>): Promise<number> {
  const until = performance.now() + LONGEST_MILLISECONDS;
  for (;;) {
    const metrics = await (await fetch(`${address}/metrics`)).text();
    const waiting = Number(OUTBOX.exec(metrics)?.[1] ?? Number.NaN);
    if (waiting === 0 || performance.now() > until) return waiting;
    await wait(200);
  }
}
