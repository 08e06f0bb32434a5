import { formOf } from '../../../domain/application/answers/progress.ts';
import { picturesOf } from '../../../domain/application/record/application.ts';
import type { PlacedPhotos } from '../../../domain/application/record/commands.ts';
import type { StoredFileReference } from '../../../domain/base/message.ts';
import { type AwardFields, awardsOf, awardsWithoutPicture } from '../../../domain/form/awards-of.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import {
  CERTIFICATE_END,
  CERTIFICATE_OF,
  restOfCertificates,
} from '../../../domain/language/pictures/picture-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { awardLines } from './answer-award.ts';
import { arrangePictures, removePictures } from './arrange-pictures.ts';
import { noSuchPicture, pictureNumber } from './picture-number.ts';
import { leadsOn, repeatedPart } from './pictures.ts';

type Certificates = FieldOf<'pictures'>;

/** Awards whose certificates have not come. */
export function withoutCertificate(scene: Pick<JourneyScene, 'application' | 'track'>): string[] {
  const both = awardsOf(formOf(scene.track));
  return both && scene.application.answers[both.certificates.id] === undefined ? awardsOpen(scene) : [];
}

/** Awards without a picture, whether or not the list was ended without it. */
function awardsOpen({ application, track }: Pick<JourneyScene, 'application' | 'track'>): string[] {
  const both = awardsOf(formOf(track));
  if (!both) return [];
  return awardsWithoutPicture(awardLines({ application }, both.awards), picturesOf(application, both.certificates.id));
}

/** What came and what is still to come; nothing where neither is. */
export function askCertificates({ id }: Certificates, scene: JourneyScene): Part[] {
  const left = withoutCertificate(scene);
  const { length: count } = picturesOf(scene.application, id);
  return left.length + count > 0 ? [say('certificates.wanted', { left, count })] : [];
}

/** 删掉第2张, 撤销, 调整顺序: with the certificates that are then still to come. @returns null when the text arranges nothing */
export function arrangeCertificates(
  { awards, certificates }: AwardFields,
  text: string,
  scene: JourneyScene,
): StepAnswer | null {
  const { application, vocabulary } = scene;
  const pictures = picturesOf(application, certificates.id);
  const told = belongsTo({ awards, certificates }, text, scene);
  if (told) return told;
  const isUndo = pictures.length > 0 && means(vocabulary, 'undo', text);
  const arranged = isUndo
    ? removePictures(certificates, [pictures.length - 1], pictures, scene)
    : arrangePictures(certificates, text, scene);
  if (arranged?.kind !== 'command' || arranged.command.kind !== 'remove-pictures') return arranged;
  const { indexes } = arranged.command;
  const left = awardsWithoutPicture(
    awardLines(scene, awards),
    pictures.filter((_, at) => !indexes.includes(at)),
  );
  return left.length === 0
    ? arranged
    : { ...arranged, parts: [...arranged.parts, say('certificates.wanted', { left })] };
}

/** 这张是五星级的证书: the award of a picture by a part of its name. @returns null where the words name neither one award nor several */
function belongsTo(both: AwardFields, text: string, scene: JourneyScene): StepAnswer | null {
  const found = CERTIFICATE_OF.exec(text.normalize('NFKC').trim());
  const pictures = picturesOf(scene.application, both.certificates.id);
  if (!found?.[2] || pictures.length === 0) return null;
  const index = found[1] ? pictureNumber(found[1], pictures.length) : pictures.length - 1;
  if (!pictures[index]) return noSuchPicture(both.certificates, index, pictures.length, scene);
  return awardLines(scene, both.awards).length === 0 ? null : giveTo(both, index, found[2], scene);
}

/** Bare words behind a certificate: which award it is for. They are no caption, since the caption of a certificate is its award. */
export function nameAward(both: AwardFields, text: string, scene: JourneyScene): StepAnswer {
  const words = text.normalize('NFKC').trim().replace(CERTIFICATE_END, '');
  return giveTo(both, picturesOf(scene.application, both.certificates.id).length - 1, words, scene);
}

/** Another picture that had the award takes what this one had. */
function giveTo({ awards, certificates }: AwardFields, index: number, said: string, scene: JourneyScene): StepAnswer {
  const pictures = picturesOf(scene.application, certificates.id);
  const lines = awardLines(scene, awards);
  const words = said.replace(/\s/gu, '');
  const [line, ...more] = lines.filter((one) => one.replace(/\s/gu, '').includes(words));
  const { misses } = scene.bookmark;
  if (!line || more.length > 0)
    return { kind: 'say', isMiss: true, parts: [say('certificate.which', { words, awards: lines, misses })] };
  const before = pictures.findIndex(({ caption }, at) => at !== index && caption === line);
  const given = [
    { index, caption: line },
    ...(before < 0 ? [] : [{ index: before, caption: pictures[index]?.caption ?? '' }]),
  ];
  const command = { kind: 'caption-pictures' as const, field: certificates.id, captions: given };
  const parts = given.map((one) =>
    say('pictures.captioned', { label: certificates.label, number: one.index + 1, caption: one.caption }),
  );
  return { kind: 'command', mode: null, command, stays: true, parts };
}

/** A certificate's picture, from the awards' question, the certificates' own, or while the stamped paper is awaited. */
export function takeCertificate(
  certificates: Certificates,
  file: StoredFileReference,
  scene: JourneyScene,
): StepAnswer {
  const pictures = picturesOf(scene.application, certificates.id);
  const left = withoutCertificate(scene).slice(1);
  const [line] = awardsOpen(scene);
  const command = { kind: 'add-picture' as const, field: certificates.id, file, ...(line ? { caption: line } : {}) };
  const parts = [
    say('certificate.taken', { number: pictures.length + 1, award: line ?? '', left }),
    ...repeatedPart(pictures, file),
  ];
  return { kind: 'command', command, stays: true, parts };
}

/** Several at once, each for the next award that has none; the last that is wanted completes them. @returns null for a form without certificates */
export function certificatesFrom(files: readonly StoredFileReference[], scene: JourneyScene) {
  const both = awardsOf(formOf(scene.track));
  if (!both) return null;
  const { id } = both.certificates;
  const [before, left, open] = [picturesOf(scene.application, id), withoutCertificate(scene), awardsOpen(scene)];
  const photos: PlacedPhotos = files.map((file, at) => ({
    ...{ kind: 'add-picture', field: id, file },
    ...(open[at] === undefined ? {} : { caption: open[at] }),
    ...(at + 1 >= left.length ? { completes: true } : {}),
  }));
  const parts = files.flatMap((file, at) => {
    const more = left.slice(at + 1);
    const isAll = more.length === 0 ? { isAll: true as const } : {};
    const values = { number: before.length + at + 1, award: open[at] ?? '', left: more, ...isAll };
    return [say('certificate.taken', values), ...repeatedPart(before, file)];
  });
  return { photos, parts, left: left.slice(files.length) };
}

/** 好了, 都对，出表, 其他的找不到了: complete, or the rest put off until the submission. 暂无 and 另外一张没有 close the list as it is. */
export function finishCertificates(certificates: Certificates, text: string, scene: JourneyScene): StepAnswer | null {
  const { vocabulary, application } = scene;
  const count = picturesOf(application, certificates.id).length;
  const left = withoutCertificate(scene);
  const rest = count > 0 ? restOfCertificates(text) : null;
  const isNone = rest === 'none' || means(vocabulary, 'none', text);
  if (!isNone && rest === null && !leadsOn(vocabulary, text)) return null;
  if (!isNone && left.length > 0) return { kind: 'skip', parts: [say('certificates.later', { left })] };
  const parts = [say('pictures.finished', { label: certificates.label, count })];
  return { kind: 'command', command: { kind: 'finish-pictures', field: certificates.id }, parts };
}
