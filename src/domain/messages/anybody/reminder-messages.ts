import type { ReminderValues } from '../../reminders/reminder-values.ts';

/** What a campaign's `reminders` may name as their `message`, or as the one after the window. */
export interface ReminderMessages {
  'reminders.registrationCloses': ReminderValues;
  'reminders.closing': ReminderValues;
  'reminders.recommendationCloses': ReminderValues;
  'reminders.registrationMissed': ReminderValues;
  'reminders.submissionMissed': ReminderValues;
  'reminders.recommendationMissed': ReminderValues;
  /** The applicant's recommending body asked for it. */
  'reminders.nudged': ReminderValues & { body: string };
  /** Stands under every reminder. */
  'reminders.stop': Record<string, never>;
  'reminders.paused': { until: string | 'never'; isFilling?: true };
  'reminders.resumed': Record<string, never>;
}
