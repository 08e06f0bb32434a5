import { parentPort } from 'node:worker_threads';
import type { HeavyName } from '../ports/process/heavy-work.ts';
import { heavyFunctions } from './heavy-functions.ts';

export interface HeavyJob {
  id: number;
  name: HeavyName;
  input: readonly unknown[];
}

/** `begun` first: the time counts from there. */
export type HeavyReply = { begun: number } | { id: number; result: unknown } | { id: number; error: string };

if (parentPort === null) throw new Error('heavy-thread: to be started as a worker');
const port = parentPort;
port.on('message', ({ id, name, input }: HeavyJob) => {
  port.postMessage({ begun: id } satisfies HeavyReply);
  try {
    const work = heavyFunctions[name];
    port.postMessage({ id, result: work(...(input as never[])) } satisfies HeavyReply); // whoever asked handed over what it takes
  } catch (error) {
    const message = error instanceof Error ? error.message : 'the work failed';
    port.postMessage({ id, error: message } satisfies HeavyReply);
  }
});
