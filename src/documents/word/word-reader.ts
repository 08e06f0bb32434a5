import { Worker } from 'node:worker_threads';
import { fileTypeFromBuffer } from 'file-type';
import type { FormDocument, WordRefusal } from '../../domain/form/document.ts';
import { type WordReader, WordReaderError } from '../../ports/word-reader.ts';
import { ThreadTime } from '../thread-time.ts';
import { decodeText, utf16Mark } from './decode-text.ts';
import { limits } from './limits.ts';
import type { WordReply } from './word-worker.ts';

export interface WordReaderOptions {
  /** Processor time for one file, the start of its thread included. */
  milliseconds?: number;
}

/** Reads files one at a time, each .docx in a thread of its own with bounded memory and time: what goes wrong there ends there. */
export function createWordReader({ milliseconds = limits.milliseconds }: WordReaderOptions = {}): WordReader {
  let last: Promise<unknown> = Promise.resolve();
  let running: Worker | null = null;
  let isClosed = false;
  const readOnce = async (bytes: Uint8Array): Promise<WordReply> => {
    running = startWorker(bytes);
    try {
      return await replyOf(running, milliseconds);
    } finally {
      await running.terminate();
      running = null;
    }
  };
  const readNext = async (bytes: Uint8Array): Promise<WordReply> => {
    if (isClosed) throw new WordReaderError('The reader is closed');
    const first = await readOnce(bytes);
    // A machine that is busy with others is not the file's fault: once more, then it is said so.
    return 'refused' in first && first.refused === 'not-read' ? readOnce(bytes) : first;
  };
  return {
    async read(bytes) {
      const kind = await sniff(bytes);
      if ('document' in kind || 'refused' in kind) return kind;
      const reading = last.then(() => readNext(bytes));
      last = reading.catch(() => {});
      return reading;
    },
    async close() {
      isClosed = true;
      await running?.terminate();
    },
  };
}

/** What a file is, by its content; plain text is read at once. */
async function sniff(bytes: Uint8Array): Promise<WordReply | { kind: 'docx' }> {
  if (bytes.byteLength === 0) return { refused: 'empty' };
  if (bytes.byteLength > limits.fileBytes) return { refused: 'too-large' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: 'docx' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: oldKind(bytes) };
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return { refused: 'old-word' }; // {\rtf
  // A mark of UTF-16 looks like a piece of sound to whoever does not expect text.
  const known = utf16Mark(bytes) ? undefined : await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (known !== undefined && !known.mime.startsWith('text/')) return { refused: 'not-a-document' };
  if (bytes.byteLength > limits.textFileBytes) return { refused: 'too-large' };
  const text = decodeText(bytes);
  return text === null ? { refused: 'not-a-document' } : plainDocument(text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Word before 2007, and the shell of a file with a password, are one container; the names inside are UTF-16. */
function oldKind(bytes: Uint8Array): WordRefusal {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('Workbook') || holds('PowerPoint Document') ? 'not-a-document' : 'old-word';
}

function plainDocument(text: string): { document: FormDocument } | { refused: WordRefusal } {
  if (text.length > limits.characters) return { refused: 'too-complex' };
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
  const blocks = lines.filter((line) => line !== '').map((line) => ({ kind: 'paragraph' as const, text: line }));
  return blocks.length === 0 ? { refused: 'empty' } : { document: { blocks, pictures: 0 } };
}

function startWorker(bytes: Uint8Array): Worker {
  return new Worker(new URL('./word-worker.mjs', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, stackSizeMb: 4 },
  });
}

/** However busy the machine is, nobody waits longer than this many times the processor time of a file. */
const PASSING = 3;
const WATCH_MILLISECONDS = 50;

/** A thread that takes too long, runs out of memory or of stack ends with its file. */
function replyOf(worker: Worker, milliseconds: number): Promise<WordReply> {
  return new Promise((resolve) => {
    let time: ThreadTime | null = null;
    const finish = (reply: WordReply) => {
      clearInterval(watch);
      resolve(reply);
    };
    const from = performance.now();
    const watch = setInterval(() => {
      if ((time?.usedMilliseconds() ?? 0) > milliseconds) finish({ refused: 'too-complex' });
      else if (performance.now() - from > PASSING * milliseconds) finish({ refused: 'not-read' });
    }, WATCH_MILLISECONDS);
    worker.on('message', (reply: WordReply | { thread: number | null }) => {
      if ('thread' in reply) time = new ThreadTime(reply.thread);
      else finish(reply);
    });
    worker.once('error', () => finish({ refused: 'too-complex' }));
    worker.once('exit', () => finish({ refused: 'too-complex' }));
  });
}
