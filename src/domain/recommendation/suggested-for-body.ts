import { suggestedAnswer } from '../application/answers/suggestion.ts';
import type { AnswerValue } from '../form/base/answers.ts';
import type { FormField } from '../form/schema.ts';
import type { BodyPapers } from './papers.ts';
import type { PapersContext } from './papers-context.ts';

/** An answer of the body's own forms that is known already, offered for a plain yes. @returns null when nothing is known */
export function suggestedForBody(
  field: FormField,
  papers: BodyPapers,
  { campaign, endorsed }: PapersContext,
  now: Date,
): AnswerValue | null {
  if (field.suggest?.from !== 'recommended') return suggestedAnswer(field, papers, campaign, now);
  const { track } = field.suggest;
  return endorsed.filter((application) => application.track === track).length;
}
