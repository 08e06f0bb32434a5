import { formOf } from '../../../domain/application/answers/progress.ts';
import { draftOf, writingFor } from '../../../domain/application/answers/writing-help.ts';
import { writtenText } from '../../../domain/application/answers/written-text.ts';
import { fieldsOfChange, withoutChange } from '../../../domain/application/evolve/undoable-changes.ts';
import { evolve } from '../../../domain/application/evolve.ts';
import type { UndoableChange } from '../../../domain/application/record/application.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { collectedKind } from '../../steps/columns/collected-kinds.ts';
import { fieldPlace } from '../../steps/form.ts';
import type { JourneyPlace } from '../machine/machine.ts';
import { step } from '../machine/step.ts';
import { arrive, stayAt } from '../place/arrive.ts';
import { fieldAt } from '../place/field-at.ts';
import { openPlacesFor } from '../place/open-places-for.ts';
import { takeCommand } from './take-answer.ts';
import { undoneRows } from './undone-rows.ts';

/** What goes back into the questions that were asked for the text a change was about. */
export type BackIntoHelp = (
  journey: JourneyScene,
  place: JourneyPlace,
  field: string,
  question: string | null,
) => Outcome | null;

/** Takes a change back: says what is gone and what is there again, then asks what is open. */
export function takeBack(
  journey: JourneyScene,
  place: JourneyPlace,
  change: UndoableChange,
  backIntoHelp: BackIntoHelp,
): Outcome {
  const rows = undoneRows(journey, change);
  const parts = change.before.isAnew ? [say('anew.restored', {})] : [say('undo.done', { rows })];
  const command = { kind: 'take-back' as const, seq: change.seq };
  const taken = takeCommand(journey, place, { kind: 'command', command, parts, stays: true });
  if (taken.change.kind !== 'application') return taken;
  const application = taken.change.events.reduce(
    (known, event) => evolve(known, event, journey.now.toISOString()),
    journey.application,
  );
  const next = { ...journey, application, bookmark: { ...journey.bookmark, misses: 0 } };
  const there = change.before.isAnew
    ? arrive(next, step(journey.track, place, { type: 'go-on', open: openPlacesFor(next) }), [])
    : goThere(next, place, change, helpOf(journey, change), backIntoHelp);
  return { ...there, parts: [...taken.parts, ...there.parts], change: taken.change, effects: taken.effects };
}

interface HelpMeant {
  field: string;
  question: string | null;
}

/** The guiding question whose answer goes; null as the question where the draft was taken for the text. @returns null for another change */
function helpOf({ application, campaign }: JourneyScene, change: UndoableChange): HelpMeant | null {
  const after = withoutChange(application, change.seq);
  for (const field of fieldsOfChange(change)) {
    const writing = writingFor(campaign, application, field);
    if (!writing) continue;
    const changed = writing.questions.find(
      ({ id }) => (application.helps?.[field]?.[id] ?? '') !== (after.helps?.[field]?.[id] ?? ''),
    );
    if (changed) return { field, question: changed.id };
    const draft = draftOf(writing, application);
    if (draft !== '' && draft === writtenText(application, field)) return { field, question: null };
  }
  return null;
}

function goThere(
  next: JourneyScene,
  place: JourneyPlace,
  change: UndoableChange,
  help: HelpMeant | null,
  backIntoHelp: BackIntoHelp,
): Outcome {
  const { track } = next;
  const open = openPlacesFor(next);
  if (help) {
    const asked = fieldPlace(help.field);
    const at = place.place === asked ? place : step(track, place, { type: 'visit', place: asked });
    const again = backIntoHelp(next, at, help.field, help.question);
    if (again) return again;
  }
  const here = fieldAt(next, place);
  const fields = fieldsOfChange(change);
  if (here && collectedKind(here) && fields.includes(here.id)) return stayAt(next, place, []);
  const onward = step(track, place, { type: 'go-on', open });
  const opened = formOf(track).fields.filter(({ id }) => fields.includes(id) && open.has(fieldPlace(id)));
  const [first] = opened;
  if (!first) return fields.length > 0 && open.has(place.place) ? arrive(next, place, []) : arrive(next, onward, []);
  // What is open before it in the same part of the form is asked with it.
  const asked = fieldAt(next, onward);
  const isAsked = asked !== null && opened.some(({ id, section }) => id === asked.id || section === asked.section);
  return arrive(next, isAsked ? onward : step(track, place, { type: 'visit', place: fieldPlace(first.id) }), []);
}

/** Columns that were put off last are asked again. */
export function askSkipped(journey: JourneyScene, place: JourneyPlace, places: readonly string[]): Outcome {
  const { track, bookmark } = journey;
  const labels = formOf(track)
    .fields.filter(({ id }) => places.includes(fieldPlace(id)))
    .map(({ label }) => label);
  const skipped = place.skipped.filter((one) => !places.includes(one));
  const next = { ...journey, bookmark: { ...bookmark, misses: 0, skipped, putOff: undefined } };
  const at = { ...place, skipped };
  const onward = step(track, at, { type: 'go-on', open: openPlacesFor(next) });
  const [first = place.place] = places;
  const there = places.includes(onward.place) ? onward : step(track, at, { type: 'visit', place: first });
  return arrive(next, there, [say('undo.done', { rows: [{ kind: 'skipped', labels }] })]);
}
