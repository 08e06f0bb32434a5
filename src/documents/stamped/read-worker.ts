import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import type { PaperFindings } from '../../domain/paper/findings.ts';
import type { PaperExpectation, PaperFile } from '../../ports/documents/paper-reader.ts';
import { ownThread } from '../thread-time.ts';
import { warmUp } from './page/read-codes.ts';
import { readPages } from './read-pages.ts';

/** Reads for `createPaperReader`: one paper a message, the next when the answer is out. */
export type ReadJob = { files: readonly PaperFile[]; expect: PaperExpectation };

export type ReadReply = { step: number; thread: number | null } | { findings: PaperFindings } | { failed: string };

if (parentPort === null) throw new Error('read-worker: to be started as a worker');
const port = parentPort;
sharp.cache(false);
sharp.concurrency(1);
giveWay();

const thread = ownThread();
const reply = (message: ReadReply) => port.postMessage(message);

port.on('message', ({ files, expect }: ReadJob) => {
  warmUp()
    .then(() => readPages(files, expect, (step) => reply({ step, thread })))
    .then(
      (findings) => reply({ findings }),
      (error: unknown) => reply({ failed: error instanceof Error ? error.message : 'read failed' }),
    );
});

/** Whoever chats comes first when the processors are busy. On Linux a priority is a thread's own; elsewhere it would be the whole process's. */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(5);
  } catch {
    // Not allowed in some containers: then it reads at the same priority.
  }
}
