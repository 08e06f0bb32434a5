import { trackOf } from '../application/answers/progress.ts';
import type { Application } from '../application/record/application.ts';
import type { ApplicantWait } from '../application/steps/applicant-wait.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { applicantWait } from './waits-for.ts';

/** Begun and not handed in, or sent back. */
export function isUnfinished({ status }: Application): boolean {
  return status === 'draft' || status === 'returned';
}

/** What an application that is not handed in waits for, in the window it is in. @returns null for nothing of the applicant's */
export function unfinishedWait(campaign: CampaignDefinition, application: Application): ApplicantWait | null {
  const window = application.isPreRegistered ? 'submission' : 'preRegistration';
  const closesOn = campaign.calendar[window].to;
  return applicantWait(trackOf(campaign, application), application, { window, closesOn, leadDays: campaign.leadDays });
}
