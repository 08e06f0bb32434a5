import { trackOf } from '../application/answers/progress.ts';
import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import { stageOf } from '../application/stages/stage.ts';
import { type WindowNow, windowNow } from '../application/stages/window.ts';
import { dayBefore, daysBetween, shanghaiDay, windowState } from '../campaign/calendar.ts';
import type { ReminderKey } from '../campaign/reminder-wordings.ts';
import type { CampaignDefinition, Reminder } from '../campaign/schema.ts';
import type { ExpertStanding } from '../experts/expert-standing.ts';
import { bodyWait, type OpenAtBody } from './open-at-body.ts';
import type { ReminderValues } from './reminder-values.ts';
import { applicantWait } from './waits-for.ts';

/** One matter that a person is to be reminded of today. */
export type DueReminder = {
  /** `<campaign>/<reminder>/<last day>/<days>/<what>`: told once. A window that was extended has another last day. */
  key: string;
  /** The campaign's id: said in its words. */
  campaign: string;
} & (
  | { message: ReminderKey; values: ReminderValues }
  | { message: 'expert.closing'; values: ExpertStanding & { daysLeft: number } }
);

/** A window that ended is told about for this many days, should nobody have been there to do it the morning after. */
const TOLD_AFTER_DAYS = 3;

/** Whether anybody can be reminded in a campaign today: not before its first window opens, nor long after the last one closed. */
export function isReminded({ reminders, calendar, stages }: CampaignDefinition, now: Date): boolean {
  const today = shanghaiDay(now);
  const checks = stages.filter(({ kind }) => kind === 'check');
  const ends = [...reminders.map(({ before }) => calendar[before].to), ...checks.map(({ window }) => window.to)].sort();
  const last = ends.at(-1);
  return last !== undefined && daysBetween(last, today) <= LONGEST_EXTENSION_DAYS;
}

/** Staff may give an application more time, within the season. */
const LONGEST_EXTENSION_DAYS = 60;

/** What an applicant is to be reminded of today, for one application. Source of the windows: 沪质协〔2021〕29号 二.2; the days are the campaign's.
 *  @param leadDays days a seal takes in the applicant's unit */
export function dueForApplicant(
  campaign: CampaignDefinition,
  application: Application,
  { now, leadDays }: { now: Date; leadDays: number },
): DueReminder[] {
  const track = trackOf(campaign, application);
  return remindersFor(campaign, application, now).flatMap((reminder) => {
    const { before: window } = reminder;
    if (window === 'recommendation') return [];
    const { startedAt } = application;
    const due = dueToday(reminder, { ...windowNow(campaign, window, application, now), startedAt }, now);
    const waits = due && applicantWait(track, application, { window, closesOn: due.closesOn, leadDays });
    if (!due || !waits) return [];
    const stage = reminder === repair ? stageOf(campaign, application)?.title : undefined;
    const about = { application: application.id, title: titleOf(campaign, application), ...(stage ? { stage } : {}) };
    return [asDue(campaign, due, application.id, { ...about, waits })];
  });
}

/** Of what a check sent back until a day of its own; our choice, as no campaign can know that day. */
const repair: Reminder = {
  id: 'repair',
  before: 'submission',
  days: [3, 1, 0],
  message: 'reminders.closing',
  missed: 'reminders.submissionMissed',
};

/** On the day on which it was sent back the applicant has just been told. */
function remindersFor(
  { reminders }: CampaignDefinition,
  { status, returned }: Application,
  now: Date,
): readonly Reminder[] {
  if (status !== 'returned' || !returned?.until) return reminders;
  return shanghaiDay(new Date(returned.at)) === shanghaiDay(now) ? [] : [repair];
}

/** What the contacts of a recommending body are to be reminded of today: of each last day what is open until then. Source: 沪质协〔2021〕29号 四. */
export function dueForBody(campaign: CampaignDefinition, open: OpenAtBody, now: Date): DueReminder[] {
  const { from } = campaign.calendar.recommendation;
  return campaign.reminders
    .filter(({ before }) => before === 'recommendation')
    .flatMap((reminder) =>
      open.closing.flatMap((closing) => {
        const window = { ...(from ? { from } : {}), to: closing.on };
        const due = dueToday(
          reminder,
          { from: from ?? '', to: closing.on, state: windowState(window, now), startedAt: null },
          now,
        );
        return due ? [asDue(campaign, due, open.body, { waits: bodyWait(open, closing) })] : [];
      }),
    );
}

/** Days before the last day of scoring on which experts are reminded of what is left; 0 is that morning. Our choice: the notice has no rule. */
const EXPERT_DAYS: readonly number[] = [7, 3, 1, 0];

/** What an expert is to be reminded of today: of what is not handed in, on one of the days or the day after. */
export function dueForExpert(stage: string, standing: ExpertStanding, now: Date): DueReminder[] {
  const daysLeft = daysBetween(shanghaiDay(now), standing.closesOn);
  const set = EXPERT_DAYS.find((days) => days === daysLeft) ?? EXPERT_DAYS.find((days) => days === daysLeft + 1);
  if (standing.left === 0 || daysLeft < 0 || set === undefined) return [];
  const key = `${standing.id}/scoring/${standing.closesOn}/${set}/${stage}`;
  return [{ key, campaign: standing.id, message: 'expert.closing', values: { ...standing, daysLeft } }];
}

interface Due {
  reminder: Reminder;
  message: ReminderKey;
  closesOn: string;
  daysLeft: number;
  /** The days it was set for, the opening, or `after`. */
  set: number | 'opened' | 'after';
}

interface Closing {
  /** Empty for a window that is open from the start. */
  from: string;
  to: string;
  state: WindowNow['state'];
  /** When what is waited for began; null for what concerns no single application. */
  startedAt: string | null;
}

/** Whether a reminder is due today: on one of its days, or the day after, should nobody have been there to do it. */
function dueToday(reminder: Reminder, window: Closing, now: Date): Due | null {
  const { to: closesOn, state, startedAt } = window;
  const daysLeft = daysBetween(shanghaiDay(now), closesOn);
  if (state === 'after') {
    const isTold = reminder.missed !== undefined && -daysLeft <= TOLD_AFTER_DAYS;
    return isTold && reminder.missed ? { reminder, message: reminder.missed, closesOn, daysLeft, set: 'after' } : null;
  }
  if (state === 'before') return null;
  const { days, opened } = reminder;
  if (opened && hasJustOpened(window, now)) return { reminder, message: opened, closesOn, daysLeft, set: 'opened' };
  const isLate = days.includes(daysLeft + 1) && wasThere(startedAt, closesOn, daysLeft + 1);
  const set = days.includes(daysLeft) ? daysLeft : isLate ? daysLeft + 1 : undefined;
  return set === undefined ? null : { reminder, message: reminder.message, closesOn, daysLeft, set };
}

/** Whether a window opened today or yesterday, for something that had begun before. */
function hasJustOpened({ from, startedAt }: Closing, now: Date): boolean {
  if (from === '' || startedAt === null) return false;
  return shanghaiDay(new Date(startedAt)) < from && daysBetween(from, shanghaiDay(now)) <= 1;
}

/** Whether there was something to be reminded of on the day it was set for: who began since is not told what others were told yesterday. */
function wasThere(startedAt: string | null, closesOn: string, days: number): boolean {
  return startedAt === null || shanghaiDay(new Date(startedAt)) <= dayBefore(closesOn, days);
}

function asDue(
  { id, title, contact }: CampaignDefinition,
  { reminder, message, closesOn, daysLeft, set }: Due,
  about: string,
  more: Pick<ReminderValues, 'application' | 'title' | 'stage' | 'waits'>,
): DueReminder {
  return {
    key: `${id}/${reminder.id}/${closesOn}/${set}/${about}`,
    message,
    campaign: id,
    values: { campaign: title, closesOn, daysLeft, contact, ...more },
  };
}
