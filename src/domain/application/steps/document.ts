import { isPrintingCurrent } from '../answers/progress.ts';
import type { StepOfKind, StepRules } from './step-rules.ts';

/** The official form is printed as the answers are now. */
export const documentRules: StepRules<StepOfKind<'document'>> = {
  window: 'submission',
  isNeeded: true,
  isDone: (_step, application) => isPrintingCurrent(application),
  waits: () => ({ kind: 'print' }),
};
