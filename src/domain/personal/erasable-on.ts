import type { Application, ApplicationStatus } from '../application/record/application.ts';
import { dayBefore, shanghaiDay } from '../campaign/calendar.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

type Kept = keyof NonNullable<CampaignDefinition['retention']>['days'];

/** Which of the campaign's terms holds for an application as it is now; null for one whose data is gone. */
const terms: Readonly<Record<ApplicationStatus, Kept | null>> = {
  draft: 'unfinished',
  returned: 'unfinished',
  'awaiting-recommendation': 'unfinished',
  recommended: 'unfinished',
  'not-recommended': 'notAwarded',
  'not-awarded': 'notAwarded',
  rejected: 'notAwarded',
  awarded: 'awarded',
  erased: null,
};

/** The first day on which what is kept of an application is erased, `YYYY-MM-DD`: days after its last change or the end of the review, whichever is later.
 *  @returns null for one that is kept without end, or is erased already */
export function erasableOn(
  { retention, calendar }: Pick<CampaignDefinition, 'retention' | 'calendar'>,
  { status, changedAt }: Pick<Application, 'status' | 'changedAt'>,
): string | null {
  const term = terms[status];
  if (!retention || term === null) return null;
  const changed = shanghaiDay(new Date(changedAt));
  const from = [changed, calendar.review.to].sort().at(-1) ?? changed;
  return dayBefore(from, -retention.days[term]);
}
