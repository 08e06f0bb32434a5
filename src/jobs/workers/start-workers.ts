import type { Ports } from '../../ports/ports.ts';
import { answerMessages } from '../../usecases/answer-messages.ts';
import { deliverMessages } from '../../usecases/deliver-messages.ts';
import { sweepQueues } from '../../usecases/sweep-queues.ts';

/** People answered and told side by side in one process. */
const CONCURRENCY = 64;
/** A lost wake-up is made good after at most this long. */
const SWEEP_SECONDS = 10;

/** What a worker process does. */
export async function startWorkers(ports: Ports): Promise<void> {
  await ports.jobs.work('inbound', (person) => answerMessages(ports, person), { concurrency: CONCURRENCY });
  await ports.jobs.work('outbox', (person) => deliverMessages(ports, person), { concurrency: CONCURRENCY });
  await ports.jobs.every('sweep', SWEEP_SECONDS, () => sweepQueues(ports));
  await sweepQueues(ports);
}
