import { formOf, missingFields, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { windowNow } from '../../domain/application/stages/window.ts';
import { applicantNameIn, telephoneToCall } from '../../domain/application/together/named-in.ts';
import { daysBetween, shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { ListedJson } from '../../wire/console/applications.ts';
import { summariseApplication } from './summarise-application.ts';

export function listedApplication(campaign: CampaignDefinition, application: Application, now: Date): ListedJson {
  const track = trackOf(campaign, application);
  const columns = formOf(track).fields.length;
  const today = shanghaiDay(now);
  const waited = windowWaitedFor(application);
  const call = telephoneToCall(campaign, application);
  return {
    ...summariseApplication(campaign, application),
    applicantName: applicantNameIn(campaign, application) ?? '',
    telephone: call?.telephone ?? '',
    ...(call?.of ? { telephoneOf: call.of } : {}),
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
