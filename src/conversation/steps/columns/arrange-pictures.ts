import { picturesOf } from '../../../domain/application/record/application.ts';
import type { Picture } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { readOrder } from '../../../domain/language/answers/row-order.ts';
import {
  FAULT_LED,
  MOVES,
  NUMBERS_ONLY,
  numberFirst,
  PICTURE_CLASSIFIER,
  pictureGone,
  REMOVED_BEFORE,
  REMOVED_BEHIND,
  SENT_WRONGLY,
} from '../../../domain/language/pictures/picture-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { captionNumbered } from './caption-pictures.ts';
import { noSuchPicture, pictureNumber } from './picture-number.ts';

type Pictures = FieldOf<'pictures'>;

/** 删掉第2张, 第2张：说明, 调整顺序 and the order that follows. @returns null when the text is none of these */
export function arrangePictures(field: Pictures, text: string, scene: JourneyScene): StepAnswer | null {
  const said = numberFirst(text.trim());
  const typed = said.normalize('NFKC');
  const pictures = picturesOf(scene.application, field.id);
  return (
    removed(field, typed, pictures, scene) ??
    captionNumbered(field, said, scene) ??
    ordered(field, typed, pictures, scene)
  );
}

function removed(field: Pictures, typed: string, pictures: readonly Picture[], scene: JourneyScene): StepAnswer | null {
  const squeezed = typed.replace(FAULT_LED, '').replace(/\s/gu, '');
  const found = REMOVED_BEHIND.exec(squeezed) ?? REMOVED_BEFORE.exec(squeezed) ?? SENT_WRONGLY.exec(squeezed);
  const number = found ? (found[1] ?? '') : pictures.length > 0 ? pictureGone(typed) : null;
  if (number === null) return null;
  const index = pictureNumber(number, pictures.length);
  return removePicture(field, index, pictures, scene);
}

/** Takes one picture away and says how many are left. */
export function removePicture(
  field: Pictures,
  index: number,
  pictures: readonly Picture[],
  scene: JourneyScene,
): StepAnswer {
  if (!pictures[index]) return noSuchPicture(field, index, pictures.length, scene);
  const parts = [say('pictures.removed', { ...about(field, pictures.length - 1), number: index + 1 })];
  const command = { kind: 'remove-picture' as const, field: field.id, index };
  return { kind: 'command', mode: null, command, stays: true, parts };
}

function ordered(
  field: Pictures,
  typed: string,
  pictures: readonly Picture[],
  { vocabulary, bookmark, application }: JourneyScene,
): StepAnswer | null {
  const isAsked = bookmark.mode?.kind === 'ordering-pictures';
  const shown = { captions: pictures.map(({ caption }) => caption), isDone: false, misses: bookmark.misses };
  if (means(vocabulary, 'order-pictures', typed)) {
    const mode = pictures.length > 1 ? { kind: 'ordering-pictures' as const } : null;
    return { kind: 'say', mode, parts: [say('pictures.order', { ...shown, misses: 0 })] };
  }
  const rows = typed.replace(PICTURE_CLASSIFIER, '');
  const isOrder = isAsked || MOVES.test(typed);
  const order = isOrder && pictures.length > 1 ? readOrder(rows, pictures.length) : null;
  if (order) {
    const captions = order.map((row) => pictures[row - 1]?.caption ?? '');
    const parts = [say('pictures.order', { captions, isDone: true, misses: 0, ...isCompleteOf(application, field) })];
    const command = { kind: 'order-pictures' as const, field: field.id, order };
    return { kind: 'command', mode: null, command, stays: true, parts };
  }
  if (!isAsked) return null;
  if (means(vocabulary, 'no', typed) || means(vocabulary, 'keep', typed) || means(vocabulary, 'later', typed))
    return { kind: 'say', mode: null, parts: [say('pictures.collected', about(field, pictures.length))] };
  return NUMBERS_ONLY.test(typed)
    ? { kind: 'say', isMiss: true, parts: [say('pictures.order', { ...shown, misses: bookmark.misses + 1 })] }
    : null;
}

/** Nothing more is waited for. */
function isCompleteOf({ answers }: JourneyScene['application'], { id }: Pictures) {
  return answers[id] === undefined ? {} : { isComplete: true };
}

function about({ label, maxFiles }: Pictures, count: number) {
  return { label, count, max: maxFiles };
}
