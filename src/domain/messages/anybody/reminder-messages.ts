import type { ReminderKey } from '../../campaign/reminder-wordings.ts';
import type { ReminderValues } from '../../reminders/reminder-values.ts';

type CampaignReminders = { [Key in ReminderKey]: ReminderValues };

/** What a campaign's `reminders` may name (`campaign/reminder-wordings.ts`), and what is said around it. */
export interface ReminderMessages extends CampaignReminders {
  /** The applicant's recommending body asked for it. */
  'reminders.nudged': ReminderValues & { body: string };
  /** Stands under every reminder. */
  /** `isLast`: putting it off until tomorrow is not offered. */
  'reminders.stop': { isLast?: true };
  'reminders.paused': { until: string | 'never'; isFilling?: true };
  'reminders.resumed': Record<string, never>;
}
