import { formOf, missingFields } from '../../domain/application/answers/progress.ts';
import type { AskedColumn } from '../../domain/form/reading/reading.ts';
import { say } from '../../domain/messages/messages.ts';
import type { Outcome } from '../base/outcome.ts';
import type { JourneyScene } from '../base/scene.ts';
import { arrive, stay } from '../journey/arrive.ts';
import { DONE, type JourneyPlace } from '../journey/machine.ts';
import { step } from '../journey/step.ts';
import { fieldPlace } from '../steps/form.ts';
import type { OpenPlaces } from '../steps/registry.ts';
import { listAskedAt, listFrom } from '../steps/section-list.ts';
import { sumAt } from '../steps/sums.ts';

/** 跳过: what is asked is put off; a step cannot be. */
export function skipTurn(journey: JourneyScene, place: JourneyPlace, open: OpenPlaces): Outcome {
  const label = skippedLabel(journey, place);
  if (label === null || place.place === DONE)
    return arrive(journey, place, [say('cannot-skip', { turn: journey.bookmark.turn })]);
  let next = place;
  const places = skippedPlaces(journey, place);
  for (const other of places) {
    const { skipped, isDetour } = next;
    next = step(journey.track, { place: other, skipped, isDetour }, { type: 'skip', open });
  }
  // Nothing else is open: it is asked again at once, so the promise to ask later would be hollow.
  if (next.place === place.place) {
    const also = missingFields(journey.track, journey.application).map((field) => field.label);
    return stay(journey, next, [say('skipped', { label, isLast: true, also: also.filter((one) => one !== label) })]);
  }
  const putOff = { places, seq: journey.application.seq ?? 0 };
  return arrive({ ...journey, bookmark: { ...journey.bookmark, putOff } }, next, [say('skipped', { label })]);
}

/** A list that was asked in one message is put off whole. */
function skippedPlaces(journey: JourneyScene, { place }: JourneyPlace): string[] {
  const columns = listOf(journey, place);
  return columns ? columns.map(({ field }) => fieldPlace(field.id)) : [place];
}

function listOf(journey: JourneyScene, place: string): AskedColumn[] | null {
  const form = formOf(journey.track);
  const asked = form.fields.find(({ id }) => fieldPlace(id) === place);
  return asked && listAskedAt(form, asked, journey.bookmark) ? listFrom(form, asked, journey) : null;
}

/** What is put off: a list by its part of the form, a column, or a sum by its columns. @returns null at a place that cannot be */
function skippedLabel(journey: JourneyScene, { place }: JourneyPlace): string | null {
  const { track } = journey;
  const [listed] = listOf(journey, place) ?? [];
  if (listed) return listed.field.section;
  const form = formOf(track);
  const sum = sumAt(form, place);
  const ids = sum ? sum.parts : form.fields.filter(({ id }) => fieldPlace(id) === place).map(({ id }) => id);
  const labels = form.fields.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  return labels.length > 0 ? labels.join('\u3001') : null;
}
