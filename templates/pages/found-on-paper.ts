import { keptRow } from '../messages/documents.ts';
import { paperReasons, sealVerdicts } from '../messages/stamped.ts';

const words: Readonly<Record<string, string>> = paperReasons;

/** What reviewers read beside a stamped form. */
export const foundOnPaper = {
  picture: '末页，标出了盖章处',
  seal: sealVerdicts,
  approved: '工作人员看过，可以用',
  reason: (reason: string) => words[reason] ?? reason,
} as const;

/** Sums that do not agree, as the applicant kept them. */
export const keptSumWords = {
  title: '合计不一致，申报人确认就是这样',
  line: keptRow,
} as const;
