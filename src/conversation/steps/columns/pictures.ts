import { picturesOf } from '../../../domain/application/record/application.ts';
import type { PlacedPhotos } from '../../../domain/application/record/commands.ts';
import type { StoredFileReference } from '../../../domain/base/message.ts';
import type { Picture } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { isAboutPicture } from '../../../domain/language/pictures/picture-words.ts';
import { isPictureFaulty } from '../../../domain/language/pictures/pictures-gone.ts';
import { speechOf } from '../../../domain/language/talk/speech.ts';
import { talkOf } from '../../../domain/language/talk/talk.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import type { Heard, JourneyScene, StepAnswer } from '../../base/scene.ts';
import { hint } from '../../base/step-kind.ts';
import { means, meansAnyAfterYes } from '../../meaning/words.ts';
import { arrangePictures, askWhichPicture, removePictures } from './arrange-pictures.ts';
import { captionLast } from './caption-pictures.ts';
import { ruleOf } from './form-question.ts';

type Pictures = FieldOf<'pictures'>;

export function askPictures(field: Pictures, { application }: JourneyScene): Part[] {
  const { length: count } = picturesOf(application, field.id);
  const unnamed = unnamedAtEnd(picturesOf(application, field.id));
  return count > 0 ? [say('pictures.collected', { label: field.label, count, max: field.maxFiles, unnamed })] : [];
}

/** What certificates do otherwise than other pictures: how they stand, and what words behind one are. */
interface OfKind {
  standing(field: Pictures, scene: JourneyScene): Part[];
  words(field: Pictures, text: string, scene: JourneyScene): StepAnswer;
}

const captioned: OfKind = { standing: askPictures, words: captionLast };

/** Pictures one after the other; a text after a picture is its caption. */
export function answerPictures(
  field: Pictures,
  heard: Heard,
  scene: JourneyScene,
  { standing, words }: OfKind = captioned,
): StepAnswer {
  const { application, vocabulary } = scene;
  const pictures = picturesOf(application, field.id);
  if (heard.kind === 'picture') {
    const { parts } = picturesFrom(field, [heard.file], scene);
    const command = { kind: 'add-picture' as const, field: field.id, file: heard.file };
    return { kind: 'command', command, stays: true, parts };
  }
  if (heard.kind !== 'text') return hint(heard, scene);
  const isNone = pictures.length === 0 && means(vocabulary, 'none', heard.text);
  if (isNone || leadsOn(vocabulary, heard.text)) {
    const parts = [say('pictures.finished', { label: field.label, count: pictures.length })];
    return { kind: 'command', command: { kind: 'finish-pictures', field: field.id }, parts };
  }
  const index = pictures.length - 1;
  if (means(vocabulary, 'undo', heard.text) || means(vocabulary, 'mistake', heard.text))
    return removePictures(field, [index], pictures, scene);
  if (pictures.length > 0 && means(vocabulary, 'restart', heard.text))
    return removePictures(field, [...pictures.keys()], pictures, scene);
  const arranged = arrangePictures(field, heard.text, scene);
  if (arranged) return arranged;
  const beside = besidePictures(field, heard.text, scene, standing);
  if (beside) return beside;
  if (index < 0) return hint({ kind: 'unsupported', type: 'text-for-picture' }, scene);
  return words(field, heard.text, scene);
}

/** Several at once. */
export function picturesFrom(field: Pictures, files: readonly StoredFileReference[], { application }: JourneyScene) {
  const before = picturesOf(application, field.id);
  const photos: PlacedPhotos = files.map((file) => ({ kind: 'add-picture', field: field.id, file }));
  const [count, unnamed] = [before.length + files.length, unnamedAtEnd(before) + files.length];
  const collected = say('pictures.collected', { label: field.label, count, max: field.maxFiles, unnamed });
  return { photos, parts: [collected, ...files.flatMap((file) => repeatedPart(before, file))] };
}

/** 好了 就这些, 都对，出表: nothing but words that lead on. */
export function leadsOn(vocabulary: Vocabulary, text: string): boolean {
  return meansAnyAfterYes(vocabulary, ['finish', 'make-form', 'submit'], text);
}

/** Pictures at the end that have no words yet. */
function unnamedAtEnd(pictures: readonly Picture[]): number {
  return pictures.length - 1 - pictures.findLastIndex(({ caption }) => caption !== '');
}

/** 啥意思, 晚点发 where pictures are awaited: answered, and no picture's caption. @returns null for what may be one */
function besidePictures(
  field: Pictures,
  text: string,
  scene: JourneyScene,
  standing: OfKind['standing'],
): StepAnswer | null {
  const { application, bookmark } = scene;
  const { turn, misses } = bookmark;
  // Faces alone are told that they cannot be printed.
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const kind = speechOf(text) ?? talkOf(text) ?? (isAboutPicture(text) ? 'wish' : null);
  const pictures = picturesOf(application, field.id);
  if (kind === null || (kind === 'chat' && pictures.length === 0)) return null;
  if (pictures.length > 0 && isPictureFaulty(text)) return askWhichPicture(pictures.length, scene);
  if (pictures.length > 0 && kind !== 'question' && kind !== 'put-off')
    return { kind: 'say', isMiss: true, parts: standing(field, scene) };
  const rule = kind === 'question' && misses === 0 ? [say('guidance.field', ruleOf(field))] : [];
  return {
    kind: 'say',
    isMiss: true,
    parts: [...rule, say('speech', { kind, label: field.label, isLong: true, turn })],
  };
}

/** The same picture twice is taken, and said. */
export function repeatedPart(pictures: readonly Picture[], { sha256 }: StoredFileReference): Part[] {
  const index = pictures.findIndex(({ file }) => file.sha256 === sha256);
  return index < 0 ? [] : [say('pictures.repeated', { number: index + 1 })];
}
