import { paperReasons, sealVerdicts } from '../messages/stamped.ts';

const words: Readonly<Record<string, string>> = paperReasons;

/** What reviewers read beside a stamped form. */
export const foundOnPaper = {
  picture: '末页，标出了盖章处',
  seal: sealVerdicts,
  approved: '工作人员看过，可以用',
  reason: (reason: string) => words[reason] ?? reason,
} as const;
