import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

const BLOCK = 32;

/** The callback signature: SHA-1 over the four strings sorted by code units. Source: WeCom's documentation, callback encryption. */
export function signatureOf(token: string, timestamp: string, nonce: string, encrypted: string): string {
  return createHash('sha1').update([token, timestamp, nonce, encrypted].sort().join('')).digest('hex');
}

/** Encrypts one message as the platform does. @param random16 16 bytes, fresh for every call. Source: WeCom's documentation, callback encryption. */
export function encryptMessage(encodingAesKey: string, random16: Uint8Array, text: string, receiveId: string): string {
  const key = keyOf(encodingAesKey);
  const message = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  const clear = Buffer.concat([random16, length, message, Buffer.from(receiveId, 'utf8')]);
  const pad = BLOCK - (clear.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(clear), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
    'base64',
  );
}

/** Opens what the product encrypted. @throws RangeError naming what is wrong with it */
export function decryptMessage(encodingAesKey: string, encrypted: string): { text: string; receiveId: string } {
  const key = keyOf(encodingAesKey);
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length === 0 || bytes.length % 16 !== 0) throw new RangeError('ciphertext');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const pad = padded[padded.length - 1] ?? 0;
  if (pad < 1 || pad > BLOCK || pad > padded.length) throw new RangeError('padding');
  const clear = padded.subarray(0, padded.length - pad);
  if (clear.length < 20) throw new RangeError('length');
  const end = 20 + clear.readUInt32BE(16);
  if (end > clear.length) throw new RangeError('length');
  return { text: clear.subarray(20, end).toString('utf8'), receiveId: clear.subarray(end).toString('utf8') };
}

function keyOf(encodingAesKey: string): Buffer {
  if (encodingAesKey.length !== 43) throw new RangeError('EncodingAESKey has 43 characters');
  return Buffer.from(`${encodingAesKey}=`, 'base64');
}
