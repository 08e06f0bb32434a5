import { reminders as worded } from '../../../templates/messages/anybody/reminders.ts';
import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { daysBetween } from '../../domain/campaign/calendar.ts';
import { type ReminderKey, type ReminderWording, reminderWordings } from '../../domain/campaign/reminder-wordings.ts';
import type { CampaignDefinition, Reminder } from '../../domain/campaign/schema.ts';
import { type CatalogProblem, repeated, repeatedIds } from './catalog-problem.ts';

export function reminderProblems(campaign: CampaignDefinition): CatalogProblem[] {
  const { reminders, stages, calendar, leadDays } = campaign;
  const isRecommended = stages.some(({ kind }) => kind === 'recommend');
  const single = reminders.flatMap(({ id, before, days, message, opened, missed }) => {
    const place = `reminders.${id}`;
    return [
      ...(days.some((count) => count < 0) ? [{ place: `${place}.days`, words: words.negativeDays }] : []),
      ...repeated(`${place}.days`, days.map(String), words.dayTwice),
      ...tooEarly(`${place}.days`, calendar, before, days),
      ...(Object.hasOwn(worded, message)
        ? otherWindow(`${place}.message`, message, { before, when: 'message' })
        : [{ place: `${place}.message`, words: words.noMessage(message, Object.keys(worded)) }]),
      ...(opened === undefined ? [] : otherWindow(`${place}.opened`, opened, { before, when: 'opened' })),
      ...(missed === undefined ? [] : otherWindow(`${place}.missed`, missed, { before, when: 'missed' })),
      ...(before === 'recommendation' && !isRecommended
        ? [{ place: `${place}.before`, words: words.reminderForNobody }]
        : []),
    ];
  });
  const length = lengthOf(calendar, 'submission');
  const long = length !== null && leadDays > length ? [{ place: 'leadDays', words: words.leadTooLong(length) }] : [];
  return [...repeatedIds('reminders', reminders), ...single, ...long];
}

/** Told before anything was open to be done. */
function tooEarly(
  place: string,
  calendar: CampaignDefinition['calendar'],
  before: Reminder['before'],
  days: readonly number[],
): CatalogProblem[] {
  const length = lengthOf(calendar, before);
  const early = length === null ? [] : days.filter((count) => count > length);
  return length === null ? [] : early.map((count) => ({ place, words: words.reminderTooEarly(count, length) }));
}

/** Days from the opening of a window to its last day; what bodies decide on comes with the submission. @returns null for one that is open from the start */
function lengthOf(calendar: CampaignDefinition['calendar'], name: Reminder['before']): number | null {
  const { from, to } = calendar[name];
  const opens = from ?? (name === 'recommendation' ? calendar.submission.from : undefined);
  return opens === undefined ? null : daysBetween(opens, to);
}

function otherWindow(place: string, written: ReminderKey, { before, when }: ReminderWording): CatalogProblem[] {
  const own = Object.entries(reminderWordings).filter(([, said]) => said.before === before && said.when === when);
  const fits = own.map(([key]) => key);
  return fits.includes(written) ? [] : [{ place, words: words.reminderOfOther(fits) }];
}
