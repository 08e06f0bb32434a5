import type { Track } from '../../../domain/campaign/schema.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import { type OpenPlaces, stepAt } from '../../steps/registry.ts';
import { type CompiledJourney, compileJourney } from './compile-journey.ts';
import { DONE, type JourneyEvent, type JourneyMachine, type JourneyPlace, journeyMachine } from './machine.ts';

const machines = new WeakMap<Track, JourneyMachine>();
const compiled = new WeakMap<Track, CompiledJourney>();

/** A track's machine; made once a track, since it follows from the track alone. */
export function machineOf(track: Track): JourneyMachine {
  const known = machines.get(track);
  if (known) return known;
  const machine = journeyMachine(track);
  machines.set(track, machine);
  return machine;
}

/** Moves a conversation by one event. Pure: sends and stores nothing. */
export function step(track: Track, from: JourneyPlace, event: JourneyEvent): JourneyPlace {
  const known = compiled.get(track) ?? compileJourney(track);
  compiled.set(track, known);
  return known.move(from, event);
}

/** Begins, or begins again after a change of the journey: the answers say what is open. */
export function placeAtFirstOpen(track: Track, open: Pick<OpenPlaces, 'has'> & Partial<OpenPlaces>): JourneyPlace {
  return step(track, { place: DONE, skipped: [], isDetour: false }, { type: 'go-on', open });
}

/** The bookmark's place, while engine, campaign and revision are those it was made under; else null. */
export function placeOfBookmark(
  track: Track,
  bookmark: Bookmark | null,
  under: { engine: number; campaign: string; revision: number },
): JourneyPlace | null {
  if (!bookmark?.place) return null;
  const isCurrent =
    bookmark.engine === under.engine && bookmark.campaign === under.campaign && bookmark.revision === under.revision;
  const isKnown = bookmark.place === DONE || stepAt(track, bookmark.place) !== null;
  return isCurrent && isKnown
    ? { place: bookmark.place, skipped: bookmark.skipped, isDetour: bookmark.isDetour }
    : null;
}
