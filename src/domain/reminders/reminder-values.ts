import type { ApplicantWait } from '../application/steps/applicant-wait.ts';
import type { OwedPaper } from '../recommendation/owed-papers.ts';
import type { PaperKind } from '../recommendation/papers.ts';

/** What a recommending body has still to do. `owed` says how each of `papers` stands; older entries have none. */
export type BodyWait = { kind: 'body'; body: string; waiting: number; papers: PaperKind[]; owed?: OwedPaper[] };

export type ReminderWait = ApplicantWait | BodyWait;

/** What every reminder tells: the campaign, the window's last day, the whole days to it (0 on that day) and what is waited for. */
export type ReminderValues = {
  campaign: string;
  closesOn: string;
  daysLeft: number;
  /** Whom the association's staff are, with telephone. */
  contact: string;
  /** The application by its number and name; absent for a recommending body. */
  application?: string;
  title?: string;
  /** Title of the stage that sent it back until that day; absent where the window is the campaign's. */
  stage?: string;
  waits: ReminderWait;
};
