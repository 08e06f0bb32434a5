import { formOf, missingFields } from '../../../domain/application/answers/progress.ts';
import { fieldAlone } from '../../../domain/form/labels.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { isLong } from '../../../domain/form/reading/base/accepts.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { columnWord } from '../../../domain/language/corrections/correction.ts';
import { NAMED_PARTS } from '../../../domain/language/corrections/denied.ts';
import { numberAlone } from '../../../domain/language/numbers/ordinals.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { DONE, type JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { means, textAfterWord, textBeforeWord } from '../../meaning/words.ts';
import { listAskedAt, listFrom } from '../../steps/columns/section-list.ts';
import { sumAt } from '../../steps/columns/sums.ts';
import { fieldPlace } from '../../steps/form.ts';
import { aboutPlace, type OpenPlaces } from '../../steps/registry.ts';

/** Longest text that names what is put off. */
const MAX_CHARACTERS = 40;

/** 跳过: what is asked is put off; 人数跳过, 跳过基本情况, 2跳过: what is named. Only what is empty is, and it is said which; a step cannot be.
 *  @returns null for other words */
export function skipTurn(journey: JourneyScene, place: JourneyPlace, text: string, open: OpenPlaces): Outcome | null {
  if (means(journey.vocabulary, 'skip', text)) return skipAsked(journey, place, open);
  const named = namedToSkip(journey, place, text);
  return named && skipNamed(journey, place, named, open);
}

function skipAsked(journey: JourneyScene, place: JourneyPlace, open: OpenPlaces): Outcome {
  // What was not understood is said of the first column alone: it alone is put off then.
  const isListShown = journey.bookmark.misses === 0;
  const columns = isListShown ? listOf(journey, place) : [];
  const labels = columns.length > 0 ? columns.map(({ label }) => label) : labelsAt(journey, place);
  if (labels.length === 0 || place.place === DONE)
    return arrive(journey, place, [say('cannot-skip', { turn: journey.bookmark.turn })]);
  return putOff(
    journey,
    place,
    columns.length > 0 ? columns.map(({ id }) => fieldPlace(id)) : [place.place],
    labels,
    open,
  );
}

/** Columns that are answered stay; where all of them are, what stands there is said. */
function skipNamed(journey: JourneyScene, place: JourneyPlace, named: readonly FormField[], open: OpenPlaces): Outcome {
  const empty = named.filter(({ id }) => open.has(fieldPlace(id)));
  if (empty.length > 0) {
    const labels = empty.map(({ label }) => label);
    return putOff(
      journey,
      place,
      empty.map(({ id }) => fieldPlace(id)),
      labels,
      open,
    );
  }
  const { answers } = journey.application;
  const kept = named.map((field) => {
    const value = answers[field.id];
    const text = value === undefined || isLong(field) ? null : printAnswer(field, value);
    return say('form.other-open', { label: field.label, text, turn: journey.bookmark.turn });
  });
  return arrive(journey, place, kept.slice(0, 1));
}

/** Goes on to what is open beside the places; what is asked stays asked unless it is one of them. */
function putOff(
  journey: JourneyScene,
  place: JourneyPlace,
  places: readonly string[],
  labels: readonly string[],
  open: OpenPlaces,
): Outcome {
  const next = withSkipped(journey, place, places, open);
  // Nothing else is open: it is asked again at once, so the promise to ask later would be hollow.
  if (places.includes(next.place)) {
    const also = missingFields(journey.track, journey.application).map((field) => field.label);
    const others = also.filter((one) => !labels.includes(one));
    return stayAt(journey, next, [say('skipped', { labels: [...labels], isLast: true, also: others })]);
  }
  const there = places.includes(place.place) ? next : { ...place, skipped: next.skipped };
  const bookmark = {
    ...journey.bookmark,
    misses: 0,
    putOff: { places: [...places], seq: journey.application.seq ?? 0 },
  };
  return arrive({ ...journey, bookmark }, there, [say('skipped', { labels: [...labels] })]);
}

/** Where one is when every one of the places was put off. */
export function withSkipped(
  { track }: JourneyScene,
  place: JourneyPlace,
  places: readonly string[],
  open: OpenPlaces,
): JourneyPlace {
  return places.reduce<JourneyPlace>(
    ({ skipped, isDetour }, other) => step(track, { place: other, skipped, isDetour }, { type: 'skip', open }),
    place,
  );
}

/** The columns of a list that was asked in one message, as far as they are empty; none for a column alone. */
export function listOf(journey: JourneyScene, { place }: JourneyPlace): FormField[] {
  const form = formOf(journey.track);
  const asked = form.fields.find(({ id }) => fieldPlace(id) === place);
  const list = asked && listAskedAt(form, asked, journey.bookmark) ? listFrom(form, asked, journey) : null;
  return (list ?? []).map(({ field }) => field);
}

/** What is put off at a place: a column, or a sum by its columns. @returns none at a place that cannot be */
function labelsAt(journey: JourneyScene, place: JourneyPlace): string[] {
  const form = formOf(journey.track);
  const sum = sumAt(form, place.place);
  const ids = sum ? sum.parts : form.fields.filter(({ id }) => fieldPlace(id) === place.place).map(({ id }) => id);
  return form.fields.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}

/** The columns that stand before or behind the word: by their names, their numbers in the list that is asked, or the part of the form.
 *  @returns null where something else is said as well */
function namedToSkip(journey: JourneyScene, place: JourneyPlace, text: string): FormField[] | null {
  if (isLongerThan(text, MAX_CHARACTERS) || (aboutPlace(journey.track, place.place)?.readsColumns ?? 'none') !== 'all')
    return null;
  const said =
    textBeforeWord(journey.vocabulary, 'skip', text) ?? textAfterWord(journey.vocabulary, 'skip', text) ?? '';
  return columnsIn(journey, place, said);
}

/** 邮编和电话, 1、3: the columns that words name. @returns null where they say anything else */
export function columnsIn(journey: JourneyScene, place: JourneyPlace, said: string): FormField[] | null {
  const parts = said.split(NAMED_PARTS).filter((part) => part !== '');
  const named = parts.map((part) => columnsNamed(journey, place, part));
  return parts.length > 0 && named.every((columns) => columns.length > 0) ? [...new Set(named.flat())] : null;
}

function columnsNamed(journey: JourneyScene, place: JourneyPlace, name: string): FormField[] {
  const form = formOf(journey.track);
  const asked = fieldAt(journey, place);
  const number = numberAlone(name);
  const listed = listAskedAt(form, asked, journey.bookmark)?.filter((column) => column.number === number) ?? [];
  if (listed.length > 0) return listed.map(({ field }) => field);
  const inSection = form.fields.filter(({ section, prefill }) => section === name && !prefill);
  if (inSection.length > 0) return inSection;
  const field = fieldAlone(form, columnWord(name), asked?.section) ?? fieldAlone(form, name, asked?.section);
  return field ? [field] : [];
}
