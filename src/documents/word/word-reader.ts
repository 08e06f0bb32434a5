import { fileTypeFromBuffer } from 'file-type';
import type { FormDocument, WordRefusal } from '../../domain/form/document.ts';
import { type WordReader, WordReaderError } from '../../ports/documents/word-reader.ts';
import { decodeHead, decodeText, utf16Mark } from '../decode-text.ts';
import { limits } from './limits.ts';
import { WordThread } from './word-thread.ts';
import type { WordReply } from './word-worker.ts';

export interface WordReaderOptions {
  /** Processor time for one file. */
  milliseconds?: number;
  /** The thread ends after this long without a file. */
  idleSeconds?: number;
}

const IDLE_SECONDS = 600;
const PAGE_HEAD_BYTES = 4096;

/** Reads files one at a time, each .docx in a thread of bounded memory, within its processor time: what goes wrong there ends there. The
 *  thread stays for the next file; after one that went wrong a new one starts. */
export function createWordReader(options: WordReaderOptions = {}): WordReader {
  const { milliseconds = limits.milliseconds, idleSeconds = IDLE_SECONDS } = options;
  let last: Promise<unknown> = Promise.resolve();
  let thread: WordThread | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;
  const end = async () => {
    clearTimeout(idle);
    const ended = thread;
    thread = null;
    await ended?.end();
  };
  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(() => void end(), idleSeconds * 1000);
    idle.unref();
  };
  const readOnce = async (bytes: Uint8Array): Promise<WordReply> => {
    clearTimeout(idle);
    thread ??= new WordThread();
    const reply = await thread.read(bytes, milliseconds);
    if (thread.isSpent) await end();
    else rest();
    return reply;
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
    warm() {
      if (isClosed) return;
      thread ??= new WordThread();
      rest();
    },
    async close() {
      isClosed = true;
      await end();
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
  if (isPage(bytes)) return { refused: 'web-page' };
  // A mark of UTF-16 looks like a piece of sound to whoever does not expect text.
  const known = utf16Mark(bytes) ? undefined : await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (known !== undefined && !known.mime.startsWith('text/')) return { refused: 'not-a-document' };
  if (bytes.byteLength > limits.textFileBytes) return { refused: 'too-large' };
  const text = decodeText(bytes);
  return text === null ? { refused: 'not-a-document' } : plainDocument(text);
}

/** HTML, MHTML and Word's XML of 2003 are saved under the name of a Word file too. */
function isPage(bytes: Uint8Array): boolean {
  const head = decodeHead(bytes.subarray(0, PAGE_HEAD_BYTES)).trimStart();
  return (
    /^(?:<!doctype html|<html|mime-version:)/iu.test(head) ||
    /^<[^>]{0,200}>[\s\S]{0,500}<(?:html|w:wordDocument|pkg:package)\b/u.test(head)
  );
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
