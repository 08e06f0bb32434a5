import type { StoredFileReference } from '../base/message.ts';

/** A photo of one page of a stamped paper. */
export type StampedPage = StoredFileReference & {
  /** Which page of the paper it is, when it was looked at and its code says so. */
  page?: number;
  /** It was looked at, and a better photo is wanted; it counts when none comes. */
  isPoor?: boolean;
};

/** What was seen on a photo that comes. */
export type PageSeen = Pick<StampedPage, 'page' | 'isPoor'>;

/** A photo takes the place of an earlier one of the same page, but a poor one never that of a good one. */
export function withPage(
  known: readonly StampedPage[],
  { file, page, isPoor }: { file: StoredFileReference; page?: number | undefined; isPoor?: boolean | undefined },
): readonly StampedPage[] {
  const added = { ...file, ...(page === undefined ? {} : { page }), ...(isPoor ? { isPoor } : {}) };
  const earlier = page === undefined ? undefined : known.find((kept) => kept.page === page);
  if (!earlier) return [...known, added];
  return isPoor && !earlier.isPoor ? known : [...known.filter((kept) => kept !== earlier), added];
}

/** Photos of one stamped paper, however few pages it has. */
const FEW_PAGES = 20;
/** Beside one for each page: some come again. */
const SPARE = 5;

/** How many photos or files of a stamped paper are taken: enough for each of its pages. */
export function mostPhotos(pageCount: number): number {
  return Math.max(FEW_PAGES, pageCount + SPARE);
}

/** Numbers of the pages that have a good photo. */
export function goodPages(pages: readonly StampedPage[]): number[] {
  return pages.flatMap(({ page, isPoor }) => (page === undefined || isPoor ? [] : [page]));
}

/** The photos that make up the paper: when every page has a good one, the others are left out. */
export function pagesThatCount(pages: readonly StampedPage[], pageCount: number): StoredFileReference[] {
  const isComplete = new Set(goodPages(pages)).size === pageCount;
  const counted = isComplete ? pages.filter(({ page, isPoor }) => page !== undefined && !isPoor) : pages;
  const files = counted.map(({ page: _, isPoor: __, ...file }) => file);
  // A file may hold several pages.
  return [...new Map(files.map((file) => [`${file.key} ${file.name}`, file])).values()];
}

/** Numbers of the pages that still need a good photo once this one is there. */
export function pagesLacking(pages: readonly StampedPage[], { page, isPoor }: PageSeen, pageCount: number): number[] {
  const good = new Set(goodPages(pages));
  if (page !== undefined && !isPoor) good.add(page);
  return Array.from({ length: pageCount }, (_, at) => at + 1).filter((number) => !good.has(number));
}
