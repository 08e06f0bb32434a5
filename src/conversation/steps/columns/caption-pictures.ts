import { picturesOf } from '../../../domain/application/record/application.ts';
import type { Picture } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { correctionIn } from '../../../domain/language/corrections/correction.ts';
import {
  CAPTION_LED,
  CAPTION_NAMED,
  CAPTION_WRONG,
  CAPTIONED,
  captionsIn,
  numberFirst,
  PICTURE_LED,
} from '../../../domain/language/pictures/picture-words.ts';
import { FACES } from '../../../domain/language/talk/speech.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { noSuchPicture, pictureNumber } from './picture-number.ts';

type Pictures = FieldOf<'pictures'>;
const MAX_CAPTION = 60;

/** 第2张：说明, 第一张是…第二张是…: words with the number of their picture. @returns null when the text numbers none */
export function captionNumbered(field: Pictures, text: string, scene: JourneyScene): StepAnswer | null {
  const pictures = picturesOf(scene.application, field.id);
  const each = captionsIn(text)?.map(({ number, words }) => ({ index: pictureNumber(number, pictures.length), words }));
  const isEach = each && new Set(each.map(({ index }) => index)).size === each.length;
  if (each && isEach && each.every(({ index }) => pictures[index])) return captionAll(field, each, scene);
  const typed = text.normalize('NFKC').trim();
  const wrong = CAPTION_WRONG.exec(numberFirst(typed).replace(/\s/gu, ''))?.[1];
  if (wrong !== undefined) return askCaption(field, pictureNumber(wrong, pictures.length), scene);
  const found = CAPTIONED.exec(typed);
  if (!found?.[2]) return ofOtherPicture(field, typed, scene);
  const index = pictureNumber(found[1] ?? '', pictures.length);
  if (!pictures[index]) return noSuchPicture(field, index, pictures.length, scene);
  // As it was typed: NFKC would change its signs.
  const words = [...text.trim()].slice(-[...found[2]].length).join('');
  return captionOne(field, index, words, scene);
}

/** Shows what a picture says, and how it is told otherwise. */
function askCaption(field: Pictures, index: number, scene: JourneyScene): StepAnswer {
  const pictures = picturesOf(scene.application, field.id);
  const picture = pictures[index];
  if (!picture) return noSuchPicture(field, index, pictures.length, scene);
  return { kind: 'say', parts: [say('pictures.how', { number: index + 1, caption: picture.caption })] };
}

/** 第一张的护理员是李梅: said of a picture that is not the last, and no words for that one. */
function ofOtherPicture(field: Pictures, typed: string, scene: JourneyScene): StepAnswer | null {
  const pictures = picturesOf(scene.application, field.id);
  const number = PICTURE_LED.exec(typed)?.[1];
  const index = number === undefined ? -1 : pictureNumber(number, pictures.length);
  const picture = pictures[index];
  if (!picture || index === pictures.length - 1) return null;
  return { kind: 'say', isMiss: true, parts: [say('pictures.how', { number: index + 1, caption: picture.caption })] };
}

/** Words for the picture that came last: bare, led in by 这张是…, or instead of those it has: 说明写错了，应该是…. */
export function captionLast(field: Pictures, text: string, scene: JourneyScene): StepAnswer {
  const pictures = picturesOf(scene.application, field.id);
  const words = text.trim().replace(CAPTION_LED, '');
  const corrected = correctedIn(words, pictures.at(-1));
  return captionOne(field, pictures.length - 1, corrected ?? words, scene);
}

/** @returns null when nothing is taken back: also where the picture has no words yet */
function correctedIn(text: string, picture: Picture | undefined): string | null {
  const found = picture && picture.caption !== '' ? correctionIn(text) : null;
  const isAbout = found !== null && found.said !== '' && CAPTION_NAMED.test(found.about);
  return isAbout && (found.denied === '' || found.denied === picture?.caption) ? found.said : null;
}

function captionOne(field: Pictures, index: number, words: string, scene: JourneyScene): StepAnswer {
  const { caption, withoutFaces } = printable(words);
  if (caption === '') return onlyFaces(scene);
  const parts = [
    say('pictures.captioned', {
      label: field.label,
      number: index + 1,
      caption,
      withoutFaces,
    }),
  ];
  const command = { kind: 'caption-picture' as const, field: field.id, index, caption };
  return { kind: 'command', mode: null, command, stays: true, parts };
}

function captionAll(
  field: Pictures,
  each: readonly { index: number; words: string }[],
  scene: JourneyScene,
): StepAnswer {
  const captions = each.map(({ index, words }) => ({ index, ...printable(words) }));
  if (captions.some(({ caption }) => caption === '')) return onlyFaces(scene);
  const parts = captions.map(({ index, ...rest }) =>
    say('pictures.captioned', { label: field.label, number: index + 1, ...rest }),
  );
  const command = {
    kind: 'caption-pictures' as const,
    field: field.id,
    captions: captions.map(({ index, caption }) => ({ index, caption })),
  };
  return { kind: 'command', mode: null, command, stays: true, parts };
}

function onlyFaces({ bookmark: { misses } }: JourneyScene): StepAnswer {
  return { kind: 'say', isMiss: true, parts: [say('pictures.only-faces', { misses })] };
}

/** No font prints a face: it is left out where it is typed, not refused when the form is made. */
function printable(words: string): { caption: string; withoutFaces: boolean } {
  const shown = words.replace(FACES, '').trim();
  const withoutFaces = shown !== words.trim();
  return { caption: [...shown].slice(0, MAX_CAPTION).join(''), withoutFaces };
}
