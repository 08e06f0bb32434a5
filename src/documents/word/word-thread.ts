import { Worker } from 'node:worker_threads';
import { ThreadTime } from '../thread-time.ts';
import { limits } from './limits.ts';
import type { WordJob, WordMessage, WordReply } from './word-worker.ts';

/** However busy the machine is, nobody waits longer than this many times the processor time of a file. */
const PASSING = 3;
const WATCH_MILLISECONDS = 50;

/** A thread that reads Word files. One that took too long, ran out of memory or of stack is spent. */
export class WordThread {
  isSpent = false;
  readonly #worker: Worker;
  readonly #ready: Promise<number | null>;
  #lastId = 0;

  constructor() {
    this.#worker = new Worker(new URL('./word-worker.mjs', import.meta.url), {
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, stackSizeMb: 4 },
    });
    this.#worker.unref();
    const spend = () => {
      this.isSpent = true;
    };
    this.#worker.on('error', spend).on('exit', spend);
    this.#ready = new Promise((resolve) => {
      this.#worker.on('message', (message: WordMessage) => {
        if ('ready' in message) resolve(message.thread);
      });
    });
  }

  /** Time counts from when the thread has started. @param milliseconds processor time for the file */
  async read(bytes: Uint8Array, milliseconds: number): Promise<WordReply> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#worker.ref();
    try {
      return await this.#replyTo({ id, bytes }, milliseconds);
    } finally {
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #replyTo(job: WordJob, milliseconds: number): Promise<WordReply> {
    return new Promise((resolve) => {
      let time: ThreadTime | null = null;
      const finish = (reply: WordReply, isSpent: boolean) => {
        clearInterval(watch);
        this.#worker.off('message', hear).off('error', fail).off('exit', fail);
        this.isSpent ||= isSpent;
        resolve(reply);
      };
      const hear = (message: WordMessage) => {
        if ('reply' in message && message.id === job.id) finish(message.reply, false);
      };
      const fail = () => finish({ refused: 'too-complex' }, true);
      const from = performance.now();
      const watch = setInterval(() => {
        if ((time?.usedMilliseconds() ?? 0) > milliseconds) finish({ refused: 'too-complex' }, true);
        else if (performance.now() - from > PASSING * milliseconds) finish({ refused: 'not-read' }, true);
      }, WATCH_MILLISECONDS);
      this.#worker.on('message', hear).once('error', fail).once('exit', fail);
      if (this.isSpent) fail();
      void this.#ready.then((thread) => {
        time = new ThreadTime(thread);
        this.#worker.postMessage(job);
      });
    });
  }
}
