import { isStampedCurrent } from '../../domain/application/progress.ts';
import type { StoredFileReference } from '../../domain/message.ts';
import { say } from '../../domain/messages.ts';
import type { JourneyScene, StepAnswer } from '../scene.ts';
import { means } from '../words.ts';
import { hint, type StepKind, type StepOf } from './step-kind.ts';

/** The stamped form comes back: through the upload page as one PDF or pictures, or as photos in the chat. */
export const uploadStep: StepKind<StepOf<'upload'>> = {
  places: () => ['upload'],
  isOpen: (_step, _place, application) => !isStampedCurrent(application),
  ask: (_step, _place, scene) => [say('upload.ask', { application: scene.application.id, version: versionOf(scene) })],
  answer(_step, _place, heard, scene) {
    if (heard.kind === 'stored-files') return take(heard.files, scene);
    if (heard.kind === 'picture') return addPage(heard.file, scene);
    if (heard.kind !== 'text') return hint(heard);
    const { stampedPages } = scene.application;
    if (!means(scene.vocabulary, 'finish', heard.text)) {
      return { kind: 'say', isMiss: true, asksAgain: true, parts: [] };
    }
    return stampedPages.length > 0
      ? take([...stampedPages], scene)
      : { kind: 'say', isMiss: true, parts: [say('upload.none', {})] };
  },
};

function versionOf({ application }: JourneyScene): number {
  return application.printed?.version ?? 0;
}

function addPage(file: StoredFileReference, scene: JourneyScene): StepAnswer {
  const values = { count: scene.application.stampedPages.length + 1, version: versionOf(scene) };
  return {
    kind: 'command',
    command: { kind: 'add-stamped-page', file },
    stays: true,
    parts: [say('upload.page', values)],
  };
}

function take(files: StoredFileReference[], scene: JourneyScene): StepAnswer {
  const parts = [say('upload.taken', { count: files.length, version: versionOf(scene) })];
  return { kind: 'command', command: { kind: 'take-stamped-form', files }, parts };
}
