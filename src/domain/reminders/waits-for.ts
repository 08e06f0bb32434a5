import { formOf, isStampedCurrent, missingFields } from '../application/answers/progress.ts';
import type { Application, Printing } from '../application/record/application.ts';
import { minutesFor } from '../application/record/pace.ts';
import { isStepDone, type StepKindName, stepRules } from '../application/stages/step-rules.ts';
import { dayBefore } from '../campaign/calendar.ts';
import type { Track, WindowName } from '../campaign/schema.ts';
import type { ApplicantWait } from './reminder-values.ts';

/** Columns that a reminder names. */
const MOST_NAMED = 3;

export interface WaitContext {
  window: Extract<WindowName, 'preRegistration' | 'submission'>;
  /** The last day of the window for this application. */
  closesOn: string;
  /** Days that a seal takes. */
  leadDays: number;
}

/** What the applicant has still to do before a window closes. @returns null for nothing: it is done, or the window is not the application's */
export function applicantWait(track: Track, application: Application, context: WaitContext): ApplicantWait | null {
  if (application.status !== 'draft' && application.status !== 'returned') return null;
  if ((context.window === 'preRegistration') === application.isPreRegistered) return null;
  const open = track.journey.find(
    (step) => stepRules(step.step).window === context.window && !isStepDone(step, application),
  );
  return open ? waits[open.step](track, application, context) : null;
}

type Wait = (track: Track, application: Application, context: WaitContext) => ApplicantWait;

const waits: Readonly<Record<StepKindName, Wait>> = {
  body: () => ({ kind: 'registration', lacks: 'body' }),
  eligibility: () => ({ kind: 'registration', lacks: 'conditions' }),
  form: columns,
  confirm: () => ({ kind: 'confirm' }),
  document: () => ({ kind: 'print' }),
  upload: (_track, application, { closesOn, leadDays }) =>
    isStampedCurrent(application)
      ? { kind: 'paper', application: application.id }
      : { kind: 'stamp', application: application.id, latest: dayBefore(closesOn, leadDays), leadDays },
  submit: () => ({ kind: 'submit' }),
};

function columns(track: Track, application: Application): ApplicantWait {
  const { reopened } = application;
  const back = formOf(track).fields.filter(({ id }) => reopened.includes(id));
  if (application.status === 'returned' && back.length > 0)
    return { kind: 'returned', labels: named(back), minutes: minutesFor(back, application.pace) };
  const missing = missingFields(track, application);
  const minutes = minutesFor(missing, application.pace);
  return { kind: 'columns', count: missing.length, labels: named(missing), minutes };
}

function named(fields: readonly { label: string }[]): string[] {
  return fields.slice(0, MOST_NAMED).map(({ label }) => label);
}

/** Whole days that a seal took, from the printing to the paper that came back; at least one. @returns null while none came back */
export function daysToSeal({ printed, stamped }: Pick<Application, 'printed' | 'stamped'>): number | null {
  if (!printed || !stamped || stamped.version !== printed.version) return null;
  return Math.max(1, Math.ceil(daysFrom(printed, stamped.at)));
}

function daysFrom({ at }: Pick<Printing, 'at'>, to: string): number {
  return (Date.parse(to) - Date.parse(at)) / 86_400_000;
}
