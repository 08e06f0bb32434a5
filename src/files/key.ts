import { FileStoreError } from '../ports/store/file-store.ts';

const partPattern = /^[0-9A-Za-z._-]+$/;
const maxKeyCharacters = 200;
const maxFileBytes = 20 * 1024 * 1024;

/** @throws FileStoreError bad-key; the key itself is not in the message: it may come from outside */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new FileStoreError('bad-key', 'not a file key');
}

export function isKey(key: string): boolean {
  return key.length <= maxKeyCharacters && key.split('/').every(isPart);
}

/** A prefix is the beginning of a key: whole parts, then the beginning of one. @throws FileStoreError bad-key */
export function checkPrefix(prefix: string): void {
  const parts = prefix.split('/');
  const beginning = parts.pop() ?? '';
  const isPrefix =
    prefix.length <= maxKeyCharacters && parts.every(isPart) && (beginning === '' || partPattern.test(beginning));
  if (!isPrefix) throw new FileStoreError('bad-key', 'not the beginning of a file key');
}

/** @throws FileStoreError too-large */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.byteLength > maxFileBytes) throw new FileStoreError('too-large', `over ${maxFileBytes} bytes`);
}

function isPart(part: string): boolean {
  return partPattern.test(part) && part !== '.' && part !== '..';
}
