import {
  type FileFinding,
  type PageFinding,
  type PaperFindings,
  type PaperProblem,
  paperProblems,
  type SealFinding,
} from '../../domain/paper/findings.ts';
import { problemsOf } from '../../domain/paper/whereabouts.ts';

/** Sums up what was seen of a paper: which pages are there, and what has to be told. */
export function gatherFindings(
  files: FileFinding[],
  pages: PageFinding[],
  expectedPages: number,
  seal: SealFinding,
): PaperFindings {
  const numbers = pages.flatMap(({ page }) => (page === null ? [] : [page]));
  const missingPages = Array.from({ length: expectedPages }, (_, at) => at + 1).filter(
    (page) => !numbers.includes(page),
  );
  const isInOrder = numbers.every((page, at) => at === 0 || page > (numbers[at - 1] ?? 0));
  const problems = new Set<PaperProblem>(files.flatMap(({ problem }) => (problem === null ? [] : [problem])));
  // A page whose code cannot be read may be the missing one.
  const unreadable = pages.filter(({ code }) => code === 'unreadable').length;
  if (pages.length > 0 && missingPages.length > unreadable) problems.add('missing_page');
  for (const page of pages) for (const problem of problemsOf(page)) problems.add(problem);
  if (seal.verdict === 'absent') problems.add('no_seal');
  const isOriginal = pages.some((page) => page.isOriginal && page.page !== null);
  const hasElectronicSeal = files.some(
    ({ electronicSeal: { signatures, signatureFields, stampAnnotations } }) =>
      signatures + signatureFields + stampAnnotations > 0,
  );
  if (isOriginal && seal.verdict === 'absent' && !hasElectronicSeal) problems.add('original_sent_back');
  return {
    files,
    pages,
    expectedPages,
    missingPages,
    isComplete: missingPages.length === 0,
    isInOrder,
    seal,
    problems: paperProblems.filter((problem) => problems.has(problem)),
  };
}
