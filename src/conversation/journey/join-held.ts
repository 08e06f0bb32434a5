import { formOf } from '../../domain/application/progress.ts';
import type { Understood } from '../../domain/form/reading/understand.ts';
import { type AskedAbout, askedAbout, withLater } from '../base/asked-about.ts';
import type { JourneyScene } from '../base/scene.ts';

/** The values that are asked about, with those of a second message that names its columns: a long paste arrives in parts, and nobody answers between
 *  them. Of one column the later value counts. @returns null when nothing is asked about, or one value is said anew */
export function joinedHeld(
  { track, person }: JourneyScene,
  read: Understood,
  typed: string,
): readonly AskedAbout[] | null {
  const mode = person.bookmark?.mode;
  if (mode?.kind !== 'holding' || !read.isNamed || read.speech || read.which) return null;
  const told = read.held?.claims ?? read.taken;
  const count = told.length + read.begun.length + read.doubts.length;
  const [only] = mode.answers;
  const isSame = mode.answers.length === 1 && told.every(({ field }) => field.id === only?.field);
  // The column asked answered by its value alone goes on with the form; what was asked about is said to be open.
  const isBare = mode.answers.length === 1 && count === 1 && String(read.taken[0]?.value) === typed.trim();
  if (count === 0 || (count === 1 && isSame) || isBare) return null;
  return withLater<AskedAbout>(askedAbout(formOf(track), mode.answers), told);
}
