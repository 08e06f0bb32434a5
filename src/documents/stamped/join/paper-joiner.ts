import { Worker } from 'node:worker_threads';
import type { JoinRequest, PaperJoiner } from '../../../ports/documents/paper-joiner.ts';

/** What a file in the store may have. */
const maxBytes = 20 * 1024 * 1024;
const maxSeconds = 30;
/** What one paper may add to the memory of the process: pictures are unpacked outside the thread's heap, which `resourceLimits` bounds. */
const maxMemoryBytes = 700 * 1024 * 1024;
const watchMilliseconds = 100;

/** Joins in a thread of its own that ends with the paper, one paper at a time: nobody's chat waits for it. */
export function createPaperJoiner({ memoryBytes = maxMemoryBytes }: { memoryBytes?: number } = {}): PaperJoiner {
  let last: Promise<unknown> = Promise.resolve();
  return {
    join(request) {
      if (request.files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > maxBytes) return Promise.resolve(null);
      const joining = last.then(() => joinInThread(request, memoryBytes));
      last = joining.catch(() => {});
      return joining;
    },
  };
}

function joinInThread(request: JoinRequest, memoryBytes: number): Promise<Uint8Array | null> {
  const worker = new Worker(new URL('./join-worker.mjs', import.meta.url), {
    workerData: request,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const startedWith = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  return new Promise<Uint8Array | null>((resolve) => {
    const giveUp = () => resolve(null);
    timer = setTimeout(giveUp, maxSeconds * 1000);
    watch = setInterval(() => process.memoryUsage.rss() - startedWith > memoryBytes && giveUp(), watchMilliseconds);
    worker.once('message', (joined: Uint8Array | null) =>
      resolve(joined !== null && joined.byteLength <= maxBytes ? joined : null),
    );
    worker.once('error', giveUp); // what is too much for the thread, or breaks the library, ends with it
    worker.once('exit', giveUp);
  }).finally(() => {
    clearTimeout(timer);
    clearInterval(watch);
    return worker.terminate();
  });
}
