import type { Claim } from '../../domain/form/reading/reading.ts';
import type { JourneyScene } from '../base/scene.ts';

/** 要改 only where something stands. */
export function whyAsked({ application }: JourneyScene, claims: readonly Claim[]): 'change' | 'beside' {
  return claims.some(({ field }) => application.answers[field.id] !== undefined) ? 'change' : 'beside';
}
