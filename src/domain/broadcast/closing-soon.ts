import type { CampaignDefinition } from '../campaign/schema.ts';
import { type TimelineStep, timelineOf } from '../campaign/timeline.ts';
import { type AudienceState, audienceStatesOf } from './audience.ts';

/** A step that closes soon, or a recommending body's that is over, and where those stand who have not done their part of it. */
export interface ClosingStep extends Pick<TimelineStep, 'id' | 'title' | 'to' | 'daysLeft'> {
  /** What they act for: an application, or a recommending body. */
  of: 'applicants' | 'bodies';
  states: AudienceState[];
}

/** When the first reminders go out and staff begin to ask who will not make it. */
const SOON_DAYS = 7;

const REGISTERING: readonly AudienceState[] = ['unregistered'];
const SUBMITTING: readonly AudienceState[] = ['not-begun', 'filling', 'to-print', 'to-stamp', 'to-submit', 'returned'];
const RECOMMENDING: readonly AudienceState[] = ['body-waiting', 'table-missing', 'statistics-missing'];

/** The steps of other people that close within a week, none of staff and experts; and those of recommending bodies that missed their day. */
export function closingSoon(campaign: CampaignDefinition, now: Date): ClosingStep[] {
  const known = audienceStatesOf(campaign);
  return timelineOf(campaign, now)
    .steps.filter(({ state, daysLeft }) => state === 'after' || (state === 'open' && daysLeft <= SOON_DAYS))
    .map(({ id, title, to, daysLeft, state }): ClosingStep => {
      const { of, states } = state === 'after' ? missedIn(campaign, id) : actingIn(campaign, id);
      return { id, title, to, daysLeft, of, states: states.filter((state) => known.includes(state)) };
    })
    .filter(({ states }) => states.length > 0);
}

/** Nobody decides there any more: what still waits is for staff. */
function missedIn(campaign: CampaignDefinition, step: string): ReturnType<typeof actingIn> {
  const { of, states } = actingIn(campaign, step);
  return { of, states: states.filter((state) => state === 'body-waiting') };
}

function actingIn(
  { stages }: CampaignDefinition,
  step: string,
): { of: ClosingStep['of']; states: readonly AudienceState[] } {
  if (step === 'preRegistration') return { of: 'applicants', states: REGISTERING };
  if (step === 'submission') return { of: 'applicants', states: SUBMITTING };
  const isTheirs = stages.some(({ id, kind }) => id === step && kind === 'recommend');
  return { of: 'bodies', states: isTheirs ? RECOMMENDING : [] };
}
