import type { Application } from '../../domain/application/application.ts';
import { applicantNameIn, telephonesIn } from '../../domain/application/named-in.ts';
import { formOf, missingFields, trackOf } from '../../domain/application/progress.ts';
import { windowNow } from '../../domain/application/window.ts';
import { daysBetween, shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type ApplicationSummary, summariseApplication } from './application-summary.ts';

/** A line of the console's list. */
export interface ListedApplication extends ApplicationSummary {
  /** What the applicant is called in the form; empty while nobody has said it. */
  applicantName: string;
  /** As filled in; empty where it is not. */
  telephone: string;
  /** Columns that are answered, and all of them. */
  answered: number;
  columns: number;
  /** Whole days since something last happened, while somebody is waited for; null when nobody is. */
  stuckDays: number | null;
  /** Whole days to the last day of what is waited for, negative after it; null when nobody is waited for. */
  daysLeft: number | null;
}

export function listedApplication(
  campaign: CampaignDefinition,
  application: Application,
  now: Date,
): ListedApplication {
  const track = trackOf(campaign, application);
  const columns = formOf(track).fields.length;
  const today = shanghaiDay(now);
  const waited = windowWaitedFor(application);
  return {
    ...summariseApplication(campaign, application),
    applicantName: applicantNameIn(campaign, application) ?? '',
    telephone: telephonesIn(campaign, application)[0] ?? '',
    answered: columns - missingFields(track, application).length,
    columns,
    stuckDays: waited && daysBetween(shanghaiDay(new Date(application.changedAt)), today),
    daysLeft: waited && daysBetween(today, windowNow(campaign, waited, application, now).to),
  };
}

/** The window within which something is waited for; null when nothing is. */
function windowWaitedFor({
  status,
  isPreRegistered,
}: Application): 'preRegistration' | 'submission' | 'recommendation' | null {
  if (status === 'awaiting-recommendation') return 'recommendation';
  if (status === 'draft' && !isPreRegistered) return 'preRegistration';
  return status === 'draft' || status === 'returned' ? 'submission' : null;
}
