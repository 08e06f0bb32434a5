import { keysOf } from '../base/keys-of.ts';
/** What a wording speaks of: the window, and whether it is said before that closes (`message`) or after it did (`missed`). */
export interface ReminderWording {
  before: 'preRegistration' | 'submission' | 'recommendation';
  when: 'message' | 'opened' | 'missed';
}

/** Every wording that a campaign's `reminders` may name; the words are in `templates/messages/anybody/reminders.ts`. */
export const reminderWordings = {
  'reminders.registrationCloses': { before: 'preRegistration', when: 'message' },
  'reminders.registrationMissed': { before: 'preRegistration', when: 'missed' },
  'reminders.submissionOpened': { before: 'submission', when: 'opened' },
  'reminders.closing': { before: 'submission', when: 'message' },
  'reminders.submissionMissed': { before: 'submission', when: 'missed' },
  'reminders.recommendationCloses': { before: 'recommendation', when: 'message' },
  'reminders.recommendationMissed': { before: 'recommendation', when: 'missed' },
} as const satisfies Readonly<Record<string, ReminderWording>>;

export type ReminderKey = keyof typeof reminderWordings;

export const reminderKeys = keysOf(reminderWordings);
