import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Sealed = z.object({
  id: z.string(),
  token: z.string(),
  encodingAESKey: z.string(),
  timestamp: z.string(),
  nonce: z.string(),
  signature: z.string(),
  encrypt: z.string(),
});

const Vectors = z.object({
  wecom: z.object({
    messages: z.array(
      Sealed.extend({
        kind: z.string().optional(),
        rawQuery: z.string().optional(),
        encryptInput: z.object({ random16: z.string(), plaintext: z.string(), receiveId: z.string() }).optional(),
        expect: z.object({ plaintext: z.string(), receiveId: z.string() }),
      }),
    ),
    signatureOnly: z.array(Sealed.omit({ encodingAESKey: true })),
    negatives: z.array(
      Sealed.extend({
        mustFail: z.enum(['signature', 'receiveId', 'padding', 'length', 'ciphertext']),
        expectedReceiveId: z.string(),
      }),
    ),
  }),
});

export type Vector = z.infer<typeof Sealed>;

export const vectors = Vectors.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/crypto-vectors.json', import.meta.url), 'utf8')),
).wecom;
