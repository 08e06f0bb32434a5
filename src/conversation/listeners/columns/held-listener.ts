import { formOf } from '../../../domain/application/answers/progress.ts';
import { isLong } from '../../../domain/form/reading/base/accepts.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { givesBack, heldAnswer } from '../../journey/reading/held-answer.ts';
import { takeAnswer } from '../../journey/taking/take-answer.ts';
import { callsOff, means } from '../../meaning/words.ts';
import { fieldPlace } from '../../steps/form.ts';
import { overAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** The yes or no to a doubtful value that was asked about. */
export const heldListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text') return null;
  const over = refusedOver(journey, place, heard.text);
  if (over) return over;
  const again = sayAgain(journey, place, heard.text);
  if (again) return again;
  const held = heldAnswer(journey, heard.text);
  return held && takeAnswer(journey, place, held);
};

/** A yes after the last day stores nothing: what was asked about is let go with the reason. */
function refusedOver(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  if (journey.bookmark.mode?.kind !== 'holding') return null;
  const over = overAt(place.place, journey);
  if (!over || !heldAnswer(journey, text)) return null;
  return takeAnswer(journey, place, { kind: 'say', isMiss: true, parts: over, mode: null });
}

/** 不是，重说 to the change of an answer that is not the one asked: what is said next is for its column. */
function sayAgain(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { track, application, bookmark } = journey;
  const [held, ...more] = bookmark.mode?.kind === 'holding' ? bookmark.mode.answers : [];
  const isGone =
    callsOff(journey.vocabulary, text) ||
    (['undo', 'slip'] as const).some((word) => means(journey.vocabulary, word, text));
  if (!held || more.length > 0 || isGone || !givesBack(journey, text)) return null;
  const field = formOf(track).fields.find(({ id }) => id === held.field);
  if (!field || isLong(field) || field === fieldAt(journey, place) || application.answers[field.id] === undefined)
    return null;
  const settled = { ...journey, bookmark: { ...bookmark, mode: null, misses: 0 } };
  return arrive(settled, step(track, place, { type: 'visit', place: fieldPlace(field.id) }), [
    say('form.hold-dropped', {}),
  ]);
}
