import { picturesOf } from '../../../domain/application/record/application.ts';
import type { Picture } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { readOrder } from '../../../domain/language/answers/row-order.ts';
import {
  LAST_PICTURE,
  MOVES,
  NUMBERS_ONLY,
  numberFirst,
  PICTURE_CLASSIFIER,
} from '../../../domain/language/pictures/picture-words.ts';
import { picturesGone } from '../../../domain/language/pictures/pictures-gone.ts';
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

/** Whoever wants another picture in the place of one is asked which, unless there is only one. */
function removed(field: Pictures, typed: string, pictures: readonly Picture[], scene: JourneyScene): StepAnswer | null {
  const gone = picturesGone(typed);
  if (!gone) return null;
  const { numbers, isReplaced } = gone;
  if (pictures.length === 0 && !isReplaced && numbers.every((number) => LAST_PICTURE.test(number))) return null;
  if (numbers.length === 0 && pictures.length > 1) return askWhichPicture(pictures.length, scene);
  const indexes = numbers.length === 0 ? [0] : numbers.map((number) => pictureNumber(number, pictures.length));
  if (!isReplaced) return removePictures(field, indexes, pictures, scene);
  const [index = 0] = indexes;
  if (!pictures[index]) return noSuchPicture(field, index, pictures.length, scene);
  // It stays until another one is there.
  const mode = { kind: 'awaiting-picture' as const, field: field.id, index };
  return { kind: 'say', mode, parts: [say('pictures.replace', { number: index + 1 })] };
}

/** How a picture that is not right makes room for another one. */
export function askWhichPicture(count: number, { bookmark: { misses } }: JourneyScene): StepAnswer {
  return { kind: 'say', isMiss: true, parts: [say('pictures.change-how', { count, misses })] };
}

/** Takes pictures away and says how many are left. */
export function removePictures(
  field: Pictures,
  indexes: readonly number[],
  pictures: readonly Picture[],
  scene: JourneyScene,
): StepAnswer {
  const unknown = indexes.find((index) => !pictures[index]);
  if (unknown !== undefined) return noSuchPicture(field, unknown, pictures.length, scene);
  const gone = [...new Set(indexes)].sort((a, b) => a - b);
  const numbers = gone.map((index) => index + 1);
  const parts = [say('pictures.removed', { ...about(field, pictures.length - gone.length), numbers })];
  const command = { kind: 'remove-pictures' as const, field: field.id, indexes: gone };
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
