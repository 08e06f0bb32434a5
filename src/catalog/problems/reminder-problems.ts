import { reminders as worded } from '../../../templates/messages/anybody/reminders.ts';
import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import type { CampaignDefinition, Reminder, ReminderKey } from '../../domain/campaign/schema.ts';
import { type CatalogProblem, repeated, repeatedIds } from './catalog-problem.ts';

interface Said {
  before: Reminder['before'];
  when: 'message' | 'missed';
}

/** Which window each wording speaks of, and whether it is said before the window closes or after it did. */
const SAID: Readonly<Record<ReminderKey, Said>> = {
  'reminders.registrationCloses': { before: 'preRegistration', when: 'message' },
  'reminders.registrationMissed': { before: 'preRegistration', when: 'missed' },
  'reminders.closing': { before: 'submission', when: 'message' },
  'reminders.submissionMissed': { before: 'submission', when: 'missed' },
  'reminders.recommendationCloses': { before: 'recommendation', when: 'message' },
  'reminders.recommendationMissed': { before: 'recommendation', when: 'missed' },
};

export function reminderProblems({ reminders, stages }: CampaignDefinition): CatalogProblem[] {
  const isRecommended = stages.some(({ kind }) => kind === 'recommend');
  const single = reminders.flatMap(({ id, before, days, message, missed }) => {
    const place = `reminders.${id}`;
    return [
      ...(days.some((count) => count < 0) ? [{ place: `${place}.days`, words: words.negativeDays }] : []),
      ...repeated(`${place}.days`, days.map(String), words.dayTwice),
      ...(Object.hasOwn(worded, message)
        ? otherWindow(`${place}.message`, message, { before, when: 'message' })
        : [{ place: `${place}.message`, words: words.noMessage(message, Object.keys(worded)) }]),
      ...(missed === undefined ? [] : otherWindow(`${place}.missed`, missed, { before, when: 'missed' })),
      ...(before === 'recommendation' && !isRecommended
        ? [{ place: `${place}.before`, words: words.reminderForNobody }]
        : []),
    ];
  });
  return [...repeatedIds('reminders', reminders), ...single];
}

function otherWindow(place: string, written: ReminderKey, { before, when }: Said): CatalogProblem[] {
  const own = Object.entries(SAID).filter(([, said]) => said.before === before && said.when === when);
  const fits = own.map(([key]) => key);
  return fits.includes(written) ? [] : [{ place, words: words.reminderOfOther(fits) }];
}
