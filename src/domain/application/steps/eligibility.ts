import type { StepOfKind, StepRules } from './step-rules.ts';

/** The conditions are confirmed, each of them. */
export const eligibilityRules: StepRules<StepOfKind<'eligibility'>> = {
  window: 'preRegistration',
  isNeeded: false,
  isDone: (step, { clauses }) => step.clauses.every(({ id }) => clauses.includes(id)),
  waits: () => ({ kind: 'registration', lacks: 'conditions' }),
};
