import { assign, setup } from 'xstate';
import type { Track } from '../../../domain/campaign/schema.ts';
import { isPassedBy, mayWait, type OpenPlaces, placesOf } from '../../steps/registry.ts';

/** `open`: the places that still need something; `place`: where to go. */
export type JourneyEvent =
  | { type: 'go-on'; open: Pick<OpenPlaces, 'has'> & Partial<OpenPlaces> }
  | { type: 'skip'; open: Pick<OpenPlaces, 'has'> & Partial<OpenPlaces> }
  | { type: 'back' }
  | { type: 'visit'; place: string };

interface JourneyContext {
  /** Places put off; they come back once the rest of their step is answered. */
  skipped: readonly string[];
  /** The person came by 上一步 or 修改. */
  isDetour: boolean;
}

/** Where a conversation is in its journey. */
export interface JourneyPlace extends JourneyContext {
  place: string;
}

/** The last place: everything asked is answered. */
export const DONE = 'done';
const ROUTE = 'route';

const journey = setup({
  types: {} as { context: JourneyContext; events: JourneyEvent }, // XState reads the types from here; the value is never used
  guards: {
    isOpen: ({ context, event }, { place, isSkipped }: { place: string; isSkipped: boolean }) =>
      'open' in event && event.open.has(place) && context.skipped.includes(place) === isSkipped,
    isVisited: ({ event }, { place }: { place: string }) => event.type === 'visit' && event.place === place,
  },
  actions: {
    leaveRoad: assign({ isDetour: true }),
    takeRoad: assign({ isDetour: false }),
    putOff: assign({
      skipped: ({ context }, { place }: { place: string }) => [
        ...context.skipped.filter((other) => other !== place),
        place,
      ],
      isDetour: false,
    }),
  },
});

export type JourneyMachine = ReturnType<typeof journeyMachine>;

/** What a journey's moves follow from. */
export interface JourneyPlan {
  /** In asking order. */
  places: readonly string[];
  /** Where to look for what is open, in this order; `isSkipped`: only when it was put off. */
  route: readonly { place: string; isSkipped: boolean }[];
  /** Where 上一步 leads from a place; absent for nowhere. */
  before: ReadonlyMap<string, string>;
}

export function journeyPlan(track: Track): JourneyPlan {
  const places = track.journey.flatMap(placesOf);
  const stops = track.journey.flatMap((step) => placesOf(step).filter((place) => !isPassedBy(step, place)));
  const before = new Map<string, string>();
  for (const [index, place] of places.entries()) {
    const stop = stopBefore(places.slice(0, index), stops);
    if (stop !== undefined) before.set(place, stop);
  }
  return { places, route: routeOf(track), before };
}

/** A journey as a machine: one state a place, in asking order. It knows no answers: events say which places are open. Charts and the search for dead
 *  ends are made from it; messages are moved by `compileJourney`, from the same plan. */
export function journeyMachine(track: Track) {
  const { places, route, before } = journeyPlan(track);
  return journey.createMachine({
    id: 'journey',
    initial: ROUTE,
    context: { skipped: [], isDetour: false },
    on: {
      'go-on': { target: `.${ROUTE}`, actions: 'takeRoad' },
      visit: places.map((place) => ({
        guard: { type: 'isVisited' as const, params: { place } },
        target: `.${place}`,
        actions: 'leaveRoad' as const,
      })),
    },
    states: {
      [ROUTE]: { always: [...route.map(({ place, isSkipped }) => toOpen(place, isSkipped)), { target: DONE }] },
      ...Object.fromEntries(places.map((place) => [place, placeState(place, before.get(place))])),
      [DONE]: {},
    },
  });
}

/** Where to look for what is open: step by step; what was put off comes back at the end of its step, or right before the last step
 *  where it may wait. */
function routeOf(track: Track): JourneyPlan['route'] {
  const late = track.journey.flatMap((step) => placesOf(step).filter((place) => mayWait(step, place)));
  return track.journey.flatMap((step, index) => {
    const own = placesOf(step);
    const waited = index === track.journey.length - 1 ? late.map((place) => ({ place, isSkipped: true })) : [];
    const putOff = own.filter((place) => !late.includes(place)).map((place) => ({ place, isSkipped: true }));
    return [...waited, ...own.map((place) => ({ place, isSkipped: false })), ...putOff];
  });
}

function stopBefore(before: readonly string[], stops: readonly string[]): string | undefined {
  return before.findLast((place) => stops.includes(place));
}

function toOpen(place: string, isSkipped: boolean) {
  return { guard: { type: 'isOpen' as const, params: { place, isSkipped } }, target: place };
}

function placeState(place: string, before: string | undefined) {
  return {
    on: {
      skip: { target: ROUTE, actions: { type: 'putOff' as const, params: { place } } },
      ...(before ? { back: { target: before, actions: 'leaveRoad' as const } } : {}),
    },
  };
}
