import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import type { ArchiveEntry, Archives } from '../ports/documents/archives.ts';

/** Archives by yazl; over 4 GiB or 65 535 files as ZIP64. */
export const archives: Archives = { pack };

async function* pack(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  zip.on('error', (error: Error) => output.destroy(error));
  const fed = feed(zip, entries, () => output.destroyed).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error('an entry failed', { cause: error }));
  });
  try {
    let sinceTurn = 0;
    for await (const chunk of output) {
      yield new Uint8Array(chunk);
      sinceTurn += chunk.byteLength;
      if (sinceTurn < turnBytes) continue;
      sinceTurn = 0;
      await setImmediate(); // others have their turn: streams alone would run on without end
    }
    await fed;
  } finally {
    output.destroy();
  }
}

const turnBytes = 512 * 1024;

async function feed(zip: ZipFile, entries: AsyncIterable<ArchiveEntry>, isOver: () => boolean): Promise<void> {
  for await (const { path, bytes, isCompressed, at } of entries) {
    if (isOver()) return;
    // Not addBuffer: yazl would hold every buffer until the end.
    const source = sourceOf(bytes);
    zip.addReadStream(source, path, { size: bytes.byteLength, mtime: new Date(at), compress: !isCompressed });
    await finished(source);
  }
  zip.end();
}

const sliceBytes = 256 * 1024;

/** yazl keeps the stream of every file until the archive ends: this one lets its bytes go when they are read. */
function sourceOf(bytes: Uint8Array): Readable {
  let rest: Uint8Array | null = bytes;
  return new Readable({
    read() {
      const slice = rest?.subarray(0, sliceBytes);
      rest = rest && rest.byteLength > sliceBytes ? rest.subarray(sliceBytes) : null;
      this.push(slice && slice.byteLength > 0 ? slice : null);
    },
  });
}
