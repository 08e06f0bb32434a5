import { fieldOf, formOf, isFieldDone } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { plainValue } from '../../../domain/form/reading/base/accepts.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { talkOf } from '../../../domain/language/talk/talk.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { askWhose, manyAnswer, placedAnswer } from '../../journey/reading/many-answer.ts';
import { takeAnswer } from '../../journey/taking/take-answer.ts';
import { means, pickedIndex } from '../../meaning/words.ts';
import { fieldPlace } from '../../steps/form.ts';
import { answerAt } from '../../steps/registry.ts';

type Placing = Extract<BookmarkMode, { kind: 'placing-answer' }>;

/** Longer than this it is a text; shorter it may be anything said about what was sent back. */
const MIN_TEXT = 24;

/** The first words after something was sent back: the answer to the column that was named, where it fits one; of several that it fits it is
 *  asked which. @returns null when it fits none */
export function sentBackAnswer(journey: JourneyScene, there: JourneyPlace, heard: Heard): Outcome | null {
  if (heard.kind !== 'text') return null;
  const columns = sentBack(journey);
  if (columns.length === 0) return null;
  const { text } = heard;
  const fitting = columns.filter((field) => fits(journey, field, text));
  const meant = among(journey, there, fitting, text);
  if (meant) return meant;
  // A column that is named, and what has to be asked about.
  const many = manyAnswer(journey, there, text);
  const isMeant = many?.kind === 'command' || (many?.kind === 'say' && many.mode?.kind === 'holding');
  return many && isMeant ? takeAnswer(journey, there, many) : null;
}

/** While columns that were sent back are asked one after the other: words that the one asked cannot take, and another one can. @returns null where the
 *  column asked takes them, or none does */
export function sentBackElsewhere(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const columns = sentBack(journey);
  const asked = fieldAt(journey, place);
  if (columns.length === 0 || !asked || !columns.includes(asked) || fits(journey, asked, text)) return null;
  const others = columns.filter((field) => field !== asked && fits(journey, field, text));
  return others.length > 0 ? among(journey, place, others, text) : null;
}

function among(
  journey: JourneyScene,
  place: JourneyPlace,
  fitting: readonly FormField[],
  text: string,
): Outcome | null {
  const [only, ...more] = fitting;
  if (!only) return null;
  if (more.length === 0) return answer(journey, place, only, text);
  return takeAnswer(journey, place, askWhose(text, fitting));
}

/** The number of the column that was asked about; a yes says none of them, and is no answer to what was asked before. @returns null for everything else */
export function whichSentBack(
  asked: JourneyScene,
  journey: JourneyScene,
  place: JourneyPlace,
  text: string,
): Outcome | null {
  const { mode } = asked.bookmark;
  if (mode?.kind !== 'placing-answer') return null;
  const picked = pickedIndex(text, mode.fields.length);
  const field = picked === null ? null : fieldOf(journey.track, mode.fields[picked] ?? '');
  if (!field) return means(asked.vocabulary, 'yes', text) ? askWhichAgain(journey, place, mode) : null;
  if (sentBack(journey).includes(field)) return answer(journey, place, field, mode.text);
  const placed = placedAnswer(journey, place, field, mode.text);
  return placed && takeAnswer(journey, place, placed);
}

function askWhichAgain(journey: JourneyScene, place: JourneyPlace, { text, fields: ids }: Placing): Outcome {
  const fields = ids.flatMap((id) => fieldOf(journey.track, id) ?? []);
  return takeAnswer(journey, place, { ...askWhose(text, fields), isMiss: true });
}

/** The columns that were sent back and not answered since. */
function sentBack({ track, application }: JourneyScene): FormField[] {
  if (application.reopened.length === 0) return [];
  return formOf(track).fields.filter(
    (field) => application.reopened.includes(field.id) && !isFieldDone(application, field),
  );
}

function fits({ now }: JourneyScene, field: FormField, text: string): boolean {
  if (field.kind === 'pictures' || field.kind === 'promise') return false;
  if (field.kind === 'long-text' || field.kind === 'paragraph') return [...text].length >= MIN_TEXT && !talkOf(text);
  return plainValue({ today: shanghaiDay(now) }, field, text) !== null;
}

function answer(journey: JourneyScene, from: JourneyPlace, field: FormField, text: string): Outcome {
  const place = fieldPlace(field.id);
  const there = from.place === place ? from : step(journey.track, from, { type: 'visit', place });
  const many = manyAnswer(journey, there, text);
  return takeAnswer(journey, there, many ?? answerAt(place, { kind: 'text', text }, journey));
}
