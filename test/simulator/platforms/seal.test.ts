import { describe, expect, it } from 'vitest';
import { decryptMessage, encryptMessage, signatureOf } from '../../../src/simulator/platforms/seal.ts';
import vectors from '../support/crypto-vectors.json' with { type: 'json' };

const { messages, negatives } = vectors;

describe('the platform side of the callback cryptography', () => {
  for (const vector of messages) {
    it(`opens and signs ${vector.id}`, () => {
      expect(signatureOf(vector.token, vector.timestamp, vector.nonce, vector.encrypt)).toBe(vector.signature);
      const opened = decryptMessage(vector.encodingAESKey, vector.encrypt);
      expect(opened).toEqual({ text: vector.expect.plaintext, receiveId: vector.expect.receiveId });
    });
  }

  const written = messages.flatMap((vector) =>
    vector.encryptInput ? [{ ...vector, input: vector.encryptInput }] : [],
  );
  it('has vectors to write', () => expect(written.length).toBeGreaterThan(1));
  for (const { id, encodingAESKey, encrypt, input } of written) {
    it(`writes ${id} byte for byte`, () => {
      const random16 = Buffer.from(input.random16, 'latin1');
      expect(encryptMessage(encodingAESKey, random16, input.plaintext, input.receiveId)).toBe(encrypt);
    });
  }

  for (const vector of negatives) {
    it(`refuses ${vector.id}`, () => {
      if (vector.mustFail === 'signature') {
        expect(signatureOf(vector.token, vector.timestamp, vector.nonce, vector.encrypt)).not.toBe(vector.signature);
        return;
      }
      if (vector.mustFail === 'receiveId') {
        expect(decryptMessage(vector.encodingAESKey, vector.encrypt).receiveId).not.toBe(vector.expectedReceiveId);
        return;
      }
      expect(() => decryptMessage(vector.encodingAESKey, vector.encrypt)).toThrow();
    });
  }
});
