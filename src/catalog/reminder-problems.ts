import { flowProblems as words } from '../../templates/messages/flow-problems.ts';
import { reminders as worded } from '../../templates/messages/reminders.ts';
import type { CampaignDefinition, Reminder, ReminderKey } from '../domain/campaign/schema.ts';
import { type CatalogProblem, repeated } from './catalog-problem.ts';

/** What is said before each window closes, and after it did: each message names its window. */
const OF_WINDOW: Readonly<Record<Reminder['before'], { message: ReminderKey; missed: ReminderKey }>> = {
  preRegistration: { message: 'reminders.registrationCloses', missed: 'reminders.registrationMissed' },
  submission: { message: 'reminders.closing', missed: 'reminders.submissionMissed' },
  recommendation: { message: 'reminders.recommendationCloses', missed: 'reminders.recommendationMissed' },
};

export function reminderProblems({ reminders, stages }: CampaignDefinition): CatalogProblem[] {
  const isRecommended = stages.some(({ kind }) => kind === 'recommend');
  const single = reminders.flatMap(({ id, before, days, message, missed }) => {
    const place = `reminders.${id}`;
    const own = OF_WINDOW[before];
    return [
      ...(days.some((count) => count < 0) ? [{ place: `${place}.days`, words: words.negativeDays }] : []),
      ...repeated(`${place}.days`, days.map(String), words.dayTwice),
      ...(Object.hasOwn(worded, message)
        ? otherWindow(`${place}.message`, message, own.message)
        : [{ place: `${place}.message`, words: words.noMessage(message, Object.keys(worded)) }]),
      ...(missed === undefined ? [] : otherWindow(`${place}.missed`, missed, own.missed)),
      ...(before === 'recommendation' && !isRecommended
        ? [{ place: `${place}.before`, words: words.reminderForNobody }]
        : []),
    ];
  });
  return [
    ...repeated(
      'reminders',
      reminders.map(({ id }) => id),
      words.idTwice,
    ),
    ...single,
  ];
}

function otherWindow(place: string, written: ReminderKey, wanted: ReminderKey): CatalogProblem[] {
  return written === wanted ? [] : [{ place, words: words.reminderOfOther(wanted) }];
}
