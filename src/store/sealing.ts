import { createHash, randomBytes } from 'node:crypto';
import { firstLink, type Seal, sealText } from '../domain/base/seal.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Seals the next entry of a stream. @param previous the link before it; null where there is none (the first entry, or one from before there were seals)
 *  @param text as it is kept */
export function sealNext(stream: string, previous: string | null, text: string): Seal {
  return sealText(sha256, previous ?? firstLink(sha256, stream), randomBytes(16).toString('base64url'), text);
}
