import { picturesOf } from '../../domain/application/application.ts';
import type { Picture } from '../../domain/form/base/answers.ts';
import type { FieldOf } from '../../domain/form/schema.ts';
import { readChineseNumeral } from '../../domain/language/number-words.ts';
import {
  CAPTIONED,
  LAST_PICTURE,
  MOVES,
  NUMBERS_ONLY,
  PICTURE_CLASSIFIER,
  REMOVED_BEFORE,
  REMOVED_BEHIND,
} from '../../domain/language/picture-words.ts';
import { readOrder } from '../../domain/language/row-order.ts';
import { say } from '../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../base/scene.ts';
import { means } from '../base/words.ts';

type Pictures = FieldOf<'pictures'>;
const MAX_CAPTION = 60;

/** 删掉第2张, 第2张：说明, 调整顺序 and the order that follows. @returns null when the text is none of these */
export function arrangePictures(field: Pictures, text: string, scene: JourneyScene): StepAnswer | null {
  const typed = text.normalize('NFKC').trim();
  const pictures = picturesOf(scene.application, field.id);
  return (
    removed(field, typed, pictures, scene) ??
    captioned(field, typed, text.trim(), pictures, scene) ??
    ordered(field, typed, pictures, scene)
  );
}

function removed(field: Pictures, typed: string, pictures: readonly Picture[], scene: JourneyScene): StepAnswer | null {
  const squeezed = typed.replace(/\s/gu, '');
  const found = REMOVED_BEHIND.exec(squeezed) ?? REMOVED_BEFORE.exec(squeezed);
  if (!found) return null;
  const index = indexOf(found[1] ?? '', pictures.length);
  return removePicture(field, index, pictures, scene);
}

/** Takes one picture away and says how many are left. */
export function removePicture(
  field: Pictures,
  index: number,
  pictures: readonly Picture[],
  scene: JourneyScene,
): StepAnswer {
  if (!pictures[index]) return missing(field, index, pictures, scene);
  const parts = [say('pictures.removed', { ...about(field, pictures.length - 1), number: index + 1 })];
  const command = { kind: 'remove-picture' as const, field: field.id, index };
  return { kind: 'command', mode: null, command, stays: true, parts };
}

function captioned(
  field: Pictures,
  typed: string,
  text: string,
  pictures: readonly Picture[],
  scene: JourneyScene,
): StepAnswer | null {
  const found = CAPTIONED.exec(typed);
  if (!found?.[2]) return null;
  const index = indexOf(found[1] ?? '', pictures.length);
  if (!pictures[index]) return missing(field, index, pictures, scene);
  // As it was typed: NFKC would change its signs.
  const caption = [...text]
    .slice(-[...found[2]].length)
    .join('')
    .slice(0, MAX_CAPTION);
  const parts = [say('pictures.captioned', { label: field.label, number: index + 1, caption })];
  const command = { kind: 'caption-picture' as const, field: field.id, index, caption };
  return { kind: 'command', mode: null, command, stays: true, parts };
}

function ordered(
  field: Pictures,
  typed: string,
  pictures: readonly Picture[],
  { vocabulary, bookmark }: JourneyScene,
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
    const parts = [say('pictures.order', { captions, isDone: true, misses: 0 })];
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

/** Numbers from 1; 最后一张 is the last. */
function indexOf(written: string, count: number): number {
  if (LAST_PICTURE.test(written)) return count - 1;
  return (/^\d+$/u.test(written) ? Number(written) : (readChineseNumeral(written) ?? 0)) - 1;
}

function about({ label, maxFiles }: Pictures, count: number) {
  return { label, count, max: maxFiles };
}

function missing(
  field: Pictures,
  index: number,
  { length: count }: readonly Picture[],
  { bookmark }: JourneyScene,
): StepAnswer {
  return {
    kind: 'say',
    isMiss: true,
    parts: [say('pictures.no-such', { ...about(field, count), number: index + 1, misses: bookmark.misses })],
  };
}
