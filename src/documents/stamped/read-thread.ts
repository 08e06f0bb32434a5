import { Worker } from 'node:worker_threads';
import type { PaperFindings, PaperProblem } from '../../domain/paper/findings.ts';
import { ThreadTime } from '../thread-time.ts';
import type { ReadJob, ReadReply } from './read-worker.ts';
import { paperLimits } from './scan/limits.ts';

/** Processor time for one step and for a whole paper, and what a paper may add to the memory of the process. */
interface Bounds {
  stepSeconds: number;
  paperSeconds: number;
  memoryBytes: number;
}

/** The thread that reads one paper at a time. It starts with the first paper, and ends when it was idle. */
interface ReadThread {
  read(job: ReadJob): Promise<ReadOutcome>;
  /** The next paper gets a new thread. */
  end(): Promise<void>;
}

export function createReadThread(bounds: Bounds, idleSeconds: number): ReadThread {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const end = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  return {
    async read(job) {
      clearTimeout(idle);
      worker ??= startWorker((ended) => {
        if (worker === ended) worker = null;
      });
      const outcome = await readIn(worker, job, bounds);
      if ('findings' in outcome) idle = setTimeout(() => void end(), idleSeconds * 1000).unref();
      return outcome;
    },
    end,
  };
}

function startWorker(onExit: (ended: Worker) => void): Worker {
  const worker = new Worker(new URL('./read-worker.mjs', import.meta.url), {
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.unref();
  worker.on('error', () => {}); // told by whoever reads; between papers it is of no interest
  worker.on('exit', () => onExit(worker));
  return worker;
}

type ReadOutcome = { findings: PaperFindings } | { stoppedAt: number; why: PaperProblem | 'unavailable' };

/** However busy the machine is, nobody waits longer than this many times the time a step or a paper may take. */
const PASSING = 6;

/** One paper in the worker, watched: each step has its processor time, the whole its time and memory. */
function readIn(worker: Worker, job: ReadJob, bounds: Bounds): Promise<ReadOutcome> {
  const startedWith = process.memoryUsage.rss();
  let step = 0;
  let whole: ThreadTime | null = null;
  // A thread that is only starting is not slow yet.
  let current: ThreadTime | null = null;
  return new Promise<ReadOutcome>((resolve) => {
    const finish = (outcome: ReadOutcome) => {
      clearInterval(watch);
      worker.off('message', hear).off('error', fail).off('exit', fail);
      worker.unref();
      resolve(outcome);
    };
    const stop = (why: PaperProblem | 'unavailable') => finish({ stoppedAt: step, why });
    const fail = () => stop(current === null ? 'unavailable' : 'too_complex');
    const hear = (reply: ReadReply) => {
      if ('findings' in reply) return finish(reply);
      if ('failed' in reply) return stop('broken');
      step = reply.step;
      current = new ThreadTime(reply.thread);
      whole ??= current;
    };
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - startedWith > bounds.memoryBytes) return fail();
      if (isOver(current, bounds.stepSeconds) || isOver(whole, bounds.paperSeconds)) stop('not_read');
    }, paperLimits.watchMilliseconds);
    worker.ref();
    worker.on('message', hear).on('error', fail).on('exit', fail);
    worker.postMessage(job);
  });
}

function isOver(time: ThreadTime | null, seconds: number): boolean {
  if (time === null) return false;
  const most = seconds * 1000;
  // The processor time is asked for only once it can have been used up.
  return (
    time.passedMilliseconds() > most && (time.usedMilliseconds() > most || time.passedMilliseconds() > PASSING * most)
  );
}
