import type { Publication } from './publication.ts';

/** Why a publication is not taken back. `told`: people hear of it already. */
export type UndoPublicationRefusal = 'undone' | 'told';

/** Whether a publication may still be taken back; null when it may. */
export function refusesUndoOf(publication: Publication, now: Date): UndoPublicationRefusal | null {
  if (publication.isUndone) return 'undone';
  return heldSeconds(publication, now) === null ? 'told' : null;
}

/** Whole seconds for which a publication can be taken back; null when that is over. */
export function heldSeconds({ heldUntil }: Pick<Publication, 'heldUntil'>, now: Date): number | null {
  if (heldUntil === undefined) return null;
  const left = Math.ceil((Date.parse(heldUntil) - now.getTime()) / 1000);
  return left > 0 ? left : null;
}
