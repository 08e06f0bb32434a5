import { decide } from '../../../domain/application/decide.ts';
import { say } from '../../../domain/messages/messages.ts';
import { changingApplication, type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { placeAtFirstOpen } from '../machine/step.ts';
import { arrive } from '../place/arrive.ts';
import { openPlacesFor } from '../place/open-places-for.ts';
import { evolveAll } from '../taking/take-answer.ts';

/** The application is of another track from then on, and goes on at what is open in it; nothing was filled in. */
export function changeTrack(journey: JourneyScene, wanted: string): Outcome {
  const { application: before, campaign, now, person, contacts } = journey;
  const decision = decide(
    before,
    { kind: 'change-track', track: wanted },
    { campaign, now, by: person.id, contacts, seen: person.bookmark?.seen },
  );
  const track = campaign.tracks[wanted];
  if (decision.kind === 'refused')
    return outcomeStaying(journey, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  if (!track) throw new Error(`campaign ${campaign.id} has no track ${wanted}`);
  const application = evolveAll(before, decision.events, now);
  // What was shown, put off and listed was the other track's.
  const { clauses: _, list: __, shown: ___, helping: ____, putOff: _____, ...kept } = journey.bookmark;
  const bookmark = { ...kept, skipped: [], isDetour: false, misses: 0, mode: null, lastField: null, section: null };
  const next: JourneyScene = { ...journey, application, track, bookmark, person: { ...person, bookmark: null } };
  const place = placeAtFirstOpen(track, openPlacesFor(next));
  const outcome = arrive(next, place, [say('track.changed', { track: track.name })]);
  return changingApplication(outcome, application.id, decision.events);
}
