import { formOf } from '../../domain/application/progress.ts';
import type { Claim } from '../../domain/form/reading/reading.ts';
import type { BookmarkMode } from '../../domain/people/bookmark.ts';
import type { JourneyScene } from '../base/scene.ts';

/** The values that are asked about, as they were read. */
export function heldClaims(
  { track }: Pick<JourneyScene, 'track'>,
  { answers }: Extract<BookmarkMode, { kind: 'holding' }>,
): Claim[] {
  const { fields } = formOf(track);
  return answers.flatMap(({ field: id, value }): Claim[] => {
    const field = fields.find((known) => known.id === id);
    return field ? [{ field, text: String(value), value, isNamed: true }] : [];
  });
}

/** 要改 only where something stands. */
export function whyAsked({ application }: JourneyScene, claims: readonly Claim[]): 'change' | 'beside' {
  return claims.some(({ field }) => application.answers[field.id] !== undefined) ? 'change' : 'beside';
}
