import type { Outcome } from '../../base/outcome.ts';
import type { Heard, JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';

/** Tried with every message of an applicant before the step that asked. Pure. @returns null for what is not meant for it */
export type Listener = (journey: JourneyScene, place: JourneyPlace, heard: Heard) => Outcome | null;
