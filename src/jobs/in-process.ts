import type { Jobs, QueueName } from '../ports/process/jobs.ts';
import { KeyedRuns } from './keyed-runs.ts';
import { DEFAULT_CONCURRENCY, FIRST_RETRY_MILLISECONDS, type ReportFailure, reportUnlessLater } from './retry-delay.ts';

export interface InProcessJobsOptions {
  report?: ReportFailure;
  /** The wait after a first failure; doubles with each. */
  firstRetryMilliseconds?: number;
}

/** Jobs of one process, in its memory: the durable rows are the truth, and are swept when the process starts. */
export function createInProcessJobs(options: InProcessJobsOptions = {}): Jobs {
  const { firstRetryMilliseconds = FIRST_RETRY_MILLISECONDS } = options;
  const report = reportUnlessLater(options.report ?? (() => {}));
  const queues = new Map<QueueName, KeyedRuns>();
  const repeats: (() => Promise<void>)[] = [];

  function queue(name: QueueName): KeyedRuns {
    const known = queues.get(name) ?? new KeyedRuns(firstRetryMilliseconds, (failure) => report(failure, name));
    queues.set(name, known);
    return known;
  }

  return {
    wake: async (name, key) => queue(name).wake(key),
    work: async (name, handler, { concurrency = DEFAULT_CONCURRENCY } = {}) => queue(name).start(handler, concurrency),
    async every(name, seconds, handler) {
      repeats.push(repeat(seconds * 1000, () => handler().catch((failure: unknown) => report(failure, name))));
    },
    async stop() {
      await Promise.all([...queues.values()].map((runs) => runs.stop()));
      await Promise.all(repeats.map((end) => end()));
    },
  };
}

/** Runs again and again, `milliseconds` after the last run ended. @returns ends it and waits for a run under way */
function repeat(milliseconds: number, run: () => Promise<void>): () => Promise<void> {
  let underWay = Promise.resolve();
  let isOver = false;
  let timer: NodeJS.Timeout;
  const schedule = () => {
    timer = setTimeout(() => {
      underWay = run().then(() => {
        if (!isOver) schedule();
      });
    }, milliseconds);
  };
  schedule();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await underWay;
  };
}
