import { z } from 'zod';
import { type BodyPapers, paperKinds, paperStanding } from './papers.ts';
import { type PapersContext, papersOf, statisticsFormOf } from './papers-context.ts';
import { paperLines } from './table.ts';

/** A paper that a recommending body has not handed in. `none`: not made yet, `made`: version `version` awaits its stamp, `outdated`: what that version
 *  lists has changed since. */
export const owedPaperSchema = z.object({
  paper: z.enum(paperKinds),
  standing: z.enum(['none', 'made', 'outdated']),
  version: z.number().int(),
  /** Columns of annex 6 that are answered, of how many; absent for annex 5. */
  filled: z.object({ done: z.number().int(), total: z.number().int() }).optional(),
});
export type OwedPaper = z.infer<typeof owedPaperSchema>;

/** The papers that the body has still to hand in, in their order; none before it has endorsed anything, and where its campaign has none.
 *  Source: 沪质协〔2021〕29号 四. */
export function owedPapers(papers: BodyPapers, context: PapersContext): OwedPaper[] {
  if (context.endorsed.length === 0) return [];
  const fields = statisticsFormOf(context.campaign)?.fields ?? [];
  return papersOf(context.campaign).flatMap((paper) => {
    const standing = paperStanding(papers[paper], paperLines(papers, paper, context));
    if (standing === 'stamped') return [];
    const total = fields.length;
    const done = fields.filter(({ id }) => papers.answers[id] !== undefined).length;
    const version = papers[paper].printed?.version ?? 0;
    return [{ paper, standing, version, ...(paper === 'statistics' ? { filled: { done, total } } : {}) }];
  });
}
