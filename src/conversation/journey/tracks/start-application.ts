import { decide } from '../../../domain/application/decide.ts';
import { evolve } from '../../../domain/application/evolve.ts';
import { formFieldsIn } from '../../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition, Track } from '../../../domain/campaign/schema.ts';
import { saysTrack, speaksFor } from '../../../domain/language/answers/track-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { nextBookmark, type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { foldText, pickedIndex } from '../../meaning/words.ts';
import { askAt, openPlaces } from '../../steps/registry.ts';
import { placeAtFirstOpen } from '../machine/step.ts';
import { shownIn } from '../place/arrive.ts';

/** Begins another application in the track of the campaign that the text names. @returns null when it names none */
export function startApplication(scene: Scene, campaign: CampaignDefinition, text: string): Outcome | null {
  const track = chosenTrack(campaign, text);
  return track ? startIn(inCampaign(scene, campaign), track) : null;
}

/** Begins an application in a track. @throws Error for a track the campaign does not have */
export function startIn(scene: Scene, trackId: string): Outcome {
  const { campaign, now, person, contacts, newApplicationId } = scene;
  const decision = decide(
    null,
    { kind: 'start', application: newApplicationId, track: trackId },
    { campaign, now, by: person.id, contacts },
  );
  if (decision.kind === 'refused')
    return outcomeStaying(scene, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  const at = now.toISOString();
  const application = decision.events.reduce<ReturnType<typeof evolve> | null>(
    (known, event) => evolve(known, event, at),
    null,
  );
  const track = campaign.tracks[trackId];
  if (!application || !track) throw new Error(`campaign ${campaign.id} has no track ${trackId}`);
  const place = placeAtFirstOpen(track, openPlaces(track, application));
  const bookmark = {
    ...nextBookmark(scene),
    ...place,
    skipped: [],
    application: application.id,
    misses: 0,
    mode: null,
    lastField: null,
  };
  const asked = askAt(place.place, { ...scene, application, track, bookmark });
  return {
    change: { kind: 'application', application: application.id, events: decision.events },
    effects: decision.effects,
    // A journey may begin with its conditions: they have been shown now.
    bookmark: { ...bookmark, ...shownIn(asked, bookmark.turn) },
    parts: [say('journey.started', { application: application.id, title: track.title, track: track.title }), ...asked],
  };
}

/** Begins the track that a text names in this campaign. @returns null when it names none */
export function startNamed(
  scene: Scene,
  campaign: CampaignDefinition,
  text: string,
  before: readonly Part[],
): Outcome | null {
  const track = trackNamed(campaign, text);
  if (track === null) return null;
  const outcome = startIn(inCampaign(scene, campaign), track);
  return { ...outcome, parts: [...before, ...outcome.parts] };
}

/** The scene of a campaign that was chosen, about no application yet. */
export function inCampaign(scene: Scene, campaign: CampaignDefinition): Scene {
  return { ...scene, campaign, isSettled: true, application: null };
}

/** The track a text names: by number, by name or by a word around it (“我们是班组”), but not when it names several. */
export function chosenTrack(campaign: CampaignDefinition, text: string): string | null {
  const tracks = Object.entries(campaign.tracks);
  const index = pickedIndex(text, tracks.length);
  return index === null ? trackNamed(campaign, text) : (tracks[index]?.[0] ?? null);
}

/** The track a text names by a word. @returns null when it names none, or several */
export function trackNamed(campaign: CampaignDefinition, text: string): string | null {
  const folded = foldText(text);
  const found = Object.entries(campaign.tracks).filter(([, track]) => saysTrack(folded, wordsOf(track).map(foldText)));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** The only track for a group, or for one person, that somebody speaks for. @returns null where it is not told, and where several are */
export function trackSpokenFor(campaign: CampaignDefinition, text: string): string | null {
  const speaks = speaksFor(text);
  const found = Object.entries(campaign.tracks).filter(([, track]) => speaks !== null && isFor(track) === speaks);
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** A person's application is called by a person's name. */
function isFor(track: Track): 'group' | 'person' {
  return formFieldsIn(track).find(({ id }) => id === track.titleField)?.kind === 'name' ? 'person' : 'group';
}

function wordsOf(track: Track): string[] {
  return [track.name, track.title, ...track.aliases];
}
