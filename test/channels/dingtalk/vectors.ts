import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Vectors = z.object({
  dingtalk: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        token: z.string(),
        encodingAESKey: z.string(),
        timestamp: z.string(),
        nonce: z.string(),
        signature: z.string(),
        encrypt: z.string(),
        encryptInput: z.object({ random16: z.string(), plaintext: z.string(), receiveId: z.string() }).optional(),
        expect: z.object({ plaintext: z.string(), receiveId: z.string() }),
      }),
    ),
    robotHttpSign: z.array(
      z.object({ id: z.string(), timestamp: z.string(), appSecret: z.string(), sign: z.string() }),
    ),
    cardHttpSign: z.array(
      z.object({ id: z.string(), headerTimestamp: z.string(), apiSecret: z.string(), sign: z.string() }),
    ),
  }),
});

/** Those of the vendor and our own, checked with two implementations. */
export const vectors = Vectors.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/crypto-vectors.json', import.meta.url), 'utf8')),
).dingtalk;
