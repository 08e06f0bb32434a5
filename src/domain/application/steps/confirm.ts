import type { StepOfKind, StepRules } from './step-rules.ts';

/** The applicant read the whole and said that it is right. */
export const confirmRules: StepRules<StepOfKind<'confirm'>> = {
  window: 'submission',
  isNeeded: true,
  isDone: (_step, { isConfirmed }) => isConfirmed,
  waits: () => ({ kind: 'confirm' }),
};
