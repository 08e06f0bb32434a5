import { z } from 'zod';

/** Leaves in one file: a power of two, so that the tree over the files' roots is the tree over all leaves. */
export const LEAVES_A_PAGE = 1024;

/** Stream, how far it had come when the day ended, and its leaf; in the order of the tree. */
export const leavesPageSchema = z.array(z.tuple([z.string(), z.number().int(), z.string()])).max(LEAVES_A_PAGE);

/** What is kept of the leaves of a day's root. */
export const leavesHeadSchema = z.object({
  root: z.string(),
  /** The root of each file's leaves, and its first and last stream. */
  pages: z.array(z.object({ root: z.string(), first: z.string(), last: z.string() })),
});
export type LeavesHead = z.infer<typeof leavesHeadSchema>;
