import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import type { PaperFindings } from '../../domain/paper/findings.ts';
import type { PaperExpectation, PaperFile } from '../../ports/paper-reader.ts';
import { warmUp } from './read-codes.ts';
import { readPaper } from './read-paper.ts';

/** Reads for `createPaperReader`: one paper a message, the next when the answer is out. */
export type ReadJob = { files: readonly PaperFile[]; expect: PaperExpectation };

export type ReadReply = { step: number } | { findings: PaperFindings } | { failed: string };

if (parentPort === null) throw new Error('read-worker: to be started as a worker');
const port = parentPort;
sharp.cache(false);
sharp.concurrency(1);

const reply = (message: ReadReply) => port.postMessage(message);

port.on('message', ({ files, expect }: ReadJob) => {
  warmUp()
    .then(() => readPaper(files, expect, (step) => reply({ step })))
    .then(
      (findings) => reply({ findings }),
      (error: unknown) => reply({ failed: error instanceof Error ? error.message : 'read failed' }),
    );
});
