import { setTimeout as wait } from 'node:timers/promises';
import { Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { JobHandler, Jobs, QueueName } from '../ports/process/jobs.ts';
import {
  DEFAULT_CONCURRENCY,
  delayAfter,
  FIRST_RETRY_MILLISECONDS,
  type ReportFailure,
  reportUnlessLater,
} from './retry-delay.ts';

export interface BullmqJobsOptions {
  redisUrl: string;
  /** Begins every key; lets others use the same Redis. */
  prefix?: string;
  report?: ReportFailure;
  /** The wait after a first failure; doubles with each. */
  firstRetryMilliseconds?: number;
  /** A run whose process died is taken over after about this long, and half as much again. */
  takeOverMilliseconds?: number;
  /** A Redis that lost everything is told again what repeats after about this long. */
  lookMilliseconds?: number;
}

/** A Redis that hangs holds nobody up for longer: the sweep wakes whoever waits once it is back. */
const WAKE_MILLISECONDS = 1_000;

/** A run is never given up: the row behind it still waits. */
const NEVER_GIVE_UP = 1_000_000_000;

/** Jobs of any number of processes on one Redis. A wake is one BullMQ job, deduplicated by key: while one waits the next is folded into it, while one
 *  runs the next is kept until it ends. So runs of one key never overlap, and no wake is lost. @throws Error when Redis cannot be reached */
export async function openBullmqJobs(options: BullmqJobsOptions): Promise<Jobs> {
  const { prefix = 'shenbao', takeOverMilliseconds: takeOver = 15_000, lookMilliseconds: look = 10_000 } = options;
  const report = reportUnlessLater(options.report ?? (() => {}));
  const firstRetry = options.firstRetryMilliseconds ?? FIRST_RETRY_MILLISECONDS;
  const connection = await connect(options.redisUrl);
  const queues = new Map<string, Queue>();
  const workers: Worker[] = [];
  const looks: NodeJS.Timeout[] = [];
  let isStopping = false;
  const common = { connection, prefix } satisfies QueueOptions;

  function queue(name: string): Queue {
    const known = queues.get(name) ?? new Queue(name, { ...common, streams: { events: { maxLen: 100 } } });
    if (!queues.has(name)) known.on('error', (failure) => report(failure, name));
    queues.set(name, known);
    return known;
  }

  async function startWorker(name: string, handler: JobHandler, more: Partial<WorkerOptions>): Promise<void> {
    const worker = new Worker(name, (job) => handler(keyIn(job.data), { isStopping: () => isStopping }), {
      ...common,
      ...{ lockDuration: takeOver, stalledInterval: takeOver / 2 },
      maxStalledCount: NEVER_GIVE_UP,
      settings: { backoffStrategy: (failures, _type, failure) => delayAfter(failure, failures, firstRetry) },
      ...more,
    });
    worker.on('error', (failure) => report(failure, name));
    worker.on('failed', (_, failure) => report(failure, name));
    workers.push(worker);
    await worker.waitUntilReady();
  }

  return {
    async wake(name: QueueName, key) {
      const options = { ...runOptions, deduplication: { id: JSON.stringify(key), keepLastIfActive: true } };
      const added = queue(name).add('run', { key }, options);
      const told = added.catch((failure: unknown) => report(failure, name));
      await Promise.race([told, wait(WAKE_MILLISECONDS, null, { ref: false })]);
    },
    work: (name, handler, { concurrency = DEFAULT_CONCURRENCY } = {}) => startWorker(name, handler, { concurrency }),
    async every(name, seconds, handler) {
      const ticks = queue(`every-${name}`);
      // Redis keeps what repeats; one that starts empty, or was emptied, would never repeat anything again.
      const lookAgain = async () => {
        if (!isStopping && !(await ticks.getJobScheduler(name))) await repeat(ticks, name, seconds);
      };
      await repeat(ticks, name, seconds);
      await startWorker(ticks.name, handler, { concurrency: 1 });
      const timer = setInterval(() => void lookAgain().catch((failure: unknown) => report(failure, ticks.name)), look);
      looks.push(timer.unref());
    },
    async stop() {
      isStopping = true;
      for (const timer of looks) clearInterval(timer);
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((each) => each.close()));
      await connection.quit().catch(() => connection.disconnect());
    },
  };
}

/** From now on a job of this name is added at the interval, whatever was scheduled under it before. */
async function repeat(ticks: Queue, name: string, seconds: number): Promise<void> {
  await ticks.setGlobalConcurrency(1);
  const template = { name: 'run', data: { key: name }, opts: { removeOnComplete: true, removeOnFail: true } };
  await ticks.upsertJobScheduler(name, { every: seconds * 1000 }, template);
}

function keyIn(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'key' in payload && typeof payload.key === 'string')
    return payload.key;
  throw new Error('a job without a key');
}

const runOptions = {
  attempts: NEVER_GIVE_UP,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** The address, which may hold a password, is not told. */
async function connect(url: string): Promise<Redis> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, connectTimeout: 5_000 });
  redis.on('error', () => {}); // queues and workers report it
  try {
    await redis.connect();
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw new Error('Redis cannot be reached', { cause });
  }
}
