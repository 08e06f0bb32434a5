import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const answers = z.record(z.string(), z.json());

const file = z.strictObject({
  track: z.string(),
  /** Whose answers are in it, by a name of `bases`. */
  base: z.string(),
  /** Columns that differ from the base; null for one that has to stay open. */
  change: answers.default({}),
  /** Columns that may be told as a doubt instead of stored; of those that have to stay open something was written, and it has to be told. */
  doubt: z.array(z.string()).default([]),
  /** Columns that have to stay open, and may be told as a doubt or not. */
  open: z.array(z.string()).default([]),
  /** What may come of the file as a whole. */
  ends: z.array(z.enum(['form', 'which', 'other-form', 'stranger', 'nothing', 'refused'])).default(['form']),
  note: z.string().optional(),
});

const corpus = z.strictObject({ bases: z.record(z.string(), answers), files: z.record(z.string(), file) });

/** A Word file of a folder, with what is right. */
export interface WordItem {
  name: string;
  path: string;
  track: string;
  /** Every column that is filled in, by id, with what it says. */
  right: Readonly<Record<string, unknown>>;
  doubt: readonly string[];
  open: readonly string[];
  ends: readonly string[];
}

/** The Word files of a folder by its `expected.json`. @throws z.ZodError, SyntaxError, Error for an unknown base */
export async function readWordCorpus(folder: string): Promise<WordItem[]> {
  const { bases, files } = corpus.parse(JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')));
  return Object.entries(files).map(([name, { track, base, change, doubt, open, ends }]) => {
    const known = bases[base];
    if (!known) throw new Error(`${name}: no base ${base}`);
    const right = Object.fromEntries(Object.entries({ ...known, ...change }).filter(([, value]) => value !== null));
    return { name, path: join(folder, name), track, right, doubt, open, ends };
  });
}
