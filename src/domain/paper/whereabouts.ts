import { z } from 'zod';
import { type PageFinding, type PaperFindings, type PaperProblem, paperProblems } from './findings.ts';

/** Where a problem of a returned paper lies, so that nobody has to capture everything again. */
export const whereaboutsSchema = z.object({
  problem: z.enum(paperProblems),
  /** Pages of the form, by their codes. */
  pages: z.array(z.number().int()),
  /** Captures whose page nobody knows, counted through all files from 1. */
  captures: z.array(z.number().int()),
  /** Names of files that could not be read, as they were sent. */
  files: z.array(z.string()),
});

export type Whereabouts = z.infer<typeof whereaboutsSchema>;

/** 100 dpi. */
const leastPixelsPerMm = 3.9;

/** What has to be told about one page. */
export function problemsOf(page: PageFinding): PaperProblem[] {
  const found: PaperProblem[] = [];
  if (page.otherwise !== null) found.push(page.otherwise);
  if (page.code === 'unreadable') found.push('unreadable');
  if (page.code === 'none') found.push(page.isBlank ? 'blank_page' : 'foreign_page');
  if (page.otherPages.length > 0) found.push('two_pages');
  if (page.isCropped) found.push('cropped');
  if (page.isBlank) return found;
  if (page.isDark) found.push('too_dark');
  if (page.isBlurred) found.push('blurred');
  if (page.pixelsPerMm !== null && page.pixelsPerMm < leastPixelsPerMm) found.push('low_resolution');
  return found;
}

/** Only of problems that some pages have and others have not, and of files that were not read beside others. */
export function whereaboutsOf({ files, pages, problems }: PaperFindings): Whereabouts[] {
  const found = problems.map((problem) => {
    const bad = pages.flatMap((page, at) => (problemsOf(page).includes(problem) ? [{ page: page.page, at }] : []));
    const isEverywhere = bad.length === pages.length;
    return {
      problem,
      pages: isEverywhere ? [] : bad.flatMap(({ page }) => (page === null ? [] : [page])),
      captures: isEverywhere ? [] : bad.flatMap(({ page, at }) => (page === null ? [at + 1] : [])),
      files: files.length > 1 ? files.filter((file) => file.problem === problem).map(({ name }) => name) : [],
    };
  });
  return found.filter((one) => one.pages.length + one.captures.length + one.files.length > 0);
}
