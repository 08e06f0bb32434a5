import { Worker } from 'node:worker_threads';
import type { PaperFindings, PaperProblem } from '../../domain/paper/findings.ts';
import { type PaperExpectation, type PaperFile, type PaperReader, PaperReaderError } from '../../ports/paper-reader.ts';
import { ThreadTime } from '../thread-time.ts';
import { gatherFindings } from './gather-findings.ts';
import { createKeptFindings, joinFindings, notSeen } from './kept-findings.ts';
import type { ReadJob, ReadReply } from './read-worker.ts';
import { paperLimits } from './scan/limits.ts';

export interface PaperReaderOptions {
  /** The worker ends after this long without a paper. */
  idleSeconds?: number;
  /** Processor time for opening a file or reading one page, and for the whole paper. */
  stepSeconds?: number;
  paperSeconds?: number;
  /** What one paper may add to the memory of the process. */
  memoryBytes?: number;
}

type Bounds = Required<Pick<PaperReaderOptions, 'stepSeconds' | 'paperSeconds' | 'memoryBytes'>>;

/** Reads papers in a worker thread, one at a time. What takes too much memory ends with the thread, and is told; the next paper gets a new
 *  one. What takes too long is read once more, alone in a new thread, and then left to people: a busy machine is not the paper's fault. Memory is watched from outside: `resourceLimits` does not bound WebAssembly. */
export function createPaperReader({ idleSeconds = 120, ...given }: PaperReaderOptions = {}): PaperReader {
  const { stepSeconds, paperSeconds, memoryBytes } = paperLimits;
  const bounds: Bounds = { stepSeconds, paperSeconds, memoryBytes, ...given };
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const kept = createKeptFindings();
  const end = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const readOnce = (job: ReadJob) => {
    worker ??= startWorker((ended) => {
      if (worker === ended) worker = null;
    });
    return readIn(worker, job, bounds);
  };
  /** What was read alone before is not read again. */
  const readRest = async (files: readonly PaperFile[], expect: PaperExpectation) => {
    const known = files.map((file) => kept.find(file, expect));
    const unread = [...files.keys()].filter((at) => known[at] === null);
    if (unread.length === files.length) return readNext(files, expect);
    const pick = (at: readonly number[]) => at.flatMap((index) => files[index] ?? []);
    const rest = unread.length > 0 ? await readNext(pick(unread), expect) : null;
    const part = (at: number[], findings: PaperFindings) => ({ at, names: pick(at).map(({ name }) => name), findings });
    const parts = known.flatMap((findings, at) => (findings ? [part([at], findings)] : []));
    return joinFindings(rest ? [...parts, part(unread, rest)] : parts, expect.codes.length);
  };
  const readNext = async (files: readonly PaperFile[], expect: PaperExpectation) => {
    if (isClosed) throw new PaperReaderError('unavailable', 'The reader is closed');
    clearTimeout(idle);
    let outcome = await readOnce({ files, expect });
    if (!('findings' in outcome) && outcome.why === 'not_read') {
      await end();
      if (!isClosed) outcome = await readOnce({ files, expect });
    }
    if ('findings' in outcome) {
      idle = setTimeout(() => void end(), idleSeconds * 1000);
      idle.unref();
      const [only] = files;
      if (only && files.length === 1) kept.keep(only, expect, outcome.findings);
      return outcome.findings;
    }
    await end();
    if (isClosed || outcome.why === 'unavailable')
      throw new PaperReaderError('unavailable', isClosed ? 'The reader is closed' : 'The read worker does not start');
    return refusedPaper(files, expect, outcome.stoppedAt, outcome.why);
  };
  return {
    read(files, expect) {
      const tooMany = refuseAtOnce(files, expect);
      if (tooMany !== null) return Promise.resolve(tooMany);
      const reading = last.then(() => readRest(files, expect));
      last = reading.catch(() => {});
      return reading;
    },
    async close() {
      isClosed = true;
      await end();
    },
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

type Outcome = { findings: PaperFindings } | { stoppedAt: number; why: PaperProblem | 'unavailable' };

/** However busy the machine is, nobody waits longer than this many times the time a step or a paper may take. */
const PASSING = 6;

/** One paper in the worker, watched: each step has its processor time, the whole its time and memory. */
function readIn(worker: Worker, job: ReadJob, bounds: Bounds): Promise<Outcome> {
  const startedWith = process.memoryUsage.rss();
  let step = 0;
  let whole: ThreadTime | null = null;
  // A thread that is only starting is not slow yet.
  let current: ThreadTime | null = null;
  return new Promise<Outcome>((resolve) => {
    const finish = (outcome: Outcome) => {
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

function refuseAtOnce(files: readonly PaperFile[], expect: PaperExpectation): PaperFindings | null {
  if (files.length > paperLimits.files) return refusedPaper(files, expect, 0, 'too_many_pages');
  const large = files.findIndex(({ bytes }) => bytes.byteLength > paperLimits.fileBytes);
  return large < 0 ? null : refusedPaper(files, expect, large, 'too_large');
}

function refusedPaper(
  files: readonly PaperFile[],
  expect: PaperExpectation,
  at: number,
  problem: PaperProblem,
): PaperFindings {
  const electronicSeal = { signatures: 0, signatureFields: 0, stampAnnotations: 0 };
  const found = files.map(({ name }, index) => ({
    name,
    isOpenable: index !== at,
    pageCount: 0,
    problem: index === at ? problem : null,
    electronicSeal,
  }));
  return gatherFindings(found, [], expect.codes.length, notSeen);
}
