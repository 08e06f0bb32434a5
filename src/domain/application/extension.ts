import { z } from 'zod';
import type { CalendarWindow, CampaignDefinition } from '../campaign/schema.ts';
import { type Decision, decided, refused, tell } from '../decision.ts';
import type { Application } from './application.ts';
import type { ApplicationEvent } from './events.ts';
import { titleOf, trackOf } from './progress.ts';

/** More time for one application, given by staff; the journal entry has who gave it. */
export const extensionSchema = z.object({
  /** The last day, `YYYY-MM-DD`, Shanghai time; included. */
  until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  reason: z.string(),
});

export type Extension = z.infer<typeof extensionSchema>;

/** The campaign as it stands for one application: its windows stay open until the last day that staff gave it. */
export function campaignFor(
  campaign: CampaignDefinition,
  application: Pick<Application, 'extension'> | null | undefined,
): CampaignDefinition {
  const until = application?.extension?.until;
  if (until === undefined) return campaign;
  const { preRegistration, submission, recommendation } = campaign.calendar;
  const calendar = {
    ...campaign.calendar,
    preRegistration: openUntil(preRegistration, until),
    submission: openUntil(submission, until),
    recommendation: openUntil(recommendation, until),
  };
  return { ...campaign, calendar };
}

function openUntil(window: CalendarWindow, until: string): CalendarWindow {
  return until > window.to ? { ...window, to: until } : window;
}

/** Staff give an application that is not decided on more time: a day after the one that holds now. The notice has no rule; the association may. */
export function decideExtension(
  application: Application,
  { until, reason }: Extension,
  campaign: CampaignDefinition,
): Decision<ApplicationEvent> {
  const { id, status, applicant } = application;
  if (status !== 'draft' && status !== 'returned' && status !== 'awaiting-recommendation')
    return refused('already-decided', { status });
  const { to } = campaignFor(campaign, application).calendar.submission;
  if (until <= to) return refused('not-later', { to });
  const title = titleOf(trackOf(campaign, application), application);
  return decided(
    [{ kind: 'extended', until, reason }],
    [tell(applicant, 'application.extended', { application: id, title, until, reason })],
  );
}
