import type { Outcome } from './outcome.ts';
import type { StepAnswer } from './scene.ts';

/** A command to be decided. */
export type CommandAnswer = Extract<StepAnswer, { kind: 'command' }>;

export function isStepAnswer(result: Outcome | CommandAnswer): result is CommandAnswer {
  return 'kind' in result;
}
