import type { FieldOf } from '../../../domain/form/schema.ts';
import { readChineseNumeral } from '../../../domain/language/numbers/number-words.ts';
import { LAST_PICTURE } from '../../../domain/language/pictures/picture-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';

/** The index that 2, 二 or 最后一 tells; -1 for what is no number. */
export function pictureNumber(written: string, count: number): number {
  if (LAST_PICTURE.test(written)) return count - 1;
  return (/^\d+$/u.test(written) ? Number(written) : (readChineseNumeral(written) ?? 0)) - 1;
}

export function noSuchPicture(
  { label, maxFiles }: FieldOf<'pictures'>,
  index: number,
  count: number,
  { bookmark: { misses } }: JourneyScene,
): StepAnswer {
  const values = { label, count, max: maxFiles, number: index + 1, misses };
  return { kind: 'say', isMiss: true, parts: [say('pictures.no-such', values)] };
}
