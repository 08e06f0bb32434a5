import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { picturesOf } from '../../../domain/application/record/application.ts';
import type { ApplicantCommand, PlacedPhotos } from '../../../domain/application/record/commands.ts';
import type { StoredFileReference } from '../../../domain/base/message.ts';
import { awardsOf } from '../../../domain/form/awards-of.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { FOR_NO_COLUMN } from '../../../domain/language/pictures/picture-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { clearTransientMode, takeAnswer, takeCommand } from '../../journey/taking/take-answer.ts';
import { namedInWords } from '../../meaning/named-in-words.ts';
import { callsOff, means, pickedIndex } from '../../meaning/words.ts';
import { awardLines } from '../../steps/columns/answer-award.ts';
import { certificatesFrom } from '../../steps/columns/certificates.ts';
import { picturesFrom } from '../../steps/columns/pictures.ts';
import { fieldPlace } from '../../steps/form.ts';
import { aboutPlace, closedForm, overAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

type Pictures = FieldOf<'pictures'>;

/** A photo in the place of another one; a photo while words are asked, or nothing but a look at the whole: for the column that one was just taken from,
 *  else it is asked which column it is for, and the reply to that. @returns null where pictures are asked, and while no column can have any yet */
export const unaskedPictureListener: Listener = (journey, place, heard) => {
  if (isSubmitted(journey.application) || closedForm(journey) || overAt(place.place, journey)) return null;
  if (heard.kind === 'text') return repliedTurn(journey, place, heard.text);
  if (heard.kind !== 'picture') return null;
  const { mode } = journey.bookmark;
  const replaced = mode?.kind === 'awaiting-picture' ? replace(journey, place, mode, heard.file) : null;
  if (replaced || !isOfWords(journey, place)) return replaced;
  const fields = fieldsFor(journey, place);
  const awaited = mode?.kind === 'awaiting-picture' ? fields.find(({ id }) => id === mode.field) : undefined;
  if (awaited) return put(journey, place, awaited, [heard.file]);
  if (fields.length === 0) return null;
  const files = [...(askedJustNow(journey)?.files ?? []), heard.file];
  const labels = fields.map(({ label }) => label);
  const waiting = {
    kind: 'choosing-column' as const,
    files,
    fields: fields.map(({ id }) => id),
    turn: journey.bookmark.turn,
  };
  const bookmark = { ...journey.bookmark, mode: waiting, misses: 0 };
  return stayAt({ ...journey, bookmark }, place, [say('pictures.where', { count: files.length, labels })]);
};

/** The picture that was told takes the place of the one it is sent for, wherever the person is. @returns null where it was sent for none */
function replace(
  journey: JourneyScene,
  place: JourneyPlace,
  { field, index }: { field: string; index?: number | undefined },
  file: StoredFileReference,
): Outcome | null {
  const old = index === undefined ? undefined : picturesOf(journey.application, field)[index];
  if (index === undefined || !old) return null;
  const parts = [say('pictures.replaced', { number: index + 1, caption: old.caption })];
  const command = { kind: 'replace-picture' as const, field, index, file };
  return takeCommand(journey, place, { kind: 'command', command, stays: true, mode: null, parts });
}

/** A column of words, or the whole that is to be confirmed. */
function isOfWords(journey: JourneyScene, place: JourneyPlace): boolean {
  const field = fieldAt(journey, place);
  if (field) return field.kind !== 'pictures' && field.kind !== 'awards';
  return aboutPlace(journey.track, place.place)?.showsSummary === true;
}

/** Columns that a picture may be for: at the end every one, before that those whose turn was. Certificates need an award. */
function fieldsFor(journey: JourneyScene, place: JourneyPlace): Pictures[] {
  const { application, bookmark, track } = journey;
  const both = awardsOf(formOf(track));
  const isEnd = fieldAt(journey, place) === null;
  return formOf(track).fields.filter((field): field is Pictures => {
    if (field.kind !== 'pictures') return false;
    const has = picturesOf(application, field.id).length > 0;
    if (has || bookmark.mode?.kind === 'awaiting-picture') return true;
    if (both?.certificates === field && awardLines(journey, both.awards).length === 0) return false;
    return isEnd || application.answers[field.id] !== undefined || bookmark.skipped.includes(fieldPlace(field.id));
  });
}

/** What was asked by the message before. */
function askedJustNow({ bookmark: { mode }, person }: JourneyScene) {
  return mode?.kind === 'choosing-column' && mode.turn === person.bookmark?.turn ? mode : null;
}

/** 2, 获奖证书, 不用收. @returns null where nothing was asked, and for everything else: then the photo is not taken, as was said */
function repliedTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const mode = askedJustNow(journey);
  if (!mode) return null;
  const { vocabulary, track } = journey;
  const fields = formOf(track).fields.filter(
    (field): field is Pictures => field.kind === 'pictures' && mode.fields.includes(field.id),
  );
  const index = pickedIndex(text, fields.length + 1);
  const isOnly = fields.length === 1 && means(vocabulary, 'yes', text);
  const named = namedInWords(text, fields, ({ label, aliases }) => [label, ...aliases])?.one;
  const field = index === null ? (isOnly ? fields[0] : named) : fields[index];
  if (field) return put(journey, place, field, mode.files);
  const isRefused = FOR_NO_COLUMN.test(text.trim()) || means(vocabulary, 'no', text) || callsOff(vocabulary, text);
  if (index !== fields.length && !isRefused) return null;
  const parts = [say('pictures.put-aside', { count: mode.files.length })];
  return takeAnswer(journey, place, { kind: 'say', mode: null, parts, asksAgain: true });
}

/** Goes to the column with the pictures, so that their words follow there; where certificates are complete with them nothing follows. */
function put(
  asked: JourneyScene,
  place: JourneyPlace,
  field: Pictures,
  files: readonly StoredFileReference[],
): Outcome {
  const journey = clearTransientMode(asked);
  const isCertificates = awardsOf(formOf(journey.track))?.certificates === field;
  const certificates = isCertificates ? certificatesFrom(files, journey) : null;
  const { photos, parts } = certificates ?? picturesFrom(field, files, journey);
  const isComplete = certificates?.left.length === 0;
  const at = isComplete ? place : step(journey.track, place, { type: 'visit', place: fieldPlace(field.id) });
  const said: Part[] = isComplete ? parts : [...parts, say('pictures.go-back', { label: field.label })];
  return takeCommand(journey, at, {
    kind: 'command',
    command: commandFor(photos),
    stays: !isComplete,
    parts: said,
    mode: null,
  });
}

function commandFor(photos: PlacedPhotos): ApplicantCommand {
  const [only, ...more] = photos;
  return only && more.length === 0 ? only : { kind: 'place-photos', photos };
}
