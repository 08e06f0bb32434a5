import { papersIn } from '../../../domain/campaign/journey-parts.ts';
import type { Track } from '../../../domain/campaign/schema.ts';
import type { StepOf } from '../../base/step-kind.ts';

/** Where the stamped form is awaited. */
export const STAMPED_PLACE = 'upload';

export function placeOfUpload({ of, name }: StepOf<'upload'>): string {
  return of === 'own' ? `${STAMPED_PLACE}/${name}` : STAMPED_PLACE;
}

/** The upload that is asked at a place. @returns null anywhere else */
export function uploadAt(track: Track, place: string | null | undefined): StepOf<'upload'> | null {
  return papersIn(track).find((step) => placeOfUpload(step) === place) ?? null;
}
