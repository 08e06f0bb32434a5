import { Worker } from 'node:worker_threads';
import type { HeavyName, HeavyWork } from '../ports/process/heavy-work.ts';
import { heavyFunctions } from './heavy-functions.ts';
import type { HeavyReply } from './heavy-thread.ts';

export interface HeavyWorkOptions {
  /** For one piece of work, from when the thread takes it up. */
  limitMilliseconds?: number;
  /** The thread ends after this long without work. */
  idleSeconds?: number;
}

/** The largest form pasted with its long texts takes some 100 ms; this leaves room for a machine that is busy. */
const LIMIT_MILLISECONDS = 20_000;
const IDLE_SECONDS = 120;
const HEAP_MEGABYTES = 256;

/** Does heavy work in one thread, one piece after the other. What takes too long ends with the thread; the next gets a new one. */
export function createHeavyWork(options: HeavyWorkOptions = {}): HeavyWork & { close(): Promise<void> } {
  const { limitMilliseconds = LIMIT_MILLISECONDS, idleSeconds = IDLE_SECONDS } = options;
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  let isClosed = false;
  const end = async () => {
    clearTimeout(idle);
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  const runNext = async (name: HeavyName, input: readonly unknown[]) => {
    if (isClosed) throw new Error('heavy work is closed');
    clearTimeout(idle);
    thread ??= startThread((ended) => {
      if (thread === ended) thread = null;
    });
    lastId += 1;
    const outcome = await resultOf(thread, { id: lastId, name, input }, limitMilliseconds);
    if (outcome === 'too-slow') await end();
    else {
      idle = setTimeout(() => void end(), idleSeconds * 1000);
      idle.unref();
    }
    return outcome;
  };
  return {
    run(name, input) {
      const running = last.then(() => runNext(name, input));
      last = running.catch(() => {});
      return running;
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}

/** The same, done at once: for tests and commands that have no event loop to spare. */
export const heavyWorkHere: HeavyWork = {
  async run(name, input) {
    return { result: heavyFunctions[name](...(input as never[])) }; // whoever asks hands over what it takes
  },
};

function startThread(onExit: (ended: Worker) => void): Worker {
  const thread = new Worker(new URL('./heavy-thread.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  thread.unref();
  thread.on('error', () => {}); // told by whoever waits
  thread.on('exit', () => onExit(thread));
  return thread;
}

function resultOf(
  thread: Worker,
  job: { id: number; name: HeavyName; input: readonly unknown[] },
  limitMilliseconds: number,
): Promise<{ result: unknown } | 'too-slow'> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (act: () => void) => {
      clearTimeout(timer);
      thread.off('message', hear).off('error', fail).off('exit', fail);
      thread.unref();
      act();
    };
    const fail = () => settle(() => reject(new Error('the thread for heavy work ended')));
    const hear = (reply: HeavyReply) => {
      if ('begun' in reply) timer = setTimeout(() => settle(() => resolve('too-slow')), limitMilliseconds);
      else if ('error' in reply) settle(() => reject(new Error(reply.error)));
      else settle(() => resolve({ result: reply.result }));
    };
    thread.ref();
    thread.on('message', hear).on('error', fail).on('exit', fail);
    thread.postMessage(job);
  });
}
