import { hash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, as base64url without padding: 43 characters. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** The same as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}
