import { missingFields } from '../../../domain/application/answers/progress.ts';
import { isSealUnseen } from '../../../domain/application/papers/is-seal-unseen.ts';
import { isSubmissionOpen } from '../../../domain/application/stages/window.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { takeAnswer } from '../../journey/taking/take-answer.ts';
import { means } from '../../meaning/words.ts';
import { fieldPlace } from '../../steps/form.ts';
import { aboutPlace, answerAt, isBeforeForm, type OpenPlaces } from '../../steps/registry.ts';

/** 提交 and 打印, where the step that is asked does not take them itself. @returns null for other words */
export function handInTurn(journey: JourneyScene, place: JourneyPlace, text: string, open: OpenPlaces): Outcome | null {
  const { vocabulary, track, bookmark } = journey;
  const isSubmit = means(vocabulary, 'submit', text);
  if (!isSubmit && !means(vocabulary, 'make-form', text)) return null;
  if (isBeforeForm(track, place.place)) return arrive(journey, place, [say('submit.not-yet', { turn: bookmark.turn })]);
  // Before the form is complete it is no answer to what is asked.
  if (aboutPlace(track, place.place)?.readsColumns === 'all') return handInFrom(journey, place, text, open);
  return isSubmit ? null : formAgain(journey, place);
}

/** 打印 once the form is printed: the file once more. @returns null before that */
function formAgain(journey: JourneyScene, place: JourneyPlace): Outcome | null {
  const { application, track } = journey;
  const about = aboutPlace(track, place.place);
  if (!application.printed || !(about?.takesFiles || about?.handsIn)) return null;
  // Where the stamped paper is awaited the file goes along with the question.
  return arrive(journey, place, about.takesFiles ? [] : [say('document.file', application.printed.file)]);
}

/** 提交 at a column: with everything filled in it hands in, or leads to what comes before that; else to the first column that is missing. */
function handInFrom(journey: JourneyScene, place: JourneyPlace, text: string, open: OpenPlaces): Outcome {
  const { track, application } = journey;
  const isSubmit = means(journey.vocabulary, 'submit', text);
  const missing = missingFields(track, application);
  const [first] = missing;
  if (first) return toMissing(journey, place, first.id, say('submit.missing', { count: missing.length, isSubmit }));
  const next = step(track, place, { type: 'go-on', open });
  const isNext = !isSubmit || !aboutPlace(track, next.place)?.handsIn || next.place === place.place;
  if (isNext) return arrive(journey, next, isSubmit ? [say('submit.first', {})] : []);
  // What is not seen on the paper is said before it goes.
  if (isSealUnseen(application)) return arrive(journey, next, []);
  return takeAnswer(journey, next, answerAt(next.place, { kind: 'text', text }, journey));
}

/** A column that stands in a list that is asked is not asked alone; before the form is open that is said instead. */
function toMissing(journey: JourneyScene, place: JourneyPlace, field: string, part: Part): Outcome {
  const { track, application, campaign, now } = journey;
  const isOpen = isSubmissionOpen(campaign, application, now);
  const there = fieldPlace(field);
  const to = there === place.place ? place : step(track, place, { type: 'visit', place: there });
  return arrive(journey, to, isOpen ? [part] : []);
}
