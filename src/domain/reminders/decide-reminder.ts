import { type Decision, decided, inWordsOf, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import { shanghaiDay } from '../campaign/calendar.ts';
import type { DueReminder } from './due-reminders.ts';
import type { Reminders, RemindersEvent } from './reminders.ts';

/** What a person is told today of everything that is due: one message a day at most, nothing twice, nothing while paused. Decided without events when
 *  there is nothing to tell. */
export function decideReminder(
  { person, told, lastDay }: Reminders,
  due: readonly DueReminder[],
  { now, pausedUntil }: { now: Date; pausedUntil: string | null },
): Decision<RemindersEvent> {
  const day = shanghaiDay(now);
  const isPaused = pausedUntil === 'never' || (pausedUntil !== null && day < pausedUntil);
  const fresh = due.filter(({ key }) => !told.includes(key));
  if (isPaused || lastDay === day || fresh.length === 0) return decided([]);
  const soonest = [...fresh].sort((a, b) => a.values.daysLeft - b.values.daysLeft).slice(0, MOST_IN_ONE);
  return decided(
    [{ kind: 'reminded', keys: soonest.map(({ key }) => key), day }],
    [
      ...soonest.flatMap((matter) => inWordsOf(matter.campaign, [said(person, matter)])),
      tell(person, 'reminders.stop', isTooLateTomorrow(soonest) ? { isLast: true } : {}),
    ],
  );
}

/** Something closes today, or nothing is to come any more: nobody puts that off until tomorrow. */
function isTooLateTomorrow(due: readonly DueReminder[]): boolean {
  const open = due.filter(({ values }) => values.daysLeft >= 0);
  return open.length === 0 || open.some(({ values }) => values.daysLeft === 0);
}

function said(person: PersonId, matter: DueReminder): Effect {
  return matter.message === 'expert.closing'
    ? tell(person, matter.message, matter.values)
    : tell(person, matter.message, matter.values);
}

/** Matters in one message; the others are told the next day, while they are due. */
const MOST_IN_ONE = 5;
