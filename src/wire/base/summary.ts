import type { ApplicationStatus } from '../../domain/application/record/application.ts';

/** What a list shows of an application. */
export interface SummaryJson {
  id: string;
  title: string;
  organisation: string;
  track: string;
  body: string;
  status: ApplicationStatus;
  /** Title of the stage where it is, or went out; null before and after the review. */
  stage: string | null;
  startedAt: string;
  changedAt: string;
  submittedAt: string | null;
}
