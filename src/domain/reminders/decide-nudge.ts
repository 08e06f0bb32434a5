import { trackOf } from '../application/answers/progress.ts';
import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import { windowNow } from '../application/stages/window.ts';
import { inWordsOf, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import { daysBetween, shanghaiDay } from '../campaign/calendar.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { mayRemindAt } from './reminder-time.ts';
import type { Reminders, RemindersEvent } from './reminders.ts';
import { applicantWait } from './waits-for.ts';

/** Why nobody is reminded now: already today (by a body, or by ourselves), wished not to be, at night, nothing to do, too late. */
export type NudgeRefusal = 'nudged-today' | 'reminded-today' | 'paused' | 'at-night' | 'nothing-open' | 'window-over';

export interface NudgeContext {
  campaign: CampaignDefinition;
  application: Application;
  /** What the body that asks is called. */
  body: string;
  by: PersonId;
  now: Date;
  pausedUntil: string | null;
}

export type NudgeDecision =
  | { kind: 'decided'; events: RemindersEvent[]; effects: Effect[] }
  | { kind: 'refused'; reason: NudgeRefusal };

/** A recommending body reminds an applicant of its own: by day, once a day a person, counting what we remind of ourselves. */
export function decideNudge(reminders: Reminders, context: NudgeContext): NudgeDecision {
  const { campaign, application, body, by, now, pausedUntil } = context;
  const day = shanghaiDay(now);
  if (reminders.nudged?.day === day) return { kind: 'refused', reason: 'nudged-today' };
  if (reminders.lastDay === day) return { kind: 'refused', reason: 'reminded-today' };
  if (pausedUntil === 'never' || (pausedUntil !== null && day < pausedUntil))
    return { kind: 'refused', reason: 'paused' };
  if (!mayRemindAt(now)) return { kind: 'refused', reason: 'at-night' };
  const window = application.isPreRegistered ? 'submission' : 'preRegistration';
  const { state, to } = windowNow(campaign, window, application, now);
  if (state === 'after') return { kind: 'refused', reason: 'window-over' };
  const { leadDays, contact } = campaign;
  const waits = applicantWait(trackOf(campaign, application), application, { window, closesOn: to, leadDays });
  if (!waits) return { kind: 'refused', reason: 'nothing-open' };
  const values = {
    campaign: campaign.title,
    closesOn: to,
    daysLeft: daysBetween(day, to),
    contact,
    application: application.id,
    title: titleOf(campaign, application),
    waits,
    body,
  };
  return {
    kind: 'decided',
    events: [{ kind: 'nudged', application: application.id, by, day }],
    effects: inWordsOf(campaign.id, [tell(application.applicant, 'reminders.nudged', values)]),
  };
}
