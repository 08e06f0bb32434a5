import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { type CalendarProblem, orderProblems } from '../../domain/campaign/calendar-order.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { CatalogProblem } from './catalog-problem.ts';

/** Windows in an order that nobody can keep; ISO days compare as text. Days that do not exist are found by the schema. */
export function calendarProblems({ calendar, officeHours, stages }: CampaignDefinition): CatalogProblem[] {
  const order = orderProblems(calendar).map((problem) => ({
    place: `calendar.${problem.window}`,
    words: wordsFor(problem),
  }));
  const hours =
    officeHours && officeHours.from >= officeHours.to
      ? [{ place: 'officeHours', words: words.backward(officeHours.from, officeHours.to) }]
      : [];
  const first = calendar.preRegistration.from ?? calendar.preRegistration.to;
  const last = stages.at(-1)?.window.to ?? calendar.review.to;
  const strange = (['holidays', 'workdays'] as const).flatMap((name) =>
    (officeHours?.[name] ?? [])
      .filter((day) => day < first || day > last)
      .map((day) => ({ place: `officeHours.${name}`, words: words.dayOutside(day, first, last) })),
  );
  return [...order, ...hours, ...strange];
}

function wordsFor(problem: CalendarProblem): string {
  if (problem.kind === 'backward') return words.backward(problem.from, problem.to);
  if (problem.kind === 'ends-before') return words.endsBefore(problem.to, problem.other, problem.otherTo);
  return words.opensBefore(problem.from, problem.otherFrom);
}
