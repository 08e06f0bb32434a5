import { Worker } from 'node:worker_threads';
import {
  type PrintedDocument,
  type PrintRequest,
  type Renderer,
  RendererError,
  type RendererErrorCode,
} from '../../ports/documents/renderer.ts';
import type { FormLayout, Typesetting } from '../layout.ts';

export interface WorkerSetup {
  /** Where the faces of docs/fonts.md lie. */
  fontFolder: string;
  /** By `<campaign>/<track>`. */
  layouts: Readonly<Record<string, FormLayout>>;
  typesetting: Typesetting;
}

export type WorkerReply =
  | { id: number; printed: PrintedDocument }
  | { id: number; code: RendererErrorCode; message: string };

export interface RendererOptions extends WorkerSetup {
  /** The worker, with about 100 MB of fonts, ends after this long without a job. */
  idleSeconds?: number;
}

interface Job {
  resolve(printed: PrintedDocument): void;
  reject(error: RendererError): void;
}

interface Running {
  worker: Worker;
  jobs: Map<number, Job>;
}

/** Prints in a worker thread, one job at a time; it is started by the first job and again after it ended. */
export function createRenderer({ idleSeconds = 120, ...setup }: RendererOptions): Renderer {
  let running: Running | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;
  const stop = async () => {
    clearTimeout(idle);
    const stopped = running;
    running = null;
    if (stopped === null) return;
    fail(stopped, 'closed');
    await stopped.worker.terminate();
  };
  const rest = () => {
    if (running?.jobs.size !== 0) return;
    clearTimeout(idle);
    idle = setTimeout(() => void stop(), idleSeconds * 1000);
    idle.unref();
  };
  return {
    print(request: PrintRequest) {
      if (setup.layouts[request.layout] === undefined)
        return Promise.reject(new RendererError('unknown-layout', `No layout ${request.layout}`));
      clearTimeout(idle);
      running ??= start(setup, (ended) => {
        if (running === ended) running = null;
      });
      const { worker, jobs } = running;
      lastId += 1;
      const id = lastId;
      const printed = new Promise<PrintedDocument>((resolve, reject) => jobs.set(id, { resolve, reject }));
      worker.ref();
      worker.postMessage({ id, request });
      return printed.finally(() => {
        if (jobs.size === 0) worker.unref();
        rest();
      });
    },
    close: stop,
  };
}

function start(setup: WorkerSetup, onEnd: (ended: Running) => void): Running {
  const worker = new Worker(new URL('./print-worker.mjs', import.meta.url), {
    workerData: setup,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 },
  });
  const jobs = new Map<number, Job>();
  const running = { worker, jobs };
  worker.on('message', (reply: WorkerReply) => {
    const job = jobs.get(reply.id);
    jobs.delete(reply.id);
    if ('printed' in reply) job?.resolve(reply.printed);
    else job?.reject(new RendererError(reply.code, reply.message));
  });
  const end = (why: string) => {
    onEnd(running);
    fail(running, why);
  };
  worker.on('error', (error) => end(error.message));
  worker.on('exit', (code) => end(`exit ${code}`));
  return running;
}

function fail({ jobs }: Running, why: string): void {
  for (const job of jobs.values()) job.reject(new RendererError('unavailable', `The print worker ended: ${why}`));
  jobs.clear();
}
