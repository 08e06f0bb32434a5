import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const stored = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown())]));

/** What an item may watch beside the answers. */
const watched = ['captions', 'clauses', 'confirmed', 'status'] as const;

const item = z.strictObject({
  /** A short name of the fault, or of the sort of message. */
  kind: z.string(),
  track: z.string(),
  /** The id of the column that is asked, or another place of the journey (`confirm`). */
  asked: z.string(),
  /** The messages, one after another; a picture by any name. */
  say: z.array(z.union([z.string(), z.strictObject({ picture: z.string() })])).min(1),
  /** What is compared beside the answers: captions (`<field>.captions`), conditions that are confirmed (`clauses`, their number), `confirmed`, `status`. */
  watch: z.array(z.enum(watched)).optional(),
  /** Every acceptable end: exactly the answers that differ from before (`*` stands for any value), and words the reply has to contain. */
  ok: z.array(z.strictObject({ stored, said: z.array(z.string()).optional() })).min(1),
  note: z.string().optional(),
});

/** One message of a corpus with every end that is fine; `test/fixtures/intake/README.md` says how it is graded. */
export type IntakeItem = z.infer<typeof item>;
export type AcceptedEnd = IntakeItem['ok'][number];

/** @throws z.ZodError, SyntaxError */
export async function readCorpus(path: string): Promise<IntakeItem[]> {
  return z.array(item).parse(JSON.parse(await readFile(path, 'utf8')));
}
