import { z } from 'zod';

/** Of one application; bookmarks of earlier programs keep it alone. */
const earlySchema = z.object({
  application: z.string(),
  answers: z.array(
    z.object({ field: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]) }),
  ),
});
export type EarlyAnswers = z.infer<typeof earlySchema>;

export const earlyKeptSchema = z.union([earlySchema, z.array(earlySchema)]);
/** What a bookmark keeps of them. */
type EarlyKept = z.infer<typeof earlyKeptSchema> | undefined;

/** What was told early of an application; empty for nothing. */
export function earlyOf({ early }: { early?: EarlyKept }, application: string): EarlyAnswers['answers'] {
  return allEarly(early).find((one) => one.application === application)?.answers ?? [];
}

/** Of so many applications at most. */
const MOST_EARLY = 8;

/** The same with what is kept of one application now; nothing of it where that is empty. */
export function withEarlyOf(
  { early }: { early?: EarlyKept },
  application: string,
  answers: EarlyAnswers['answers'],
): EarlyAnswers[] {
  const others = allEarly(early).filter((one) => one.application !== application);
  return answers.length === 0 ? others : [...others, { application, answers }].slice(-MOST_EARLY);
}

function allEarly(early: EarlyKept): EarlyAnswers[] {
  if (early === undefined) return [];
  return Array.isArray(early) ? early : [early];
}
