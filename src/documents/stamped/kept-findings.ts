import { createHash } from 'node:crypto';
import type { PaperFindings, SealFinding } from '../../domain/paper/findings.ts';
import type { PaperExpectation, PaperFile } from '../../ports/documents/paper-reader.ts';
import { gatherFindings } from './gather-findings.ts';

/** Photos whose findings one process remembers: the pages of several people who photograph at the same time. */
const MOST = 80;

/** What was found on single files, by their content and what they should be: photos are judged as they arrive, and not read again with the
 *  others. The oldest are forgotten. */
export function createKeptFindings() {
  const kept = new Map<string, PaperFindings>();
  const keyOf = ({ bytes }: PaperFile, expect: PaperExpectation) =>
    createHash('sha256').update(JSON.stringify(expect)).update(bytes).digest('base64');
  return {
    find: (file: PaperFile, expect: PaperExpectation): PaperFindings | null => kept.get(keyOf(file, expect)) ?? null,
    keep(file: PaperFile, expect: PaperExpectation, findings: PaperFindings): void {
      kept.set(keyOf(file, expect), findings);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
  };
}

const rank = { present: 3, cannot_confirm: 2, absent: 1 } as const;

/** Findings of several readings as one paper, its files in the order of `parts`. @param parts each the findings of the files at `at`, which together
 *  are 0, 1, 2 … */
export function joinFindings(
  parts: readonly { at: readonly number[]; names: readonly string[]; findings: PaperFindings }[],
  expectedPages: number,
): PaperFindings {
  const files = parts
    .flatMap(({ at, names, findings }) =>
      findings.files.map((file, index) => ({
        place: at[index] ?? 0,
        file: { ...file, name: names[index] ?? file.name },
      })),
    )
    .toSorted((one, other) => one.place - other.place)
    .map(({ file }) => file);
  const seen = parts
    .flatMap((part, of) =>
      part.findings.pages.map((page, index) => ({ of, index, page, place: part.at[page.file] ?? 0 })),
    )
    .toSorted((one, other) => one.place - other.place || one.page.pageOfFile - other.page.pageOfFile);
  const pages = seen.map(({ page, place }) => ({ ...page, file: place }));
  const seals = parts.flatMap(({ findings: { seal } }, of): SealFinding[] => {
    const pageIndex = seen.findIndex((page) => page.of === of && page.index === seal.pageIndex);
    return pageIndex < 0 ? [] : [{ ...seal, pageIndex }];
  });
  // A page whose code could not be read counts only where the sealed page itself was not seen.
  const certain = seals.filter(({ pageIndex }) => pages[pageIndex ?? -1]?.code !== 'unreadable');
  const [best] = (certain.length > 0 ? certain : seals).toSorted(
    (one, other) => rank[other.verdict] - rank[one.verdict],
  );
  return gatherFindings(files, pages, expectedPages, best ?? notSeen);
}

/** The page where the seal belongs was not among those read. */
export const notSeen: SealFinding = {
  verdict: 'cannot_confirm',
  reason: 'page_not_seen',
  pageIndex: null,
  place: null,
  crop: null,
  drawn: null,
};
