import type { MessageKey } from '../../domain/base/message-values.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';

/** What only counts pictures: the next picture's reply counts this one too. */
const COUNTS: readonly MessageKey[] = ['pictures.collected', 'certificate.taken', 'upload.page'];

/** A picture that another one follows: taken, and counted with the last of the row. What is special about it is said at once; where pictures
 *  are not taken, the last one hears that. */
export function countedLater(outcome: Outcome, { person }: Pick<Scene, 'person'>): Outcome {
  if (outcome.change.events.length === 0 && !outcome.work) {
    const misses = person.bookmark?.misses ?? 0;
    return { ...outcome, parts: [], bookmark: { ...outcome.bookmark, misses } };
  }
  return { ...outcome, parts: outcome.parts.filter(({ message }) => !COUNTS.includes(message)) };
}
