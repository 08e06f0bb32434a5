import { createDecipheriv, hash, timingSafeEqual } from 'node:crypto';
import { encrypt } from '@wecom/crypto';
import type { WebhookResult } from '../ports/channels/channel.ts';

/** What one callback address is opened and sealed with. */
export interface CallbackKeys {
  readonly token: string;
  readonly encodingAesKey: string;
  readonly aesKey: Uint8Array;
  /** Whom the text is for: the id of the enterprise, or of the app. */
  readonly receiveId: string;
}

/** A text on its way: encrypted, and signed together with its timestamp and nonce. */
export interface SealedText {
  signature: string;
  /** Unix seconds, or milliseconds where the platform counts so, exactly as received: the signature covers the string. */
  timestamp: string;
  nonce: string;
  encrypt: string;
}

export interface Freshness {
  now: Date;
  /** How far the timestamp may lie from `now`, either way; null takes any. */
  windowSeconds: number | null;
}

export type OpenRefusal = 'signature' | 'stale' | 'ciphertext' | 'padding' | 'length' | 'receiveId';

export type Opened = { isGenuine: true; text: string } | { isGenuine: false; reason: OpenRefusal };

type WebhookRefusal = Extract<WebhookResult, { kind: 'refused' }>['reason'];

const refusals: Record<OpenRefusal, WebhookRefusal> = {
  signature: 'signature',
  stale: 'stale',
  ciphertext: 'malformed',
  padding: 'malformed',
  length: 'malformed',
  receiveId: 'foreign',
};

/** What a webhook answers to a text that cannot be opened: how it failed inside is told to nobody. */
export function refusalOf(reason: OpenRefusal): WebhookRefusal {
  return refusals[reason];
}

const PREFIX_BYTES = 16;
const HEAD_BYTES = PREFIX_BYTES + 4;
const MAX_PAD = 32;
/** A longer timestamp is in milliseconds. */
const SECONDS_DIGITS = 11;

/** @throws RangeError when the key is not 43 characters of base64 */
export function callbackKeys(source: { token: string; encodingAesKey: string; receiveId: string }): CallbackKeys {
  const { token, encodingAesKey, receiveId } = source;
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey))
    throw new RangeError('encodingAesKey: 43 characters of base64 expected');
  return { token, encodingAesKey, aesKey: Buffer.from(`${encodingAesKey}=`, 'base64'), receiveId };
}

/** Signature first (in constant time), then age, and only then the contents. Source: WeCom's documentation, callback encryption.
 *  `@wecom/crypto` decrypts without these bounds (it keeps a wrong padding and cuts at a wrong length), so opening is here. */
export function openSealed(keys: CallbackKeys, sealed: SealedText, { now, windowSeconds }: Freshness): Opened {
  if (!isSigned(keys.token, sealed)) return refuse('signature');
  if (windowSeconds !== null && !isFresh(sealed.timestamp, now, windowSeconds)) return refuse('stale');
  const padded = decipher(keys.aesKey, sealed.encrypt);
  if (!padded) return refuse('ciphertext');
  const clear = unpad(padded);
  if (!clear) return refuse('padding');
  if (clear.length < HEAD_BYTES) return refuse('length');
  const end = HEAD_BYTES + clear.readUInt32BE(PREFIX_BYTES);
  if (end > clear.length) return refuse('length');
  if (!areEqual(clear.toString('utf8', end), keys.receiveId)) return refuse('receiveId');
  return { isGenuine: true, text: clear.toString('utf8', HEAD_BYTES, end) };
}

/** Encrypts and signs a passive reply. `prefix` is 16 random bytes. Source: WeCom's documentation, callback encryption, passive replies. */
export function sealText(
  keys: CallbackKeys,
  text: string,
  { timestamp, nonce, prefix }: { timestamp: string; nonce: string; prefix: Uint8Array },
): SealedText {
  if (prefix.length !== PREFIX_BYTES) throw new RangeError('prefix: 16 bytes expected');
  const encrypted = encrypt(keys.encodingAesKey, text, keys.receiveId, Buffer.from(prefix));
  const signature = signatureOf(keys.token, timestamp, nonce, encrypted);
  return { signature, timestamp, nonce, encrypt: encrypted };
}

function isSigned(token: string, { signature, timestamp, nonce, encrypt: encrypted }: SealedText): boolean {
  return areEqual(signature, signatureOf(token, timestamp, nonce, encrypted));
}

/** As `getSignature` of `@wecom/crypto`, whose stream of a hash costs twice as much. */
function signatureOf(...parts: [token: string, timestamp: string, nonce: string, encrypted: string]): string {
  return hash('sha1', parts.sort().join(''));
}

function isFresh(timestamp: string, now: Date, windowSeconds: number): boolean {
  if (!/^\d{1,13}$/.test(timestamp)) return false;
  const milliseconds = Number(timestamp) * (timestamp.length > SECONDS_DIGITS ? 1 : 1000);
  return Math.abs(now.getTime() - milliseconds) <= windowSeconds * 1000;
}

/** @returns null when it is no base64 of whole AES blocks */
function decipher(key: Uint8Array, encrypted: string): Buffer | null {
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length < MAX_PAD || bytes.length % 16 !== 0) return null;
  // Decoding passes over what is no base64.
  const digits = encrypted.length - (encrypted.endsWith('==') ? 2 : encrypted.endsWith('=') ? 1 : 0);
  if (bytes.length !== Math.floor((digits * 3) / 4)) return null;
  const aes = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
  aes.setAutoPadding(false);
  const [clear, rest] = [aes.update(bytes), aes.final()];
  return rest.length === 0 ? clear : Buffer.concat([clear, rest]);
}

/** PKCS#7 with blocks of 32 bytes, so a pad is 1 to 32; Node's own unpadding knows 16 only. */
function unpad(padded: Buffer): Buffer | null {
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > MAX_PAD) return null;
  for (let at = padded.length - pad; at < padded.length; at += 1) if (padded[at] !== pad) return null;
  return padded.subarray(0, -pad);
}

function areEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(reason: OpenRefusal): Opened {
  return { isGenuine: false, reason };
}
