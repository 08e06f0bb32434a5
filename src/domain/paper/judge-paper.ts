import { type PaperFindings, type PaperProblem, paperProblems, problemLeadsTo, type SealFinding } from './findings.ts';
import type { PagePlacing } from './page-placing.ts';

export type PaperVerdict = 'accept' | 'ask-person' | 'refuse';

/** Why a paper is not simply accepted: a problem, or something about its seal. */
export type PaperReason = PaperProblem | SealDoubt | 'electronic_seal' | 'live_text';

/** Why a seal is left to a person: it has no colour, another than red, nothing is written along its rim, or it is faint or broken. */
type SealDoubt = 'seal_no_colour' | 'seal_other_colour' | 'seal_no_words' | 'seal_cannot_confirm';

const sealDoubts: Partial<Record<SealFinding['reason'], SealDoubt>> = {
  no_colour: 'seal_no_colour',
  other_colour: 'seal_other_colour',
  no_words: 'seal_no_words',
};

const refusing: readonly PaperProblem[] = paperProblems.filter((problem) => problemLeadsTo(problem) === 'refuses');

/** Those of the reasons that refuse by themselves. */
export function refusingReasons(reasons: readonly PaperReason[]): PaperReason[] {
  return refusing.filter((problem) => reasons.includes(problem));
}

/** Nothing but pages are lacking: what came may be completed. */
export function isIncomplete(reasons: readonly PaperReason[]): boolean {
  return refusingReasons(reasons).join() === 'missing_page';
}

/** As many pages that no code tells as are lacking: they may be those. */
export function mayBeWhole({
  reasons,
  placings,
  missing,
}: {
  reasons: readonly PaperReason[];
  placings: readonly PagePlacing[];
  missing: readonly number[];
}): boolean {
  return isIncomplete(reasons) && placings.filter(({ page }) => page === null).length >= missing.length;
}

const harmless: readonly PaperReason[] = paperProblems.filter((problem) => problemLeadsTo(problem) === 'is-harmless');

/** What becomes of a returned paper. Machines check, people decide: the seal never refuses by itself, and an accepted paper is not
 *  claimed to be genuine. Reasons are in the order of their gravity; `accept` may carry harmless ones. */
export function judgePaper(findings: PaperFindings): { verdict: PaperVerdict; reasons: PaperReason[] } {
  const { problems, seal, files, pages } = findings;
  const reasons: PaperReason[] = [...problems];
  if (seal.verdict === 'cannot_confirm' && pages.length > 0)
    reasons.push(sealDoubts[seal.reason] ?? 'seal_cannot_confirm');
  const isElectronic = files.some(
    ({ electronicSeal: { signatures, signatureFields, stampAnnotations } }) =>
      signatures + signatureFields + stampAnnotations > 0,
  );
  if (isElectronic) reasons.push('electronic_seal');
  else if (seal.verdict !== 'absent' && pages.some(({ isOriginal, page }) => isOriginal && page !== null))
    reasons.push('live_text');
  if (refusing.some((problem) => problems.includes(problem))) return { verdict: 'refuse', reasons };
  const isClean = reasons.every((reason) => harmless.includes(reason));
  return { verdict: isClean && seal.verdict === 'present' ? 'accept' : 'ask-person', reasons };
}
