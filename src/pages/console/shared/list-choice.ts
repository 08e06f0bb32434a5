import type { StatusName } from '../../../wire/base/status-choice.ts';

/** What a list is narrowed to: a status, what waits at a stage, or nothing. */
export type ListChoice = StatusName | `@${string}` | '';

export function atStage(id: string): ListChoice {
  return `@${id}`;
}

/** The same as the console's API takes it; empty where it is not asked for. */
export function askedFor(choice: ListChoice): { status: string; stage: string } {
  return choice.startsWith('@') ? { status: '', stage: choice.slice(1) } : { status: choice, stage: '' };
}
