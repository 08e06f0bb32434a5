import { z } from 'zod';
import type { CalendarWindow, CampaignDefinition } from '../../campaign/schema.ts';

/** More time for one application, given by staff; the journal entry has who gave it. */
export const extensionSchema = z.object({
  /** The last day, `YYYY-MM-DD`, Shanghai time; included. */
  until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  reason: z.string(),
});

export type Extension = z.infer<typeof extensionSchema>;

/** The campaign as it is for one application: its windows stay open until the last day that staff gave it, or that it was sent back until. */
export function campaignFor(
  campaign: CampaignDefinition,
  application: { extension?: Extension | null; returned?: { until?: string } | null } | null | undefined,
): CampaignDefinition {
  const { extension, returned } = application ?? {};
  const [given, back] = [extension?.until, returned?.until];
  if (given === undefined && back === undefined) return campaign;
  const until = given !== undefined && (back === undefined || given > back) ? given : (back ?? '');
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
