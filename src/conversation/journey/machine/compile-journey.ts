import type { Track } from '../../../domain/campaign/schema.ts';
import type { OpenPlaces } from '../../steps/registry.ts';
import { DONE, type JourneyEvent, type JourneyPlace, journeyPlan } from './machine.ts';

/** The moves of a journey, ready to be made: what the machine of the same plan says, without a machine to start for every message. */
export interface CompiledJourney {
  /** @throws Error for a place that the journey does not have */
  move(from: JourneyPlace, event: JourneyEvent): JourneyPlace;
}

export function compileJourney(track: Track): CompiledJourney {
  const { places, route, before } = journeyPlan(track);
  const known = new Set([...places, DONE]);
  /** The way of whoever put nothing off. */
  const straight = route.filter(({ isSkipped }) => !isSkipped).map(({ place }) => place);

  function firstOpen(
    open: Pick<OpenPlaces, 'has'> & Partial<OpenPlaces>,
    skipped: readonly string[],
    isDetour: boolean,
  ): JourneyPlace {
    if (skipped.length === 0 && open.firstOf) return { place: open.firstOf(straight) ?? DONE, skipped, isDetour };
    const next = route.find(({ place, isSkipped }) => skipped.includes(place) === isSkipped && open.has(place));
    return { place: next?.place ?? DONE, skipped, isDetour };
  }

  return {
    move(from, event) {
      const { place, skipped } = from;
      if (!known.has(place)) throw new Error(`the journey has no place ${place}`);
      switch (event.type) {
        case 'go-on':
          return firstOpen(event.open, skipped, false);
        case 'skip':
          if (place === DONE) return from;
          return firstOpen(event.open, [...skipped.filter((other) => other !== place), place], false);
        case 'back': {
          const target = before.get(place);
          return target === undefined ? from : { place: target, skipped, isDetour: true };
        }
        case 'visit':
          return places.includes(event.place) ? { place: event.place, skipped, isDetour: true } : from;
      }
    },
  };
}
