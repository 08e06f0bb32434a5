import { keptRow } from '../messages/documents.ts';
import { isPaperReason, type Located, placedProblem, sealVerdicts } from '../messages/stamped.ts';

/** What reviewers read beside a stamped form. */
export const foundOnPaper = {
  picture: '末页，标出了盖章处',
  seal: sealVerdicts,
  approved: '工作人员看过，可以用',
  /** @param where of the reasons that lie on some pages or in some files */
  reason: (reason: string, where: readonly Located[]) =>
    isPaperReason(reason) ? placedProblem(reason, where, '发来的') : reason,
} as const;

/** Sums that do not agree, as the applicant kept them. */
export const keptSumWords = {
  title: '合计不一致，申报人确认就是这样',
  line: keptRow,
} as const;
