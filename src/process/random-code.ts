import { randomFillSync } from 'node:crypto';

/** Without look-alikes: 0 O, 1 I. 32 of them, so that five bits of a random byte are one. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Random bytes are asked of the system for many codes at once. */
const pool = Buffer.alloc(4096);
let taken = pool.length;

/** Unguessable, five bits a character. @param length 1 to 100 characters */
export function randomCode(length: number): string {
  if (taken + length > pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  let code = '';
  for (const byte of pool.subarray(taken, taken + length)) code += CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length);
  taken += length;
  return code;
}
