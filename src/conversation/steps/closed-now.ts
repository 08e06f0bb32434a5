import { windowNow } from '../../domain/application/stages/window.ts';
import type { StepRules } from '../../domain/application/steps/step-rules.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { JourneyScene } from '../base/scene.ts';

/** Outside the window of a step nothing is asked and nothing taken: the dates are said, and whom to ask. The first steps belong to
 *  pre-registration, the others to the submission. Source: 沪质协〔2021〕29号 二.2. @returns null while it is open */
export function closedNow(
  window: StepRules['window'],
  { campaign, application, bookmark, now }: JourneyScene,
): Part[] | null {
  const isFirst = window === 'preRegistration' && !application.isPreRegistered;
  const { state, from, to } = windowNow(campaign, isFirst ? 'preRegistration' : 'submission', application, now);
  if (state === 'open' || (isFirst && state === 'before')) return null;
  const { misses } = bookmark;
  if (state === 'before') return [say('form.not-yet', { from, to, misses })];
  const reason = isFirst ? ('pre-registration-closed' as const) : ('submission-closed' as const);
  return [say('refused', { reason, values: { to, contact: campaign.contact }, misses })];
}

/** Whether the form waits for its first day: nothing is asked yet, and what is told early is kept. */
export function isFormNotYetOpen({ campaign, application, now }: JourneyScene): boolean {
  return windowNow(campaign, 'submission', application, now).state === 'before';
}

/** The form's first day, `YYYY-MM-DD`; empty where it is open from the start. */
export function formOpensOn({ campaign, application, now }: JourneyScene): string {
  return windowNow(campaign, 'submission', application, now).from;
}

/** Once the window of a step is over nothing is read any more: what would be held or asked about could not be stored. @returns null before, and while it is open */
export function overNow(window: StepRules['window'], scene: JourneyScene): Part[] | null {
  const closed = closedNow(window, scene);
  return closed?.some(({ message }) => message === 'refused') ? closed : null;
}
