import { createCipheriv } from 'node:crypto';
import { decrypt, getSignature } from '@wecom/crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackKeys, openSealed, type SealedText, sealText } from '../../src/channels/sealed-text.ts';
import { type Vector, vectors } from './wecom/vectors.ts';

const anyAge = { now: new Date(0), windowSeconds: null };
const made = vectors.messages.find(({ id }) => id === 'made-encrypt-reply')!;

function keysOf({ token, encodingAESKey }: Vector, receiveId: string) {
  return callbackKeys({ token, encodingAesKey: encodingAESKey, receiveId });
}

function sealed({ signature, timestamp, nonce, encrypt }: Omit<Vector, 'encodingAESKey'>): SealedText {
  return { signature, timestamp, nonce, encrypt };
}

describe('callback cryptography', () => {
  it.each(vectors.messages)('opens $id', (vector) => {
    const opened = openSealed(keysOf(vector, vector.expect.receiveId), sealed(vector), anyAge);
    expect(opened).toEqual({ isGenuine: true, text: vector.expect.plaintext });
  });

  it.each(vectors.messages)("agrees with the vendor's library on $id", (vector) => {
    const { message, id } = decrypt(vector.encodingAESKey, vector.encrypt);
    expect({ message, id }).toEqual({ message: vector.expect.plaintext, id: vector.expect.receiveId });
  });

  it.each(vectors.messages.filter(({ encryptInput }) => encryptInput))('seals $id byte for byte', (vector) => {
    const input = vector.encryptInput!;
    const { timestamp, nonce } = vector;
    const prefix = Buffer.from(input.random16);
    expect(sealText(keysOf(vector, input.receiveId), input.plaintext, { timestamp, nonce, prefix })).toEqual(
      sealed(vector),
    );
  });

  it.each(vectors.signatureOnly)('signs $id like the vendor', (vector) => {
    expect(getSignature(vector.token, vector.timestamp, vector.nonce, vector.encrypt)).toBe(vector.signature);
    const keys = callbackKeys({ token: vector.token, encodingAesKey: 'A'.repeat(43), receiveId: '' });
    // The right token with another key: the signature holds, the contents do not.
    expect(openSealed(keys, sealed(vector), anyAge)).toMatchObject({ isGenuine: false, reason: 'padding' });
  });

  it.each(vectors.negatives)('refuses $id for its $mustFail', (vector) => {
    const opened = openSealed(keysOf(vector, vector.expectedReceiveId), sealed(vector), anyAge);
    expect(opened).toEqual({ isGenuine: false, reason: vector.mustFail });
  });

  it('refuses a padding that differs within, and one that leaves no room for a head', () => {
    const keys = keysOf(made, made.expect.receiveId);
    const reason = (clear: Uint8Array) => {
      const aes = createCipheriv('aes-256-cbc', keys.aesKey, keys.aesKey.subarray(0, 16)).setAutoPadding(false);
      const encrypt = Buffer.concat([aes.update(clear), aes.final()]).toString('base64');
      const signature = getSignature(keys.token, '1', 'n', encrypt);
      const opened = openSealed(keys, { signature, timestamp: '1', nonce: 'n', encrypt }, anyAge);
      return opened.isGenuine ? opened.text : opened.reason;
    };
    const whole = Buffer.concat([Buffer.alloc(20), Buffer.from(keys.receiveId), Buffer.alloc(26, 26)]);
    expect(reason(whole)).toBe('');
    expect(reason(whole.fill(7, 40, 41))).toBe('padding');
    expect(reason(Buffer.alloc(32, 32))).toBe('length');
    expect(reason(Buffer.alloc(32, 13))).toBe('length');
  });

  it('takes timestamps within the window, either way, and no others', () => {
    const keys = keysOf(made, made.expect.receiveId);
    const at = (offset: number) => ({ now: new Date((1700000001 + offset) * 1000), windowSeconds: 600 });
    for (const offset of [-600, 0, 600]) expect(openSealed(keys, sealed(made), at(offset)).isGenuine).toBe(true);
    for (const offset of [-601, 601])
      expect(openSealed(keys, sealed(made), at(offset))).toEqual({ isGenuine: false, reason: 'stale' });
  });

  it('calls a signed timestamp that is no number stale', () => {
    const keys = keysOf(made, made.expect.receiveId);
    const odd = sealText(keys, 'x', { timestamp: '1e9', nonce: 'n', prefix: Buffer.alloc(16) });
    expect(openSealed(keys, odd, { now: new Date(1e12), windowSeconds: 600 })).toMatchObject({ reason: 'stale' });
    expect(openSealed(keys, odd, anyAge).isGenuine).toBe(true);
  });

  it('takes only keys of 43 base64 characters', () => {
    for (const encodingAesKey of ['', 'short', `${'A'.repeat(42)}=`, 'A'.repeat(44), `${'A'.repeat(42)} `])
      expect(() => callbackKeys({ token: 't', encodingAesKey, receiveId: '' })).toThrow(RangeError);
  });

  it('brings back any text it sealed', () => {
    const keys = keysOf(made, 'ww1436e0e65a779aee');
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 90 }),
    );
    fc.assert(
      fc.property(
        texts,
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.nat(),
        fc.string(),
        (text, prefix, at, nonce) => {
          const message = sealText(keys, text, { timestamp: String(at), nonce, prefix });
          // A lone surrogate has no UTF-8: it travels as U+FFFD.
          expect(openSealed(keys, message, anyAge)).toEqual({ isGenuine: true, text: Buffer.from(text).toString() });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never opens a message changed in one place, and never throws', () => {
    const keys = keysOf(made, made.expect.receiveId);
    const field = fc.constantFrom<(keyof SealedText)[]>('signature', 'timestamp', 'nonce', 'encrypt');
    fc.assert(
      fc.property(field, fc.nat(), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), (name, place, change) => {
        const value = made[name];
        const at = place % value.length;
        const changed = value.slice(0, at) + change + value.slice(at + 1);
        fc.pre(changed !== value);
        expect(openSealed(keys, { ...sealed(made), [name]: changed }, anyAge)).toEqual({
          isGenuine: false,
          reason: 'signature',
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses any signed bytes that are no message', () => {
    const keys = keysOf(made, made.expect.receiveId);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 40, maxLength: 400 })), (encrypt) => {
        const signature = getSignature(keys.token, '1', 'n', encrypt);
        const opened = openSealed(keys, { signature, timestamp: '1', nonce: 'n', encrypt }, anyAge);
        expect(opened.isGenuine).toBe(false);
        expect(opened).not.toHaveProperty('reason', 'signature');
      }),
      { numRuns: 1000 },
    );
  });
});
