import { randomBytes } from 'node:crypto';
import { firstLink, type Seal, sealText } from '../domain/base/seal.ts';

/** Seals the next entry of a stream. @param previous the link before it; null where there is none (the first entry, or one from before there were seals)
 *  @param text as it is kept */
export function sealNext(stream: string, previous: string | null, text: string): Seal {
  return sealText(previous ?? firstLink(stream), randomBytes(16).toString('base64url'), text);
}
