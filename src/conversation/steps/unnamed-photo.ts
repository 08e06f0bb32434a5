import { formOf } from '../../domain/application/progress.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { awardsOf } from '../../domain/form/awards-of.ts';
import { CERTIFICATE_NAMED } from '../../domain/language/photo-names.ts';
import { PAGE_NAME } from '../../domain/language/picture-words.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../base/scene.ts';
import { questionCard } from '../base/step-kind.ts';
import { means, pickedIndex } from '../base/words.ts';
import { takeCertificate, withoutCertificate } from './certificates.ts';

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
  return say('upload.which', { card: questionCard('upload', scene), count, version, award });
}

/** 1 for pages of the stamped paper, 2 for a certificate, or in words. @returns null where nothing was asked, and for everything else */
export function placePhotos(text: string, scene: JourneyScene): StepAnswer | null {
  const files = photosAsked(scene);
  const [first, ...rest] = files;
  if (!first) return null;
  const { vocabulary, application } = scene;
  const picked = pickedIndex(text, 2);
  if (picked === 1 || CERTIFICATE_NAMED.test(text)) return certificate(first, rest, scene);
  if (picked === 0 || PAGE_NAME.test(text)) {
    const { version = 0, pageCount: pages = 0 } = application.printed ?? {};
    const parts = [say('upload.page', { count: application.stampedPages.length + files.length, version, pages })];
    return {
      kind: 'command',
      command: { kind: 'add-stamped-pages', files: [...files] },
      stays: true,
      mode: null,
      parts,
    };
  }
  if (means(vocabulary, 'undo', text)) {
    const { to } = scene.campaign.calendar.submission;
    const left = withoutCertificate(scene).length;
    const waiting = say('upload.waiting', { version: application.printed?.version ?? 0, to, left, misses: 0 });
    const kept = files.slice(0, -1);
    return kept.length > 0 ? askAbout(kept, [], scene) : { kind: 'say', parts: [waiting], mode: null };
  }
  return means(vocabulary, 'finish', text) ? askAbout(files, [], scene) : null;
}

function certificate(
  file: StoredFileReference,
  rest: readonly StoredFileReference[],
  scene: JourneyScene,
): StepAnswer | null {
  const both = awardsOf(formOf(scene.track));
  const left = withoutCertificate(scene);
  const taken = both && takeCertificate(both.certificates, file, scene);
  if (taken?.kind !== 'command' || taken.command.kind !== 'add-picture') return taken;
  const command = left.length > 1 ? taken.command : { ...taken.command, completes: true };
  if (rest.length === 0) return { ...taken, command, mode: null };
  const parts = [...taken.parts, question(rest.length, left[1] ?? '', scene)];
  return { ...taken, command, parts, mode: { kind: 'placing-photo', files: [...rest] } };
}
