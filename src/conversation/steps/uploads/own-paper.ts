import { ownPaperOf } from '../../../domain/application/papers/own-papers.ts';
import type { StoredFileReference } from '../../../domain/base/message.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../../base/scene.ts';
import { hint, type StepOf } from '../../base/step-kind.ts';
import { saysAllCame, saysSent } from '../../meaning/says-sent.ts';
import { means } from '../../meaning/words.ts';

type Upload = StepOf<'upload'>;

/** An upload after the one of the stamped form: a paper of the applicant's own, through the page or as photos in the chat. It is looked at
 *  by people only. */
export function askOwnPaper(step: Upload, { application }: JourneyScene): Part[] {
  const { taken, pages } = ownPaperOf(application, step.name);
  const values = { application: application.id, title: step.title ?? null };
  return [say('paper.ask', { ...values, pages: pages.length, taken: taken?.files.length ?? 0 })];
}

export function answerOwnPaper(step: Upload, heard: Heard, scene: JourneyScene): StepAnswer {
  const { vocabulary, application, bookmark, campaign } = scene;
  const { pages } = ownPaperOf(application, step.name);
  const about = { title: step.title ?? null, misses: bookmark.misses };
  if (heard.kind === 'stored-files') return take(step, [...pages, ...heard.files]);
  if (heard.kind === 'picture') {
    const command = { kind: 'add-paper-page' as const, paper: step.name, file: heard.file };
    const parts = [say('paper.page', { title: about.title, count: pages.length + 1 })];
    return { kind: 'command', command, stays: true, parts };
  }
  if (heard.kind === 'unreadable' && heard.reason === 'not-a-picture')
    return { kind: 'say', isMiss: true, parts: [say('paper.wrong-file', about)] };
  if (heard.kind !== 'text') return hint(heard, scene);
  if (scene.isBeingRead && saysSent(vocabulary, heard.text))
    return { kind: 'say', parts: [say('upload.being-read', {})] };
  if (pages.length > 0 && saysAllCame(vocabulary, heard.text)) return take(step, pages);
  if (saysSent(vocabulary, heard.text) && pages.length === 0)
    return { kind: 'say', isMiss: true, parts: [say('paper.none', about), ...askOwnPaper(step, scene)] };
  if (means(vocabulary, 'retake', heard.text) || means(vocabulary, 'restart', heard.text)) {
    const command = { kind: 'drop-paper-pages' as const, paper: step.name };
    return { kind: 'command', command, stays: true, parts: [say('paper.dropped', { title: about.title })] };
  }
  const { to } = campaign.calendar.submission;
  return { kind: 'say', isMiss: true, parts: [say('paper.waiting', { ...about, to })] };
}

function take(step: Upload, files: readonly StoredFileReference[]): StepAnswer {
  const parts = [say('paper.taken', { title: step.title ?? null, count: files.length })];
  return { kind: 'command', command: { kind: 'take-paper', paper: step.name, files: [...files] }, parts };
}
