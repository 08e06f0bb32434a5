import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import type { FormDocument, WordRefusal } from '../../domain/form/document.ts';
import { ownThread } from '../thread-time.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { openPackage, packParts } from './open-package.ts';
import { readBlocks, TooComplex } from './read-blocks.ts';

/** What the thread answers at last; before that it says which thread it is. */
export type WordReply = { document: FormDocument } | { refused: WordRefusal };

/** Reads one .docx for `createWordReader`, then ends. */
if (parentPort === null) throw new Error('word-worker: to be started as a worker');
parentPort.postMessage({ thread: ownThread() });
parentPort.postMessage(await read(workerData as Uint8Array)); // handed over by createWordReader

async function read(bytes: Uint8Array): Promise<WordReply> {
  try {
    const opened = await openPackage(bytes);
    if ('refused' in opened) return opened;
    const buffer = await packParts(numberParagraphs(opened.parts));
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false });
    return { document: readBlocks(value) };
  } catch (error) {
    return { refused: error instanceof TooComplex ? 'too-complex' : 'broken' };
  }
}
