import type { Application, ApplicationStatus } from '../application/record/application.ts';
import { stageOf } from '../application/stages/stage.ts';
import { windowNow } from '../application/stages/window.ts';
import { dayBefore, shanghaiDay } from '../campaign/calendar.ts';
import { decidesAt, stageNamed } from '../campaign/chain.ts';
import { reviewStageOf } from '../campaign/chain-calendar.ts';
import type { CampaignDefinition, WindowName } from '../campaign/schema.ts';
import type { MovedStage, MovedWindow } from './moved-calendar.ts';

/** Statuses in which an applicant may follow one of the windows. */
export const concernedStatuses = ['draft', 'returned', 'recommended'] as const satisfies ApplicationStatus[];

/** Whether an application follows a window now. What has been handed in, was refused or is over does not. */
export function isConcerned({ status, isPreRegistered }: Application, window: WindowName): boolean {
  if (window === 'preRegistration') return status === 'draft' && !isPreRegistered;
  if (window === 'submission') return status === 'draft' || status === 'returned';
  return window === 'review' && status === 'recommended';
}

/** Of the windows that moved those that an applicant has to know of: who has a later day of their own keeps it, and is not told.
 *  @param campaign with its windows as they are before or after: only the days in `moved` count */
export function movedFor(
  campaign: CampaignDefinition,
  application: Application,
  moved: readonly MovedWindow[],
  now: Date,
): MovedWindow[] {
  return moved.filter(({ window, now: days, before }) => {
    if (!isConcerned(application, window)) return false;
    const own = (to: string) => windowNow(withEnd(campaign, window, to), window, application, now).to;
    return days.from !== before.from || own(days.to) !== own(before.to);
  });
}

function withEnd(campaign: CampaignDefinition, window: WindowName, to: string): CampaignDefinition {
  return { ...campaign, calendar: { ...campaign.calendar, [window]: { ...campaign.calendar[window], to } } };
}

/** Of the stages that moved those that an applicant has to know of: who is to put something right at a check, and who waits for the result. What a
 *  panel does is between staff. */
export function stagesFor(
  campaign: CampaignDefinition,
  application: Application,
  moved: readonly MovedStage[],
): MovedStage[] {
  return moved.filter(({ stage }) => {
    const kind = stageNamed(campaign, stage)?.kind;
    if (kind === 'publish') return application.status === 'recommended';
    return kind === 'check' && application.status === 'returned' && stageOf(campaign, application)?.id === stage;
  });
}

/** The stages that a recommending body decides at. */
export function stagesForBody(campaign: CampaignDefinition, body: string, moved: readonly MovedStage[]): MovedStage[] {
  return moved.filter(({ stage: id }) => {
    const stage = stageNamed(campaign, id);
    return stage?.kind === 'recommend' && decidesAt(campaign, stage, body);
  });
}

/** The windows and stages that experts score in. */
export function movedForExperts(
  campaign: CampaignDefinition,
  { windows, stages }: { windows: readonly MovedWindow[]; stages: readonly MovedStage[] },
): { windows: MovedWindow[]; stages: MovedStage[] } {
  const isScored = reviewStageOf(campaign.stages)?.kind === 'score';
  return {
    windows: windows.filter(({ window }) => window === 'review' && isScored),
    stages: stages.filter(({ stage }) => stageNamed(campaign, stage)?.kind === 'score'),
  };
}

/** The windows that contacts of recommending bodies follow. */
export function movedForBodies(moved: readonly MovedWindow[]): MovedWindow[] {
  return moved.filter(({ window }) => window === 'recommendation' || window === 'submission');
}

/** The days of a window's reminders, still to come, before and after a change; `YYYY-MM-DD`. */
export function movedReminders(
  { reminders }: Pick<CampaignDefinition, 'reminders'>,
  moved: readonly MovedWindow[],
  now: Date,
): { window: WindowName; before: string[]; now: string[] }[] {
  const today = shanghaiDay(now);
  return moved.flatMap(({ window, now: days, before }) => {
    const set = reminders.filter((one) => one.before === window).flatMap((one) => one.days);
    if (set.length === 0 || days.to === before.to) return [];
    const of = (to: string) =>
      set
        .map((count) => dayBefore(to, count))
        .filter((day) => day >= today)
        .sort();
    return [{ window, before: of(before.to), now: of(days.to) }];
  });
}
