import { awardsOf, awardsTold } from '../../form/awards-of.ts';
import type { AnswerValue } from '../../form/base/answers.ts';
import type { FormDefinition } from '../../form/schema.ts';
import { type Application, picturesOf } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';

/** What becomes of the certificates when the awards are told: without awards none is asked for; an award that comes later
 *  wants its own. */
export function certificatesWith(
  form: FormDefinition,
  application: Application,
  field: string,
  value: AnswerValue,
): ApplicationEvent[] {
  const both = awardsOf(form);
  if (!both || both.awards.id !== field) return [];
  const { awards, certificates } = both;
  const told = awardsTold(awards, value);
  const isComplete = application.answers[certificates.id] !== undefined;
  if (told.length === 0) {
    const isNone = !isComplete && picturesOf(application, certificates.id).length === 0;
    return isNone ? [{ kind: 'fieldAnswered', field: certificates.id, value: [], isEnclosed: true }] : [];
  }
  const before = awardsTold(awards, application.answers[awards.id]);
  return isComplete && told.length > before.length ? [{ kind: 'picturesReopened', field: certificates.id }] : [];
}
