import type { PlacedPhotos } from '../../../domain/application/record/commands.ts';
import type { StoredFileReference } from '../../../domain/base/message.ts';
import { CERTIFICATE_NAMED } from '../../../domain/language/pictures/photo-names.ts';
import { type PhotoKind, photosPlaced } from '../../../domain/language/pictures/photos-placed.ts';
import { PAGE_NAME } from '../../../domain/language/pictures/picture-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { questionCard } from '../../base/step-kind.ts';
import { means, pickedIndex } from '../../meaning/words.ts';
import { certificatesFrom, withoutCertificate } from '../columns/certificates.ts';
import { STAMPED_PLACE } from './upload-place.ts';

/** Whether nobody can tell what a photo shows while a certificate is owed: it was not read, and its name says nothing. */
export function isUnnamed({ name }: StoredFileReference, { paper }: JourneyScene): boolean {
  return paper === undefined && !CERTIFICATE_NAMED.test(name);
}

/** Photos that nobody looked at are asked about; those that came before wait with them. */
export function askAboutPhoto(file: StoredFileReference, scene: JourneyScene): StepAnswer {
  return askAbout([...photosAsked(scene), file], [], scene);
}

function photosAsked({ bookmark: { mode } }: JourneyScene): readonly StoredFileReference[] {
  return mode?.kind === 'placing-photo' ? mode.files : [];
}

function askAbout(files: readonly StoredFileReference[], parts: readonly Part[], scene: JourneyScene): StepAnswer {
  return {
    kind: 'say',
    parts: [...parts, question(files.length, withoutCertificate(scene)[0] ?? '', scene)],
    mode: { kind: 'placing-photo', files: [...files] },
  };
}

function question(count: number, award: string, scene: JourneyScene): Part {
  const version = scene.application.printed?.version ?? 0;
  return say('upload.which', { card: questionCard(STAMPED_PLACE, scene), count, version, award });
}

/** 1 for pages of the stamped paper, 2 for certificates, or in words, each photo or all of them. @returns null where nothing was asked, and for
 *  everything else */
export function placePhotos(text: string, scene: JourneyScene): StepAnswer | null {
  const files = photosAsked(scene);
  if (files.length === 0) return null;
  const placed = placedIn(text, files.length);
  if (placed) return place(files, placed, scene);
  const { vocabulary, application } = scene;
  if (means(vocabulary, 'undo', text)) {
    const { to } = scene.campaign.calendar.submission;
    const left = withoutCertificate(scene).length;
    const waiting = say('upload.waiting', { version: application.printed?.version ?? 0, to, left, misses: 0 });
    const kept = files.slice(0, -1);
    return kept.length > 0 ? askAbout(kept, [], scene) : { kind: 'say', parts: [waiting], mode: null };
  }
  // A certificate, and which of several is not said.
  const isUnclear = CERTIFICATE_NAMED.test(text) || PAGE_NAME.test(text);
  return isUnclear || means(vocabulary, 'finish', text) ? askAbout(files, [], scene) : null;
}

/** What each of the photos is; null for one that nothing is said of. */
function placedIn(text: string, count: number): (PhotoKind | null)[] | null {
  const picked = pickedIndex(text, 2);
  const all = (kind: PhotoKind) => Array.from({ length: count }, () => kind);
  if (picked !== null) return all(picked === 0 ? 'page' : 'certificate');
  if (count > 1) return photosPlaced(text, count);
  if (CERTIFICATE_NAMED.test(text)) return all('certificate');
  return PAGE_NAME.test(text) ? all('page') : null;
}

function place(
  files: readonly StoredFileReference[],
  placed: readonly (PhotoKind | null)[],
  scene: JourneyScene,
): StepAnswer | null {
  const of = (kind: PhotoKind | null) => files.filter((_, at) => placed[at] === kind);
  const [pages, rest] = [of('page'), of(null)];
  const taken = certificatesFrom(of('certificate'), scene);
  if (!taken) return null;
  const { version = 0, pageCount = 0 } = scene.application.printed ?? {};
  const count = scene.application.stampedPages.length + pages.length;
  const photos: PlacedPhotos = [
    ...taken.photos,
    ...(pages.length > 0 ? [{ kind: 'add-stamped-pages' as const, files: pages }] : []),
  ];
  const parts = [
    ...taken.parts,
    ...(pages.length > 0 ? [say('upload.page', { count, version, pages: pageCount })] : []),
    ...(rest.length > 0 ? [question(rest.length, taken.left[0] ?? '', scene)] : []),
  ];
  const mode = rest.length > 0 ? { kind: 'placing-photo' as const, files: rest } : null;
  return { kind: 'command', command: { kind: 'place-photos', photos }, stays: true, mode, parts };
}
