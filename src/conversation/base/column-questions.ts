import type { Part } from '../../domain/messages/messages.ts';

/** What asks short columns where the person is; said again, or better by a card, it is left out of what came before. */
export const COLUMN_QUESTIONS: readonly Part['message'][] = [
  'form.ask',
  'form.choose',
  'form.section',
  'form.section-again',
];
