import type { Track } from '../../campaign/schema.ts';
import { isFieldDone, missingFields, unkeptSums } from '../answers/progress.ts';
import type { Application } from '../record/application.ts';
import { minutesFor } from '../record/pace.ts';
import type { ApplicantWait } from './applicant-wait.ts';
import type { StepOfKind, StepRules } from './step-rules.ts';

/** Every column is filled in, and sums that do not agree are kept on purpose. */
export const formRules: StepRules<StepOfKind<'form'>> = {
  window: 'submission',
  isNeeded: true,
  isDone: ({ form }, application) =>
    form.fields.every((field) => isFieldDone(application, field)) && unkeptSums(form, application).length === 0,
  waits: waitsForColumns,
};

/** Columns that a reminder names. */
const MOST_NAMED = 3;

function waitsForColumns(
  { form }: StepOfKind<'form'>,
  application: Application,
  _context: unknown,
  track: Track,
): ApplicantWait {
  const { reopened } = application;
  const back = form.fields.filter(({ id }) => reopened.includes(id));
  if (application.status === 'returned' && back.length > 0)
    return { kind: 'returned', labels: named(back), minutes: minutesFor(back, application.pace) };
  const missing = missingFields(track, application);
  const minutes = minutesFor(missing, application.pace);
  return { kind: 'columns', count: missing.length, labels: named(missing), minutes };
}

function named(fields: readonly { label: string }[]): string[] {
  return fields.slice(0, MOST_NAMED).map(({ label }) => label);
}
