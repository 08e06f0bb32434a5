import type { StoredFileReference } from '../../../domain/base/message.ts';
import { say } from '../../../domain/messages/messages.ts';
import { type BodyPapers, type PaperKind, paperKinds, paperNumber } from '../../../domain/recommendation/papers.ts';
import type { Outcome } from '../../base/outcome.ts';
import { saysSent } from '../../base/says-sent.ts';
import type { Heard } from '../../base/scene.ts';
import { means } from '../../base/words.ts';
import { concludePapers, isYes, type PapersScene, type Said, sayAt, standingNow } from './papers-scene.ts';

/** A paper that is made: it goes along again, and how it comes back. */
export function askForStamp(scene: PapersScene, paper: PaperKind): Said {
  const { printed } = scene.papers.state[paper];
  if (!printed) return { parts: [], mode: null };
  const { file, spreadsheet, version, pageCount } = printed;
  const { to } = scene.campaign.calendar.recommendation;
  return {
    parts: [
      say('document.file', file),
      ...(spreadsheet ? [say('document.file', spreadsheet)] : []),
      say('papers.stamp', { paper, number: paperNumber(scene.papers.state, paper), version, pages: pageCount, to }),
    ],
    mode: { kind: 'stamping-paper', paper },
  };
}

/** The paper that files are for: the one the conversation is about, else the only one that awaits its stamp; null when nobody can tell. */
export function paperMeant(scene: PapersScene): PaperKind | null {
  const mode = scene.person.bookmark?.mode;
  if (mode?.kind === 'stamping-paper') return mode.paper;
  const open = openPapers(scene);
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** Papers made and not stamped in their last version. */
export function openPapers({ papers: { state } }: PapersScene): PaperKind[] {
  return paperKinds.filter((paper) => isAwaited(state, paper));
}

/** Photos and files of a stamped paper. @returns null when no paper waits for any */
export function fileTurn(scene: PapersScene, heard: Heard): Outcome | null {
  const paper = paperMeant(scene);
  const mode = scene.person.bookmark?.mode ?? null;
  if (!paper) return openPapers(scene).length > 0 ? sayAt(scene, { parts: [say('papers.which', {})], mode }) : null;
  if (heard.kind === 'stored-files') return take(scene, paper, heard.files);
  if (heard.kind === 'unreadable')
    return sayAt(scene, { parts: [say('media.refused', { reason: heard.reason })], mode }, true);
  if (heard.kind !== 'picture') return null;
  return concludePapers(scene, { kind: 'add-paper-page', paper, file: heard.file }, (after) => {
    const { pages, printed, stamped } = after.papers.state[paper];
    if (pages.length === 0) return taken(after, paper, stamped?.files.length ?? 0);
    const values = { paper, version: printed?.version ?? 0, count: pages.length, pages: printed?.pageCount ?? 0 };
    return { parts: [say('papers.page', values)], mode: { kind: 'stamping-paper', paper } };
  });
}

/** Files from the upload page; its purpose names the paper. @returns null when they are for something else */
export function uploadTurn(
  scene: PapersScene,
  { purpose, files }: Extract<Heard, { kind: 'stored-files' }>,
): Outcome | null {
  const paper = paperKinds.find((kind) => kind === purpose);
  return paper ? take(scene, paper, files) : null;
}

/** What is typed while a stamped paper is awaited. @returns null when it is about something else */
export function stampTurn(scene: PapersScene, paper: PaperKind, text: string): Outcome | null {
  const { vocabulary, papers } = scene;
  const { pages, confirmed } = papers.state[paper];
  if (confirmed?.held && wantsBoxes(scene, text)) return printBoxed(scene, paper);
  if (pages.length > 0 && means(vocabulary, 'finish', text)) return take(scene, paper, [...pages]);
  if (pages.length > 0 && means(vocabulary, 'undo', text))
    return concludePapers(scene, { kind: 'remove-paper-page', paper }, () => ({
      parts: [say('papers.page-removed', { count: pages.length - 1 })],
      mode: { kind: 'stamping-paper', paper },
    }));
  if (pages.length === 0 && isAwaited(papers.state, paper) && saysSent(vocabulary, text))
    return nothingCame(scene, paper);
  return null;
}

function isAwaited(state: BodyPapers, paper: PaperKind): boolean {
  const { printed, stamped } = state[paper];
  return printed !== null && stamped?.version !== printed.version;
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
  return sayAt(scene, waitingForStamp(scene, paper), true);
}

/** What is awaited, and what else may be said. */
export function waitingForStamp(scene: PapersScene, paper: PaperKind): Said {
  const { printed, confirmed } = scene.papers.state[paper];
  const version = printed?.version ?? 1;
  const misses = scene.person.bookmark?.misses ?? 0;
  const fields = confirmed?.held?.places;
  if (fields)
    return { parts: [say('papers.unprintable', { paper, fields, misses })], mode: { kind: 'stamping-paper', paper } };
  return { parts: [say('papers.waiting', { paper, version, misses })], mode: { kind: 'stamping-paper', paper } };
}

function take(scene: PapersScene, paper: PaperKind, files: StoredFileReference[]): Outcome {
  return concludePapers(scene, { kind: 'take-stamped-paper', paper, files }, (after) =>
    taken(after, paper, files.length),
  );
}

function taken(after: PapersScene, paper: PaperKind, count: number): Said {
  const version = after.papers.state[paper].printed?.version ?? 0;
  const other = paper === 'recommendation' ? 'statistics' : 'recommendation';
  const isOutdated = standingNow(after, paper) === 'outdated';
  const isOtherOpen = standingNow(after, other) !== 'stamped';
  return {
    parts: [say('papers.stamped', { paper, version, count, isOutdated, isOtherOpen })],
    // A clearer photo may follow: it takes the place of this one.
    mode: { kind: 'stamping-paper', paper },
  };
}
