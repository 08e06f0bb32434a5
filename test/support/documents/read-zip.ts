import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

export interface ZippedFile {
  bytes: Buffer;
  isStored: boolean;
}

const open = promisify<Buffer, object, ZipFile>((bytes, options, done) => fromBuffer(bytes, options, done));

/** Every file of an archive by its path, checksums and sizes checked; yauzl refuses paths that lead out of it. */
export async function readZip(bytes: Uint8Array): Promise<Map<string, ZippedFile>> {
  const zip = await open(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  const files = new Map<string, ZippedFile>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      readEntry(zip, entry).then((read) => {
        if (files.has(entry.fileName)) reject(new Error(`twice: ${entry.fileName}`));
        files.set(entry.fileName, { bytes: read, isStored: entry.compressionMethod === 0 });
        zip.readEntry();
      }, reject);
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  return files;
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => resolve(Buffer.concat(chunks)));
      stream.once('error', reject);
    });
  });
}
