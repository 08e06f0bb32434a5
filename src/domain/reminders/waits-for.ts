import type { Application, Printing } from '../application/record/application.ts';
import type { ApplicantWait } from '../application/steps/applicant-wait.ts';
import { isStepDone, stepRules } from '../application/steps/registry.ts';
import type { WaitContext } from '../application/steps/step-rules.ts';
import type { Track } from '../campaign/schema.ts';

/** What the applicant has still to do before a window closes. @returns null for nothing: it is done, or the window is not the application's */
export function applicantWait(track: Track, application: Application, context: WaitContext): ApplicantWait | null {
  if (application.status !== 'draft' && application.status !== 'returned') return null;
  if ((context.window === 'preRegistration') === application.isPreRegistered) return null;
  const open = track.journey.find(
    (step) => stepRules(step.step).window === context.window && !isStepDone(step, application),
  );
  return open ? stepRules(open.step).waits(open, application, context, track) : null;
}

/** Whole days that a seal took, from the printing to the paper that came back; at least one. @returns null while none came back */
export function daysToSeal({ printed, stamped }: Pick<Application, 'printed' | 'stamped'>): number | null {
  if (!printed || !stamped || stamped.version !== printed.version) return null;
  return Math.max(1, Math.ceil(daysFrom(printed, stamped.at)));
}

function daysFrom({ at }: Pick<Printing, 'at'>, to: string): number {
  return (Date.parse(to) - Date.parse(at)) / 86_400_000;
}
