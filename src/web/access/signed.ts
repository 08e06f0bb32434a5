import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is for: one made for one use is never taken for another. */
export type SignedUse = 'page-link' | 'page-address' | 'page-file' | 'visitor';

/** More than any token of ours: six fields of at most 200 characters, and the signature. */
const maxCharacters = 2000;
const signatureBytes = 32;

/** base64url of the values as JSON, a dot, their HMAC-SHA256. Anyone can read the values, only we can make them. */
export function signValues(secret: string, use: SignedUse, values: readonly (string | number)[]): string {
  const body = Buffer.from(JSON.stringify(values)).toString('base64url');
  return `${body}.${signatureOf(secret, use, body).toString('base64url')}`;
}

/** Nothing is read before the signature is found right, in constant time. @returns null for what we did not sign for this use */
export function openSigned(secret: string, use: SignedUse, token: string): unknown {
  const written = token.length <= maxCharacters ? /^([\w-]+)\.([\w-]{43})$/u.exec(token) : null;
  if (!written) return null;
  const [, body = '', signature = ''] = written;
  const given = Buffer.from(signature, 'base64url');
  // One signature has one spelling: base64url would forgive other last characters.
  if (given.length !== signatureBytes || given.toString('base64url') !== signature) return null;
  if (!timingSafeEqual(given, signatureOf(secret, use, body))) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

function signatureOf(secret: string, use: SignedUse, body: string): Buffer {
  return createHmac('sha256', secret).update(`${use}.${body}`).digest();
}
