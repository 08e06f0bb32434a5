import { fieldOf } from '../../../domain/application/answers/progress.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { fieldIdOf } from '../../steps/form.ts';
import type { JourneyPlace } from '../machine/machine.ts';

/** The field asked at a place; null where none is. */
export function fieldAt({ track }: JourneyScene, { place }: JourneyPlace): FormField | null {
  const id = fieldIdOf(place);
  return id === null ? null : fieldOf(track, id);
}
