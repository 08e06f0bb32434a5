import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { type Proof, proofSchema } from '../domain/audit/proof-schema.ts';

/** A proof is some kilobytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A proof from its file, or from the archive that DingTalk hands it out in. @returns null for anything else */
export async function readProof(bytes: Uint8Array): Promise<Proof | null> {
  try {
    const text = isArchive(bytes) ? await firstFileOf(bytes) : Buffer.from(bytes);
    const read = proofSchema.safeParse(JSON.parse(text.toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The first file of an archive. @throws Error when there is none, or one too large unpacked */
async function firstFileOf(bytes: Uint8Array): Promise<Buffer> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.uncompressedSize > MOST_BYTES) break;
      return await buffer(await zip.openReadStreamPromise(entry));
    }
    throw new Error('no proof');
  } finally {
    zip.close();
  }
}
