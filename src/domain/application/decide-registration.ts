import { type Decision, decided, refused } from '../base/decision.ts';
import type { Track } from '../campaign/schema.ts';
import { isUntouched } from './answers/is-untouched.ts';
import { evolve } from './evolve.ts';
import type { Application } from './record/application.ts';
import type { ApplicantCommand } from './record/commands.ts';
import type { ApplicationDecision, DecideContext } from './record/decide-context.ts';
import type { ApplicationEvent } from './record/events.ts';
import { windowNow } from './stages/window.ts';
import { isPreRegistrationDone } from './steps/registry.ts';

/** As if it had been begun so: what is filled in belongs to the form of its track. */
export function decideTrack(
  application: Application,
  { track }: Extract<ApplicantCommand, { kind: 'change-track' }>,
  context: DecideContext,
): ApplicationDecision {
  const closed = closedForPreRegistration(application, context);
  if (closed) return closed;
  return isUntouched(application) && application.track !== track
    ? decided([{ kind: 'trackChanged', track }])
    : decided([]);
}

/** The refusal outside the days of pre-registration. @returns null within them */
export function closedForPreRegistration(
  application: Application | null,
  { campaign, now }: DecideContext,
): Decision<never> | null {
  const { state, from, to } = windowNow(campaign, 'preRegistration', application, now);
  if (state === 'open') return null;
  const values = { from: from || null, to, contact: campaign.contact };
  return refused(state === 'before' ? 'pre-registration-not-open' : 'pre-registration-closed', values);
}

/** The refusal outside the days of the form. @returns null within them */
export function closedForForms(application: Application, { campaign, now }: DecideContext): Decision<never> | null {
  const { state, from, to } = windowNow(campaign, 'submission', application, now);
  if (state === 'open') return null;
  const values = { from: from || null, to, contact: campaign.contact };
  return refused(state === 'before' ? 'submission-not-open' : 'submission-closed', values);
}

/** The recommending body and the conditions; the last of them completes the pre-registration. */
export function preRegister(
  application: Application,
  track: Track,
  command: Extract<ApplicantCommand, { kind: 'choose-body' | 'confirm-clauses' }>,
  context: DecideContext,
): ApplicationDecision {
  const closed = application.isPreRegistered
    ? closedForForms(application, context)
    : closedForPreRegistration(application, context);
  if (closed) return closed;
  const events: ApplicationEvent[] =
    command.kind === 'choose-body'
      ? [{ kind: 'bodyChosen', body: command.body }]
      : command.clauses
          .filter((clause) => !application.clauses.includes(clause))
          .map((clause) => ({ kind: 'clauseConfirmed', clause }));
  const after = events.reduce((known, event) => evolve(known, event, context.now.toISOString()), application);
  if (!application.isPreRegistered && isPreRegistrationDone(track, after)) events.push({ kind: 'preRegistered' });
  return decided(events);
}
