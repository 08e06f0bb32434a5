import { readFile } from 'node:fs/promises';
import { createPaperReader } from '../../src/documents/stamped/paper-reader.ts';
import type { PaperExpectation, PaperReader } from '../../src/ports/documents/paper-reader.ts';

/** Asks a measured server to read a paper over and over: `expect` is what the paper should be. */
export interface ReadAsked {
  read: string;
  expect: PaperExpectation;
  /** As often as this, and then until `stop` comes when it is 0. */
  times: number;
}

/** What came of it. */
export interface ReadDone {
  milliseconds: number[];
  isAllRead: boolean;
}

let isStopped = false;
let reader: PaperReader | null = null;

// Loaded before the product: the paper is read in its process, by its reader, as a stamped form that comes back is.
process.on('message', (message: unknown) => {
  if (message === 'stop') isStopped = true;
  if (isReadAsked(message)) void readAll(message).then((done) => process.send?.(done));
});

function isReadAsked(message: unknown): message is ReadAsked {
  return typeof message === 'object' && message !== null && 'read' in message;
}

async function readAll({ read, expect, times }: ReadAsked): Promise<ReadDone> {
  isStopped = false;
  reader ??= createPaperReader();
  const file = { bytes: new Uint8Array(await readFile(read)), name: 'scan.pdf', contentType: 'application/pdf' };
  // The first one starts the worker and its libraries; the worker then stays warm.
  if (times > 0) await reader.read([file], expect);
  const done: ReadDone = { milliseconds: [], isAllRead: true };
  while (times > 0 ? done.milliseconds.length < times : !isStopped) {
    const start = performance.now();
    const { problems, seal } = await reader.read([file], expect);
    done.milliseconds.push(performance.now() - start);
    if (problems.length > 0 || seal.verdict !== 'present') done.isAllRead = false;
  }
  return done;
}
