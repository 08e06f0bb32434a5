import type { Publication } from './publication.ts';

/** Why a publication is not taken back. `told`: people hear of it already; `own-application`: it says what became of one of whoever asks. */
export type UndoPublicationRefusal = 'undone' | 'told' | 'own-application';

/** Whether a publication may still be taken back; null when it may.
 *  @param isOwn whether who asks has a part in an application that it says a result of */
export function refusesUndoOf(publication: Publication, isOwn: boolean, now: Date): UndoPublicationRefusal | null {
  if (publication.isUndone) return 'undone';
  if (isOwn) return 'own-application';
  return heldSeconds(publication, now) === null ? 'told' : null;
}

/** Whole seconds for which a publication can be taken back; null when that is over. */
export function heldSeconds({ heldUntil }: Pick<Publication, 'heldUntil'>, now: Date): number | null {
  if (heldUntil === undefined) return null;
  const left = Math.ceil((Date.parse(heldUntil) - now.getTime()) / 1000);
  return left > 0 ? left : null;
}
