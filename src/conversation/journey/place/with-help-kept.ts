import type { JourneyScene } from '../../base/scene.ts';
import { fieldPlace } from '../../steps/form.ts';
import type { JourneyPlace } from '../machine/machine.ts';

/** The guiding questions to a text are kept while something else is said or asked, and go on once their text is asked again. */
export function withHelpKept(journey: JourneyScene, { place }: JourneyPlace): JourneyScene {
  const { bookmark, application } = journey;
  const { mode, helping } = bookmark;
  if (mode?.kind === 'writing') {
    const since = helping?.application === application.id ? helping.since : (application.seq ?? 0);
    const kept = { ...mode, application: application.id, since };
    return { ...journey, bookmark: { ...bookmark, helping: kept } };
  }
  if (mode !== null || helping?.application !== application.id || fieldPlace(helping.field) !== place) return journey;
  const { application: _, since: __, ...again } = helping;
  return { ...journey, bookmark: { ...bookmark, mode: again } };
}

/** The questions are over: they were left, or the draft was taken. */
export function withoutHelp(journey: JourneyScene): JourneyScene {
  const isWriting = journey.bookmark.mode?.kind === 'writing';
  return {
    ...journey,
    bookmark: { ...journey.bookmark, helping: undefined, ...(isWriting ? { mode: null } : {}) },
  };
}
