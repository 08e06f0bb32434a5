import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { picturesOf } from '../../../domain/application/record/application.ts';
import { awardsOf } from '../../../domain/form/awards-of.ts';
import { namesOf } from '../../../domain/form/base/label-names.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { CERTIFICATE_NAMED } from '../../../domain/language/pictures/photo-names.ts';
import { arrangesPicture, CAPTION_SAID, OF_CAPTION } from '../../../domain/language/pictures/picture-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { clearTransientMode, takeAnswer } from '../../journey/taking/take-answer.ts';
import { arrangePictures } from '../../steps/columns/arrange-pictures.ts';
import { aboutPlace, askBrieflyAt, overAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

type Pictures = FieldOf<'pictures'>;

/** 删掉第1张, 第2张放最前面, 第三张说明改成… wherever another column is asked, or none: done to the pictures that are meant, and never stored as an answer.
 *  @returns null for other words, and for the pictures that are asked */
export const pictureListener: Listener = (asked, place, heard) => {
  if (heard.kind !== 'text' || isSubmitted(asked.application)) return null;
  const columns = formOf(asked.track).fields.filter((field) => field.kind === 'pictures');
  const { named, text } = withoutColumn(columns, heard.text);
  if (!arrangesPicture(text)) return null;
  if (!isHeardAt(asked, place, named !== null, OF_CAPTION.test(text)) || overAt(place.place, asked)) return null;
  const journey = clearTransientMode(asked);
  const shown = columns.filter(({ id }) => picturesOf(journey.application, id).length > 0);
  const meant = named ? [named] : shown.length > 1 ? meantOf(journey, shown, text) : shown;
  const [only, ...more] = meant;
  const { misses } = journey.bookmark;
  // Before the form nothing of it is spoken of.
  if (!only && !fieldAt(journey, place)) return null;
  if (!only || more.length > 0) {
    const labels = (only ? meant : columns).map(({ label }) => label);
    const part = say(only ? 'pictures.which' : 'pictures.none-yet', { labels, misses });
    return takeAnswer(journey, place, { kind: 'say', isMiss: true, parts: [part], asksAgain: true });
  }
  const arranged = arrangePictures(only, text, journey);
  if (!arranged) return null;
  // The question that stands is asked again; a picture that comes next is for those that one was taken from.
  const isGone = arranged.kind === 'command' && arranged.command.kind === 'remove-pictures';
  const mode = isGone ? { kind: 'awaiting-picture' as const, field: only.id } : undefined;
  if (arranged.kind === 'command' && place.isDetour) {
    const parts = [...arranged.parts, ...askBrieflyAt(place.place, journey)];
    return takeAnswer(journey, place, { ...arranged, parts, mode });
  }
  if (arranged.kind === 'command') return takeAnswer(journey, place, { ...arranged, stays: false, mode });
  return takeAnswer(journey, place, arranged.kind === 'say' ? { ...arranged, asksAgain: true } : arranged);
};

/** Where pages of the paper or a photo are asked about, a number is theirs; where pictures are asked, it is for those unless their column is named.
 *  @param isOfCaption whether the words can be for nothing but a column's pictures */
function isHeardAt(
  { track, bookmark, ...journey }: JourneyScene,
  place: JourneyPlace,
  isNamed: boolean,
  isOfCaption: boolean,
): boolean {
  const about = aboutPlace(track, place.place);
  if (!about || about.readsColumns === 'none' || bookmark.mode?.kind === 'placing-photo') return false;
  if (fieldAt({ ...journey, track, bookmark }, place)?.kind === 'pictures') return isNamed;
  return about.readsColumns === 'all' || !about.takesFiles || isNamed || isOfCaption;
}

/** 获奖证书复印件第1张删掉: the column in front. */
function withoutColumn(columns: readonly Pictures[], typed: string): { named: Pictures | null; text: string } {
  const text = typed.trim();
  for (const field of columns) {
    const name = namesOf(field).find((one) => text.startsWith(one) && arrangesPicture(text.slice(one.length)));
    if (name !== undefined) return { named: field, text: text.slice(name.length) };
  }
  return { named: null, text };
}

/** Of certificates and other pictures those that the words name; a certificate's words are its award's. */
function meantOf({ track }: JourneyScene, columns: readonly Pictures[], text: string): readonly Pictures[] {
  const certificates = awardsOf(formOf(track))?.certificates;
  const isOfCertificate = CERTIFICATE_NAMED.test(text);
  const named = columns.filter((field) => (field === certificates) === isOfCertificate);
  return isOfCertificate || CAPTION_SAID.test(text) ? named : columns;
}
