import { decided } from '../../base/decision.ts';
import type { Track } from '../../campaign/schema.ts';
import type { AnswerValue } from '../../form/base/answers.ts';
import type { Application } from '../record/application.ts';
import type { ApplicantCommand } from '../record/commands.ts';
import type { ApplicationDecision } from '../record/decide-context.ts';
import type { ApplicationEvent } from '../record/events.ts';
import { fieldOf } from './progress.ts';

/** What was told before the form was open, and is not stored yet. */
export function earlyAnswersOf({ early = {} }: Application): { field: string; value: AnswerValue }[] {
  return Object.entries(early).flatMap(([field, value]) => (value === undefined ? [] : [{ field, value }]));
}

/** The later of two for one column counts. */
export function withEarlyAnswers(
  application: Application,
  { answers, dropped = [] }: Pick<Extract<ApplicationEvent, { kind: 'answersNoted' }>, 'answers' | 'dropped'>,
): Application {
  const told = Object.fromEntries(answers.map(({ field, value }) => [field, value]));
  const kept = Object.entries({ ...application.early, ...told }).filter(([field]) => !dropped.includes(field));
  const { early: _, ...rest } = application;
  return kept.length === 0 ? rest : { ...rest, early: Object.fromEntries(kept) };
}

/** A column that is answered needs no answer that was told before. */
export function withoutEarlyAnswer(application: Application, field: string): Application {
  if (application.early?.[field] === undefined) return application;
  return withEarlyAnswers(application, { answers: [], dropped: [field] });
}

/** What is told before the form is open is kept, of columns that the form has. */
export function decideEarly(
  { answers, dropped }: Extract<ApplicantCommand, { kind: 'note-early' }>,
  track: Track,
): ApplicationDecision {
  const known = answers.filter(({ field }) => fieldOf(track, field) !== null);
  return known.length === 0 && !dropped?.length
    ? decided([])
    : decided([{ kind: 'answersNoted', answers: known, ...(dropped?.length ? { dropped } : {}) }]);
}
