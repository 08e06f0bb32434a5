import type { Claim } from '../../domain/form/reading/reading.ts';
import type { Understood } from '../../domain/form/reading/understand.ts';
import type { JourneyScene } from '../base/scene.ts';
import { heldClaims } from './held-claims.ts';

/** The values that are asked about, with those of a second message that names its columns: a long paste arrives in parts, and nobody answers between
 *  them. Of one column the later value counts. @returns null when nothing is asked about, or one value is said anew */
export function joinedHeld({ track, person }: JourneyScene, read: Understood, typed: string): readonly Claim[] | null {
  const mode = person.bookmark?.mode;
  if (mode?.kind !== 'holding' || !read.isNamed || read.speech || read.which) return null;
  const told = read.held?.claims ?? read.taken;
  const count = told.length + read.begun.length + read.doubts.length;
  const [only] = mode.answers;
  const isSame = mode.answers.length === 1 && told.every(({ field }) => field.id === only?.field);
  // The column asked answered by its value alone goes on with the form; what was asked about is said to be open.
  const isBare = mode.answers.length === 1 && count === 1 && String(read.taken[0]?.value) === typed.trim();
  if (count === 0 || (count === 1 && isSame) || isBare) return null;
  const before = heldClaims({ track }, mode).filter(({ field }) => told.every((one) => one.field !== field));
  const now = told.map(({ field, value }): Claim => ({ field, text: String(value), value, isNamed: true }));
  return [...before, ...now];
}
