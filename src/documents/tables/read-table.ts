import { Worker } from 'node:worker_threads';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { TableRead } from '../../ports/documents/spreadsheets.ts';
import { decodeText } from '../decode-text.ts';

const MEGABYTE = 1024 * 1024;
/** How much of a table is read; a list of all bodies of a country stays far below. */
const limits = { entries: 500, totalBytes: 64 * MEGABYTE, ratio: 200, rows: 5000, cells: 60, milliseconds: 15_000 };
/** Cells between the first and the last of a sheet, empty ones too: the reader makes each. A few columns formatted to the last row stay below. */
const MOST_CELLS = 20_000_000;
/** How much of a sheet is looked through for its size. */
const HEAD_BYTES = 64 * 1024;

/** The rows of a table people sent, as texts: the first sheet of an .xlsx, or a CSV in UTF-8, UTF-16 or GBK, with commas, semicolons or tabs.
 *  Nothing in it is run. What a package says of its size is checked before it is unpacked, in a thread that may be ended. */
export async function readTable(bytes: Uint8Array): Promise<TableRead> {
  if (bytes.length === 0) return { refused: 'empty' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: 'old-excel' };
  const isPackage = startsWith(bytes, [0x50, 0x4b]);
  if (isPackage) {
    const refused = await refusePackage(bytes);
    return refused ? { refused } : inThread({ kind: 'workbook', data: bytes });
  }
  const text = decodeText(bytes);
  return text === null ? { refused: 'not-a-table' } : inThread({ kind: 'csv', data: text });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

type Refusal = Extract<TableRead, { refused: unknown }>['refused'];

async function refusePackage(bytes: Uint8Array): Promise<Refusal | null> {
  const zip = await open(bytes);
  if (!zip) return 'broken-table';
  try {
    if (zip.entryCount > limits.entries) return 'too-complex';
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) return 'not-a-table';
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    const isBomb = entries.some(
      (one) => one.uncompressedSize > MEGABYTE && one.uncompressedSize > one.compressedSize * limits.ratio,
    );
    if (total > limits.totalBytes || isBomb) return 'too-complex';
    const sheet = entries.find(({ fileName }) => fileName === 'xl/worksheets/sheet1.xml');
    return sheet && cellsDeclared(await readHead(zip, sheet)) > MOST_CELLS ? 'too-complex' : null;
  } catch {
    return 'broken-table';
  } finally {
    zip.close();
  }
}

/** The beginning of a sheet, where its size stands. */
async function readHead(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).toString('latin1', 0, HEAD_BYTES);
}

/** Cells up to the last that the beginning of a sheet names: `<dimension ref="A1:XFD9"/>`, `<c r="XFD9">`. */
function cellsDeclared(head: string): number {
  let most = 0;
  for (const [, letters = '', row = ''] of head.matchAll(
    /(?:<dimension ref="(?:[A-Z]{1,3}\d{1,7}:)?|<c r=")([A-Z]{1,3})(\d{1,7})"/gu,
  )) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    most = Math.max(most, column * Number(row));
  }
  return most;
}

function open(bytes: Uint8Array): Promise<ZipFile | null> {
  return new Promise((resolve) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      resolve(error ? null : zip),
    );
  });
}

function inThread(job: { kind: 'workbook'; data: Uint8Array } | { kind: 'csv'; data: string }): Promise<TableRead> {
  const worker = new Worker(new URL('./table-worker.mjs', import.meta.url), {
    workerData: { ...job, maxRows: limits.rows, maxCells: limits.cells },
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  return new Promise<TableRead>((resolve) => {
    const timer = setTimeout(() => resolve({ refused: 'too-complex' }), limits.milliseconds);
    worker.once('message', (rows: string[][]) => resolve({ rows }));
    worker.once('error', () => resolve({ refused: 'broken-table' }));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve({ refused: 'broken-table' });
    });
  }).finally(() => worker.terminate());
}
