import type { StepOfKind, StepRules } from './step-rules.ts';

/** The applicant read the rules of the award. */
export const rulesRules: StepRules<StepOfKind<'rules'>> = {
  window: 'submission',
  isNeeded: false,
  isDone: (_step, { hasReadRules }) => hasReadRules === true,
  waits: () => ({ kind: 'confirm' }),
};
