import type { StepOfKind, StepRules } from './step-rules.ts';

/** A recommending body is chosen. Source: 沪质协〔2021〕29号 二.2. */
export const bodyRules: StepRules<StepOfKind<'body'>> = {
  window: 'preRegistration',
  isNeeded: false,
  isForBodies: true,
  isDone: (_step, { body }) => body !== null,
  waits: () => ({ kind: 'registration', lacks: 'body' }),
};
