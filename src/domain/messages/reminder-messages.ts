/** What every reminder tells: the campaign, the window's last day and the whole days to it (0 on that day). */
export type ReminderValues = { campaign: string; closesOn: string; daysLeft: number };

/** What a campaign's `reminders` may name as their `message`. */
export interface ReminderMessages {
  'reminders.registrationCloses': ReminderValues;
  'reminders.closing': ReminderValues;
  'reminders.recommendationCloses': ReminderValues;
}
