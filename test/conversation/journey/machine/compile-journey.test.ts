import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import campaign from '../../../../flows/star-2021/campaign.ts';
import { compileJourney } from '../../../../src/conversation/journey/machine/compile-journey.ts';
import {
  DONE,
  type JourneyEvent,
  type JourneyPlace,
  journeyPlan,
} from '../../../../src/conversation/journey/machine/machine.ts';
import { machineOf } from '../../../../src/conversation/journey/machine/step.ts';
import { seededRandom } from '../../../support/seeded-random.ts';

/** What the machine itself makes of an event. */
function byMachine(
  track: Parameters<typeof machineOf>[0],
  { place, skipped, isDetour }: JourneyPlace,
  event: JourneyEvent,
): JourneyPlace {
  const machine = machineOf(track);
  const [next] = transition(machine, machine.resolveState({ value: place, context: { skipped, isDetour } }), event);
  return { place: String(next.value), ...next.context };
}

describe.each(Object.entries(campaign.tracks))('the compiled journey of %s', (_name, track) => {
  it('moves from every place by every event as the machine does', () => {
    const { places } = journeyPlan(track);
    const compiled = compileJourney(track);
    const random = seededRandom(7);
    const some = (chance: number) => places.filter(() => random() < chance);
    for (const place of [...places, DONE])
      for (let time = 0; time < 12; time += 1) {
        const from: JourneyPlace = { place, skipped: some(time / 24), isDetour: random() < 0.5 };
        const open = new Set(some(time / 12));
        const wanted = places[Math.floor(random() * places.length)] ?? DONE;
        const events: JourneyEvent[] = [
          { type: 'go-on', open },
          { type: 'skip', open },
          { type: 'back' },
          { type: 'visit', place: wanted },
          { type: 'visit', place: 'nowhere' },
        ];
        for (const event of events) expect(compiled.move(from, event)).toEqual(byMachine(track, from, event));
      }
  });

  it('knows no other places', () => {
    expect(() =>
      compileJourney(track).move({ place: 'nowhere', skipped: [], isDetour: false }, { type: 'back' }),
    ).toThrow();
  });
});
