import { windowState } from '../../campaign/calendar.ts';
import type { CampaignDefinition, WindowName } from '../../campaign/schema.ts';
import { campaignFor, type Extension } from '../record/extension.ts';

/** A window as seen from one moment. Both days are included. */
export interface WindowNow {
  state: 'before' | 'open' | 'after';
  /** Empty when it is open from the start. */
  from: string;
  to: string;
}

/** What extends the windows of one application. */
interface Prolonged {
  extension?: Extension | null;
  returned?: { until?: string } | null;
}

/** The window that deciders, the chat and pages all ask: the calendar's, extended by what staff gave the application.
 *  @param application null for what concerns no single application */
export function windowNow(
  campaign: CampaignDefinition,
  name: WindowName,
  application: Prolonged | null,
  now: Date,
): WindowNow {
  const window = campaignFor(campaign, application).calendar[name];
  return { state: windowState(window, now), from: window.from ?? '', to: window.to };
}

/** Whether the form can be filled in and handed in now. Parameters as of `windowNow`. */
export function isSubmissionOpen(campaign: CampaignDefinition, application: Prolonged | null, now: Date): boolean {
  return windowNow(campaign, 'submission', application, now).state === 'open';
}

/** Whether the last day of the submission is past: what is filled in stays, and nothing more is taken. Parameters as of `windowNow`. */
export function isSubmissionOver(campaign: CampaignDefinition, application: Prolonged | null, now: Date): boolean {
  return windowNow(campaign, 'submission', application, now).state === 'after';
}
