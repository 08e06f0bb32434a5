import { parentPort } from 'node:worker_threads';
import type { FormDocument, WordRefusal } from '../../domain/form/document.ts';
import { ownThread } from '../thread-time.ts';
import { readPackage } from './read-package.ts';
import { TooComplex } from './too-complex.ts';

export type WordReply = { document: FormDocument } | { refused: WordRefusal };

/** `ready` once, when the thread has started, with its number; then a reply for each file. */
export type WordMessage = { ready: true; thread: number | null } | { id: number; reply: WordReply };

export interface WordJob {
  id: number;
  bytes: Uint8Array;
}

/** Reads `.docx` files for `createWordReader`, one after the other. */
if (parentPort === null) throw new Error('word-worker: to be started as a worker');
const port = parentPort;
port.on('message', async ({ id, bytes }: WordJob) => {
  port.postMessage({ id, reply: await read(bytes) } satisfies WordMessage);
});
port.postMessage({ ready: true, thread: ownThread() } satisfies WordMessage);

async function read(bytes: Uint8Array): Promise<WordReply> {
  try {
    return await readPackage(bytes);
  } catch (error) {
    return { refused: error instanceof TooComplex ? 'too-complex' : 'broken' };
  }
}
