import type { PaperReason } from './judge-paper.ts';
import type { PagePlacing } from './page-placing.ts';

/** What is wrong with one photo alone: that pages are missing beside it says nothing. */
const OF_A_PHOTO: readonly PaperReason[] = [
  ...(['wrong_application', 'wrong_version', 'original_sent_back', 'no_seal', 'two_pages', 'cropped'] as const),
  ...(['too_dark', 'blurred', 'low_resolution', 'unreadable', 'foreign_page', 'blank_page'] as const),
];

/** A photo with one of these would make the whole paper another one. */
const OF_ANOTHER_PAPER: readonly PaperReason[] = ['wrong_application', 'wrong_version', 'original_sent_back'];

export interface PhotoJudgement {
  /** Which page of the form it is, from 1; null when no code tells. */
  page: number | null;
  /** Empty for a good one. */
  problems: PaperReason[];
  /** Whether it may be kept until a better one comes. */
  isKept: boolean;
}

/** Whether a code of ours is on what was read: a page of this form, or of another one. */
export function isOurPage({
  reasons,
  placings,
}: {
  reasons: readonly PaperReason[];
  placings: readonly PagePlacing[];
}): boolean {
  return placings.some(({ page }) => page !== null) || OF_ANOTHER_PAPER.some((problem) => reasons.includes(problem));
}

/** Judges one photo of one page. @returns null when it was not one page that was read */
export function judgePhoto({
  reasons,
  placings,
}: {
  reasons: readonly PaperReason[];
  placings: readonly PagePlacing[];
}): PhotoJudgement | null {
  const [only] = placings;
  if (!only || placings.length > 1) return null;
  const problems = OF_A_PHOTO.filter((problem) => reasons.includes(problem));
  return { page: only.page, problems, isKept: !problems.some((problem) => OF_ANOTHER_PAPER.includes(problem)) };
}
