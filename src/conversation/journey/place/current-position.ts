import { droppedReasons, mappedField, splitColumns } from '../../../domain/application/answers/changed-fields.ts';
import { fieldOf, formOf, isSubmitted, trackOf } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { campaignFor } from '../../../domain/application/record/extension.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { ENGINE } from '../../base/engine.ts';
import { nextBookmark } from '../../base/outcome.ts';
import type { Heard, JourneyScene, Scene } from '../../base/scene.ts';
import { fieldIdOf, fieldPlace } from '../../steps/form.ts';
import type { JourneyPlace } from '../machine/machine.ts';
import { placeAtFirstOpen, placeOfBookmark, step } from '../machine/step.ts';
import { openPlacesFor } from './open-places-for.ts';

/** Where the person stands, and what is open. @returns `kept` null when the place no longer holds and was found again */
export function currentPosition(scene: Scene & { application: Application }) {
  const track = trackOf(scene.campaign, scene.application);
  const campaign = campaignFor(scene.campaign, scene.application);
  const journey: JourneyScene = { ...scene, campaign, track, bookmark: nextBookmark(scene) };
  const under = { engine: ENGINE, campaign: scene.campaign.id, revision: scene.campaign.revision };
  const open = openPlacesFor(journey);
  const left = placeOfBookmark(track, scene.person.bookmark, under);
  // Handed in meanwhile, or handed in again because what sent it back was taken back: no column is asked.
  const isOver = left !== null && fieldIdOf(left.place) !== null && isSubmitted(scene.application);
  const kept = isOver ? placeAtFirstOpen(track, open) : left;
  return { track, journey, kept, open, place: kept ?? placeAtFirstOpen(track, open) };
}

/** The form changed since the person was last here: which columns are asked again, and why others are no longer asked. */
export function updatedParts({
  person,
  campaign,
  application,
  asksAgain = [],
}: Scene & { application: Application }): Part[] {
  const { bookmark } = person;
  if (isSubmitted(application)) return [];
  if (!bookmark?.place || bookmark.campaign !== campaign.id || bookmark.revision === campaign.revision) return [];
  const { fields } = formOf(trackOf(campaign, application));
  const labels = fields.filter(({ id }) => asksAgain.includes(id)).map(({ label }) => label);
  const dropped = droppedReasons(campaign, application, bookmark.revision ?? 0);
  const split = splitColumns(campaign, application.track, bookmark.revision ?? 0)
    .filter(({ old }) => application.answers[old] !== undefined)
    .map(({ into }) => fields.filter(({ id }) => into.includes(id)).map(({ label }) => label));
  const more = { ...(dropped.length > 0 ? { dropped } : {}), ...(split.length > 0 ? { split } : {}) };
  return [say('form.updated', { labels, ...more })];
}

/** The form changed between a question and its answer: the answer is taken where its column is still asked. Not a choice: the
 *  numbers may mean other options now. */
export function askedBefore(journey: JourneyScene, from: JourneyPlace, heard: Heard): JourneyPlace | null {
  const { person, campaign, track, application } = journey;
  const { place, application: about } = person.bookmark ?? {};
  const before = about === application.id && place ? fieldIdOf(place) : null;
  const now = before === null ? null : mappedField(campaign, application.track, before);
  const field = now === null ? null : fieldOf(track, now);
  if (!field || 'options' in field || heard.kind === 'choice') return null;
  return step(track, from, { type: 'visit', place: fieldPlace(field.id) });
}
