import { createHash } from 'node:crypto';

/** As base64url without padding. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
