import { flowProblems as words } from '../../templates/messages/flow-problems.ts';
import type { CampaignDefinition, WindowName } from '../domain/campaign/schema.ts';
import type { CatalogProblem } from './catalog-problem.ts';

/** What has to end no later than what. */
const ORDER: readonly (readonly [WindowName, WindowName])[] = [
  ['preRegistration', 'submission'],
  ['submission', 'recommendation'],
  ['recommendation', 'review'],
];

/** Windows in an order that nobody can keep; ISO days compare as text. Days that do not exist are found by the schema. */
export function calendarProblems({ calendar, officeHours, review }: CampaignDefinition): CatalogProblem[] {
  const backward = Object.entries(calendar).flatMap(([name, { from, to }]) =>
    from !== undefined && from > to ? [{ place: `calendar.${name}`, words: words.backward(from, to) }] : [],
  );
  const ends = ORDER.flatMap(([first, second]) =>
    calendar[first].to > calendar[second].to
      ? [{ place: `calendar.${second}`, words: words.endsBefore(calendar[second].to, first, calendar[first].to) }]
      : [],
  );
  const { preRegistration, submission } = calendar;
  const early =
    preRegistration.from !== undefined && submission.from !== undefined && submission.from < preRegistration.from
      ? [{ place: 'calendar.submission', words: words.opensBefore(submission.from, preRegistration.from) }]
      : [];
  const late = review.flatMap(({ id, dueOn }) =>
    dueOn !== undefined && dueOn < calendar.recommendation.to
      ? [{ place: `review.${id}.dueOn`, words: words.endsBefore(dueOn, 'recommendation', calendar.recommendation.to) }]
      : [],
  );
  const hours =
    officeHours && officeHours.from >= officeHours.to
      ? [{ place: 'officeHours', words: words.backward(officeHours.from, officeHours.to) }]
      : [];
  return [...backward, ...ends, ...early, ...late, ...hours];
}
