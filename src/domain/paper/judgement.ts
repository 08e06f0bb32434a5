import { z } from 'zod';
import type { StoredFileReference } from '../base/message.ts';
import { storedFileSchema } from '../base/stored-file.ts';
import type { SealVerdict } from './findings.ts';
import type { PaperReason, PaperVerdict } from './judge-paper.ts';
import { type PagePlacing, pagePlacingSchema } from './page-placing.ts';
import { type Whereabouts, whereaboutsSchema } from './whereabouts.ts';

/** What was made of a stamped form that came back, before anybody decides on it. */
export interface PaperJudgement {
  verdict: PaperVerdict;
  /** The gravest first. */
  reasons: readonly PaperReason[];
  /** Of those that lie somewhere. */
  where: readonly Whereabouts[];
  seal: SealVerdict;
  /** Numbers of the pages that are not there, from 1. */
  missing: readonly number[];
  pages: number;
  /** Every page that was read. */
  placings: readonly PagePlacing[];
  /** Of a paper of an earlier printing: which, and the columns that say something else by now. */
  earlier: { version: number; labels: readonly string[] } | null;
  /** The page of the seal with what was found drawn on it. */
  drawn: StoredFileReference | null;
}

/** What stays on record of a form that was taken. */
export const takenPaperSchema = z.object({
  verdict: z.enum(['accept', 'ask-person']),
  reasons: z.array(z.string()).readonly(),
  seal: z.enum(['present', 'cannot_confirm', 'absent']),
  drawn: storedFileSchema.nullable(),
  /** Of the reasons that lie somewhere; papers taken before this was kept have none. */
  where: z.array(whereaboutsSchema).readonly().optional(),
  /** Every page that was read, with its number and turn. */
  placings: z.array(pagePlacingSchema).readonly().optional(),
});

export type TakenPaper = z.infer<typeof takenPaperSchema>;

/** What of a judgement stays on record when the paper is taken. */
export function recordOf({ verdict, reasons, seal, drawn, where, placings }: PaperJudgement): TakenPaper {
  return { verdict: verdict === 'accept' ? 'accept' : 'ask-person', reasons, seal, drawn, where, placings };
}

/** Why people look at a paper that is taken. */
export function doubtsOf({ verdict, reasons }: PaperJudgement): PaperReason[] {
  return verdict === 'ask-person' ? [...reasons] : [];
}

/** Some page of it was not seen for certain. */
const UNSEEN: readonly string[] = ['missing_page', 'unreadable', 'not_read'] satisfies PaperReason[];

/** Whether only people can say that it is the paper: nobody read it, or the code of a page or the seal was not seen. */
export function isForPeople(paper: Pick<TakenPaper, 'seal' | 'reasons'> | undefined): boolean {
  return paper?.seal !== 'present' || paper.reasons.some((reason) => UNSEEN.includes(reason));
}

/** What came was not printed, or bears no seal. */
const UNSTAMPED: readonly string[] = ['original_sent_back', 'no_seal'] satisfies PaperReason[];

/** How a paper that was taken stands: nothing is amiss with it, no seal was seen, or a person looks at it. One that nobody read has nothing amiss. */
export function howTaken(
  paper: Pick<TakenPaper, 'verdict' | 'reasons'> | undefined,
): 'taken' | 'unstamped' | 'to-confirm' {
  if (paper?.verdict !== 'ask-person') return 'taken';
  return paper.reasons.some((reason) => UNSTAMPED.includes(reason)) ? 'unstamped' : 'to-confirm';
}
