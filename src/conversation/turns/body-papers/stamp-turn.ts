import { isSentWrongly } from '../../../domain/language/talk/paper-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import { type PaperKind, paperKinds } from '../../../domain/recommendation/papers.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard } from '../../base/scene.ts';
import { saysAllCame, saysSent } from '../../meaning/says-sent.ts';
import { means } from '../../meaning/words.ts';
import { askForStamp, isAwaited, openPapers, paperMeant, waitingForStamp } from './ask-for-stamp.ts';
import { concludePapers, isYes, type PapersScene, sayAt } from './papers-scene.ts';
import { takeAsItIs, takenPaper, takePaper, takePhoto } from './take-paper.ts';

/** Photos and files of a stamped paper. @returns null when no paper waits for any */
export function fileTurn(scene: PapersScene, heard: Heard): Outcome | null {
  const paper = scene.paperKind ?? paperMeant(scene);
  const outcome = takenFrom(scene, paper, heard);
  return outcome && withName(outcome, paper, paperMeant(scene));
}

/** What came is another paper than the one spoken of: which it is, is said. */
function withName(outcome: Outcome, paper: PaperKind | null, meant: PaperKind | null): Outcome {
  return paper && paper !== meant
    ? { ...outcome, parts: [say('papers.is-this', { paper }), ...outcome.parts] }
    : outcome;
}

function takenFrom(scene: PapersScene, paper: PaperKind | null, heard: Heard): Outcome | null {
  const mode = scene.person.bookmark?.mode ?? null;
  if (!paper) return openPapers(scene).length > 0 ? sayAt(scene, { parts: [say('papers.which', {})], mode }) : null;
  if (heard.kind === 'stored-files') return takePaper(scene, paper, heard.files);
  if (heard.kind === 'unreadable')
    return sayAt(scene, { parts: [say('media.refused', { reason: heard.reason })], mode }, true);
  if (heard.kind !== 'picture') return null;
  if (scene.paper) return takePhoto(scene, paper, heard.file, scene.paper);
  return concludePapers(scene, { kind: 'add-paper-page', paper, file: heard.file }, (after) => {
    const { pages, printed, stamped } = after.papers.state[paper];
    if (pages.length === 0) return takenPaper(after, paper, stamped?.files.length ?? 0);
    const values = { paper, version: printed?.version ?? 0, count: pages.length, pages: printed?.pageCount ?? 0 };
    return { parts: [say('papers.page', values)], mode: { kind: 'stamping-paper', paper } };
  });
}

/** Files from the upload page; its purpose names the paper. @returns null when they are for something else */
export function uploadTurn(
  scene: PapersScene,
  { purpose, files }: Extract<Heard, { kind: 'stored-files' }>,
): Outcome | null {
  const named = paperKinds.find((kind) => kind === purpose);
  if (!named) return null;
  const paper = scene.paperKind ?? named;
  return withName(takePaper(scene, paper, files), paper, named);
}

/** What is typed while a stamped paper is awaited. @returns null when it is about something else */
export function stampTurn(scene: PapersScene, paper: PaperKind, text: string): Outcome | null {
  const { vocabulary, papers } = scene;
  const { pages, confirmed } = papers.state[paper];
  if (confirmed?.held && wantsBoxes(scene, text)) return printBoxed(scene, paper);
  if (scene.isBeingRead && saysSent(vocabulary, text))
    return sayAt(scene, { parts: [say('upload.being-read', {})], mode: { kind: 'stamping-paper', paper } });
  if (pages.length > 0 && saysAllCame(vocabulary, text)) return takeAsItIs(scene, paper);
  if (pages.length > 0 && means(vocabulary, 'undo', text))
    return concludePapers(scene, { kind: 'remove-paper-page', paper }, () => ({
      parts: [say('papers.page-removed', { count: pages.length - 1 })],
      mode: { kind: 'stamping-paper', paper },
    }));
  if (pages.length > 0 && (means(vocabulary, 'retake', text) || means(vocabulary, 'restart', text)))
    return concludePapers(scene, { kind: 'drop-paper-pages', paper }, (after) => askForStamp(after, paper));
  if (pages.length === 0 && !isAwaited(papers.state, paper) && isTakenBack(scene, text)) return takeBack(scene, paper);
  if (pages.length > 0 || !(saysSent(vocabulary, text) || means(vocabulary, 'finish', text))) return null;
  if (isAwaited(papers.state, paper)) return saysSent(vocabulary, text) ? nothingCame(scene, paper) : null;
  return papers.state[paper].printed ? sayAt(scene, waitingForStamp(scene, paper)) : null;
}

/** 撤销, 发错了 behind a paper that was taken. */
function isTakenBack({ vocabulary }: PapersScene, text: string): boolean {
  return means(vocabulary, 'undo', text) || isSentWrongly(text);
}

function takeBack(scene: PapersScene, paper: PaperKind): Outcome {
  return concludePapers(scene, { kind: 'take-back-stamped-paper', paper }, ({ papers: { state } }) => ({
    parts: [say('papers.taken-back', { paper, version: state[paper].printed?.version ?? 0 })],
    mode: { kind: 'stamping-paper', paper },
  }));
}

/** Nothing came: a file that was sent in the chat stayed there. */
function nothingCame(scene: PapersScene, paper: PaperKind): Outcome {
  const { parts, mode } = askForStamp(scene, paper);
  const misses = scene.person.bookmark?.misses ?? 0;
  const howTo = parts.filter(({ message }) => message === 'papers.stamp');
  return sayAt(scene, { parts: [say('upload.none', { misses }), ...howTo], mode }, true);
}

function wantsBoxes(scene: PapersScene, text: string): boolean {
  return means(scene.vocabulary, 'print-anyway', text) || isYes(scene, text);
}

/** The contact said that the characters stay. */
function printBoxed(scene: PapersScene, paper: PaperKind): Outcome {
  return concludePapers(scene, { kind: 'print-boxed', paper }, ({ papers: { state } }) => ({
    parts: [say('papers.preparing', { paper, version: state[paper].confirmed?.version ?? 1 })],
    mode: { kind: 'stamping-paper', paper },
  }));
}

/** Nothing else had a use for the text. */
export function remindOfStamp(scene: PapersScene, paper: PaperKind): Outcome {
  return sayAt(scene, waitingForStamp(scene, paper), isAwaited(scene.papers.state, paper));
}
