import type { Application } from '../../domain/application/application.ts';
import { titleOf, trackOf } from '../../domain/application/progress.ts';
import { say } from '../../domain/messages/messages.ts';
import type { Outcome } from '../base/outcome.ts';
import type { JourneyScene } from '../base/scene.ts';
import { means, pickedIndex } from '../base/words.ts';
import { arrive, statusOf, stay } from '../journey/arrive.ts';
import { DONE } from '../journey/machine.ts';
import { openFor } from '../journey/open-for.ts';
import { type Place, placeAtFirstOpen } from '../journey/step.ts';
import { startApplication } from './lobby.ts';

/** 我的申报 lists the person's applications and a number switches; 新申报 begins another. @returns null for other words */
export function ownApplicationsTurn(journey: JourneyScene, place: Place, text: string): Outcome | null {
  const { vocabulary, bookmark } = journey;
  if (means(vocabulary, 'applications', text)) return list(journey, place);
  if (means(vocabulary, 'start-another', text)) return askTrack(journey, place);
  if (bookmark.mode?.kind === 'choosing-application') return choose(journey, bookmark.mode.applications, text);
  if (bookmark.mode?.kind === 'choosing-track') return startApplication(journey, text);
  return null;
}

function ownOf({ own, application }: JourneyScene): readonly Application[] {
  return own && own.length > 0
    ? own.map((known) => (known.id === application.id ? application : known))
    : [application];
}

function list(journey: JourneyScene, place: Place): Outcome {
  const own = ownOf(journey);
  const applications = own.map((application) => {
    const track = trackOf(journey.campaign, application);
    return {
      application: application.id,
      title: titleOf(track, application),
      track: track.title,
      status: application.status,
      isCurrent: application.id === journey.application.id,
      ...(application.applicant === journey.person.id ? {} : { isHelping: true }),
    };
  });
  const mode = own.length > 1 ? { kind: 'choosing-application' as const, applications: own.map(({ id }) => id) } : null;
  const parts = [say('own.list', { applications })];
  // Where a number picks from the list nothing else is asked.
  return mode
    ? stay({ ...journey, bookmark: { ...journey.bookmark, mode } }, place, parts)
    : arrive(journey, place, parts);
}

function askTrack(journey: JourneyScene, place: Place): Outcome {
  const mode = { kind: 'choosing-track' as const };
  const tracks = Object.values(journey.campaign.tracks).map(({ name }) => name);
  return stay({ ...journey, bookmark: { ...journey.bookmark, mode } }, place, [say('own.new', { tracks })]);
}

function choose(journey: JourneyScene, listed: readonly string[], text: string): Outcome | null {
  const index = pickedIndex(text, listed.length);
  const application = index === null ? undefined : ownOf(journey).find(({ id }) => id === listed[index]);
  if (!application) return null;
  const track = trackOf(journey.campaign, application);
  const at = { application: application.id, misses: 0, mode: null, lastField: null, section: null };
  const next = { ...journey, application, track, bookmark: { ...journey.bookmark, ...at } };
  const place = placeAtFirstOpen(track, openFor(next));
  const switched = say('own.switched', { application: application.id, title: titleOf(track, application) });
  return arrive(next, place, place.place === DONE ? [switched, statusOf(next)] : [switched]);
}
