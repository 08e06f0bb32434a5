import type { StoredFileReference } from '../../../domain/base/message.ts';
import { say } from '../../../domain/messages/messages.ts';
import { isIncomplete, refusingReasons } from '../../../domain/paper/judge-paper.ts';
import { judgePhoto } from '../../../domain/paper/judge-photo.ts';
import { doubtsOf, type PaperJudgement, recordOf } from '../../../domain/paper/judgement.ts';
import {
  type PageSeen,
  pagesLacking,
  pagesThatCount,
  type StampedPage,
  withPage,
} from '../../../domain/paper/stamped-page.ts';
import { type BodyPapers, type PaperKind, paperKinds, paperNumber } from '../../../domain/recommendation/papers.ts';
import type { Outcome } from '../../base/outcome.ts';
import { saysSent } from '../../base/says-sent.ts';
import type { Heard, Scene } from '../../base/scene.ts';
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
  if (scene.paper) return takePhoto(scene, paper, heard.file, scene.paper);
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
  if (pages.length > 0 && means(vocabulary, 'finish', text)) return take(scene, paper, collected(scene, paper));
  if (pages.length > 0 && means(vocabulary, 'undo', text))
    return concludePapers(scene, { kind: 'remove-paper-page', paper }, () => ({
      parts: [say('papers.page-removed', { count: pages.length - 1 })],
      mode: { kind: 'stamping-paper', paper },
    }));
  if (pages.length > 0 && (means(vocabulary, 'retake', text) || means(vocabulary, 'restart', text)))
    return concludePapers(scene, { kind: 'drop-paper-pages', paper }, (after) => askForStamp(after, paper));
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

/** What comes of a printed paper, to be looked at first. */
export interface PaperBrought {
  paper: PaperKind;
  files: StoredFileReference[];
  /** Of a single photo: those that came before it. */
  beside?: readonly StampedPage[];
}

/** @returns null when the message brings none of the scene's desk */
export function paperBrought(scene: Scene, heard: Heard): PaperBrought | null {
  const { papers, vocabulary } = scene;
  if (!papers) return null;
  const here: PapersScene = { ...scene, papers };
  if (heard.kind === 'stored-files' && heard.purpose !== 'chat') {
    const paper = paperKinds.find((kind) => kind === heard.purpose);
    return paper && papers.state[paper].printed ? { paper, files: [...heard.files] } : null;
  }
  const isAwaitedHere = scene.person.bookmark?.mode?.kind === 'stamping-paper' || !scene.application;
  const paper = isAwaitedHere ? paperMeant(here) : null;
  if (!paper) return null;
  const { pages, printed } = papers.state[paper];
  if (!printed) return null;
  if (heard.kind === 'stored-files') return { paper, files: [...heard.files] };
  if (heard.kind === 'picture') return { paper, files: [heard.file], beside: pages };
  const isFinished = heard.kind === 'text' && means(vocabulary, 'finish', heard.text) && pages.length > 0;
  return isFinished ? { paper, files: pagesThatCount(pages, printed.pageCount) } : null;
}

/** The photos that count so far. */
function collected({ papers: { state } }: PapersScene, paper: PaperKind): StoredFileReference[] {
  return pagesThatCount(state[paper].pages, state[paper].printed?.pageCount ?? 0);
}

/** A photo that was looked at: said at once, so that only a bad one is taken again. The last good one completes the paper. */
function takePhoto(scene: PapersScene, paper: PaperKind, file: StoredFileReference, found: PaperJudgement): Outcome {
  const { pages } = scene.papers.state[paper];
  const isAlone = found.placings.every((placing) => placing.file === 0);
  const photo = isAlone ? judgePhoto(found) : null;
  if (!isAlone || (found.pages === 1 && found.verdict !== 'refuse')) return takeWhole(scene, paper, file, found);
  if (photo && !photo.isKept) return sayAt(scene, refusal(scene, paper, withoutMissing(found), pages.length), true);
  const { page = null, problems = [] } = photo ?? {};
  const seen: PageSeen = { ...(page === null ? {} : { page }), ...(problems.length > 0 ? { isPoor: true } : {}) };
  const missing = pagesLacking(pages, seen, found.pages);
  return concludePapers(scene, { kind: 'add-paper-page', paper, file, isLacking: true, ...seen }, () => ({
    parts: [say('upload.seen', { page, problems, missing, pages: found.pages, isKept: true })],
    mode: { kind: 'stamping-paper', paper },
  }));
}

/** All pages were looked at together with the photo that came last. Those that count may have changed meanwhile: then 好了 takes them. */
function takeWhole(scene: PapersScene, paper: PaperKind, file: StoredFileReference, found: PaperJudgement): Outcome {
  const page = found.placings.at(-1)?.page ?? undefined;
  const after = withPage(scene.papers.state[paper].pages, { file, page });
  const files = pagesThatCount(after, found.pages);
  const isSame = found.pages === 1 || new Set(found.placings.map((placing) => placing.file)).size === files.length;
  if (isSame && found.verdict !== 'refuse') return take(scene, paper, found.pages === 1 ? [file] : files);
  const seen = page === undefined ? {} : { page };
  return concludePapers(scene, { kind: 'add-paper-page', paper, file, isLacking: true, ...seen }, (now) =>
    isSame ? refusal(now, paper, found, files.length) : waitingForStamp(now, paper),
  );
}

/** That others are missing says nothing about one photo. */
function withoutMissing(found: PaperJudgement): PaperJudgement {
  return { ...found, reasons: found.reasons.filter((reason) => reason !== 'missing_page'), missing: [] };
}

/** A paper that was looked at and is not the one printed is refused with what differs; the seal never refuses by itself. */
function take(scene: PapersScene, paper: PaperKind, files: StoredFileReference[]): Outcome {
  const seen = scene.paper;
  if (seen?.verdict === 'refuse') return refuseAll(scene, paper, seen);
  const found = seen ? { found: recordOf(seen) } : {};
  return concludePapers(scene, { kind: 'take-stamped-paper', paper, files, ...found }, (after) =>
    taken(after, paper, files.length, seen ?? null),
  );
}

/** Photos that lack others wait for them; another paper is put away. */
function refuseAll(scene: PapersScene, paper: PaperKind, found: PaperJudgement): Outcome {
  const { pages } = scene.papers.state[paper];
  if (pages.length === 0) return sayAt(scene, refusal(scene, paper, found, 0), true);
  if (isIncomplete(found.reasons) && found.missing.length < found.pages)
    return sayAt(scene, refusal(scene, paper, found, pages.length), true);
  return concludePapers(scene, { kind: 'drop-paper-pages', paper }, (after) => refusal(after, paper, found, 0));
}

function refusal(scene: PapersScene, paper: PaperKind, found: PaperJudgement, kept: number): Said {
  const version = scene.papers.state[paper].printed?.version ?? 0;
  const { missing, pages, where, earlier } = found;
  const refused = say('papers.refused', {
    paper,
    reasons: refusingReasons(found.reasons),
    where: [...where],
    missing: [...missing],
    pages,
    version,
    earlier: earlier && { version: earlier.version, labels: [...earlier.labels] },
    kept,
  });
  // A link hands in once: the next try needs a new one.
  const howTo = askForStamp(scene, paper).parts.filter(({ message }) => message === 'papers.stamp');
  return { parts: [refused, ...howTo], mode: { kind: 'stamping-paper', paper } };
}

function taken(after: PapersScene, paper: PaperKind, count: number, seen: PaperJudgement | null = null): Said {
  const doubts = seen ? doubtsOf(seen) : [];
  const where = seen && doubts.length > 0 ? [...seen.where] : [];
  const version = after.papers.state[paper].printed?.version ?? 0;
  const other = paper === 'recommendation' ? 'statistics' : 'recommendation';
  const isOutdated = standingNow(after, paper) === 'outdated';
  const isOtherOpen = standingNow(after, other) !== 'stamped';
  return {
    parts: [say('papers.stamped', { paper, version, count, isOutdated, isOtherOpen, doubts, where })],
    // A clearer photo may follow: it takes the place of this one.
    mode: { kind: 'stamping-paper', paper },
  };
}
