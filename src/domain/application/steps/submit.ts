import { isSubmitted } from '../answers/progress.ts';
import type { StepOfKind, StepRules } from './step-rules.ts';

/** The application is handed in. */
export const submitRules: StepRules<StepOfKind<'submit'>> = {
  window: 'submission',
  isNeeded: true,
  handsIn: true,
  isDone: (_step, application) => isSubmitted(application),
  waits: () => ({ kind: 'submit' }),
};
