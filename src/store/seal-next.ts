import { randomFillSync } from 'node:crypto';
import { firstLink, type Seal, sealEntry } from '../domain/base/seal.ts';

/** Seals the next entry of a stream. @param previous the link before it; null where there is none (the first entry, or one from before there were seals)
 *  @param text as it is kept */
export function sealNext(stream: string, previous: string | null, text: string): Seal {
  return sealEntry(previous ?? firstLink(stream), newSalt(), text);
}

const SALT_BYTES = 16;
/** Random bytes are asked of the system for many entries at once. */
const pool = Buffer.alloc(256 * SALT_BYTES);
let taken = pool.length;

function newSalt(): string {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += SALT_BYTES;
  return pool.toString('base64url', taken - SALT_BYTES, taken);
}
