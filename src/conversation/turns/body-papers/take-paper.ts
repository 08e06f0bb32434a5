import type { StoredFileReference } from '../../../domain/base/message.ts';
import { say } from '../../../domain/messages/messages.ts';
import { isIncomplete, mayBeWhole, refusingReasons } from '../../../domain/paper/judge-paper.ts';
import { judgePhoto } from '../../../domain/paper/judge-photo.ts';
import { doubtsOf, isForPeople, type PaperJudgement, recordOf } from '../../../domain/paper/judgement.ts';
import { type PageSeen, pagesLacking, pagesThatCount, withPage } from '../../../domain/paper/stamped-page.ts';
import { type PaperKind, pagesOf } from '../../../domain/recommendation/papers.ts';
import type { Outcome } from '../../base/outcome.ts';
import { askForStamp, openBeside, waitingForStamp } from './ask-for-stamp.ts';
import { concludePapers, type PapersScene, type Said, sayAt } from './papers-scene.ts';

/** A photo that was looked at: said at once, so that only a bad one is taken again. The last good one completes the paper. */
export function takePhoto(
  scene: PapersScene,
  paper: PaperKind,
  file: StoredFileReference,
  found: PaperJudgement,
): Outcome {
  const pages = pagesOf(scene.papers.state[paper]);
  const isTaken = scene.papers.state[paper].pages.length === 0 && pages.length > 0;
  const isAlone = found.placings.every((placing) => placing.file === 0);
  const photo = isAlone ? judgePhoto(found) : null;
  if (!isAlone || (found.pages === 1 && found.verdict !== 'refuse')) return takeWhole(scene, paper, file, found);
  if (photo && !photo.isKept)
    return sayAt(scene, refusal(scene, paper, withoutMissing(found), isTaken ? 'taken' : pages.length), true);
  const { page = null, problems = [] } = photo ?? {};
  const seen: PageSeen = { ...(page === null ? {} : { page }), ...(problems.length > 0 ? { isPoor: true } : {}) };
  const missing = pagesLacking(pages, seen, found.pages);
  // The paper that was taken stays until a better photo of the page comes.
  if (isTaken)
    return sayAt(scene, {
      parts: [say('upload.seen', { page, problems, missing, pages: found.pages, isKept: false })],
      mode: { kind: 'stamping-paper', paper },
    });
  return concludePapers(scene, { kind: 'add-paper-page', paper, file, isLacking: true, ...seen }, () => ({
    parts: [say('upload.seen', { page, problems, missing, pages: found.pages, isKept: true })],
    mode: { kind: 'stamping-paper', paper },
  }));
}

/** All pages were looked at together with the photo that came last. Those that count may have changed meanwhile: then 好了 takes them. */
function takeWhole(scene: PapersScene, paper: PaperKind, file: StoredFileReference, found: PaperJudgement): Outcome {
  const page = found.placings.at(-1)?.page ?? undefined;
  const after = withPage(pagesOf(scene.papers.state[paper]), { file, page });
  const files = pagesThatCount(after, found.pages);
  const isSame = found.pages === 1 || new Set(found.placings.map((placing) => placing.file)).size === files.length;
  if (isSame && found.verdict !== 'refuse') return takePaper(scene, paper, found.pages === 1 ? [file] : files);
  const seen = page === undefined ? {} : { page };
  return concludePapers(scene, { kind: 'add-paper-page', paper, file, isLacking: true, ...seen }, (now) =>
    isSame ? refusal(now, paper, found, files.length) : waitingForStamp(now, paper),
  );
}

/** That others are missing says nothing about one photo. */
function withoutMissing(found: PaperJudgement): PaperJudgement {
  return { ...found, reasons: found.reasons.filter((reason) => reason !== 'missing_page'), missing: [] };
}

/** Somebody said that no better photos come: those whose code nobody can read are kept for people to look at. */
export function takeAsItIs(scene: PapersScene, paper: PaperKind): Outcome {
  const files = collectedPaper(scene, paper);
  const seen = scene.paper;
  if (seen?.verdict !== 'refuse' || !mayBeWhole(seen)) return takePaper(scene, paper, files);
  return takePaper({ ...scene, paper: { ...seen, verdict: 'ask-person' } }, paper, files);
}

/** A paper that was looked at and is not the one printed is refused with what differs; the seal never refuses by itself. */
export function takePaper(scene: PapersScene, paper: PaperKind, files: StoredFileReference[]): Outcome {
  const seen = scene.paper;
  if (seen?.verdict === 'refuse') return refuseAll(scene, paper, seen);
  const found = seen ? { found: recordOf(seen) } : {};
  return concludePapers(scene, { kind: 'take-stamped-paper', paper, files, ...found }, (after) =>
    takenPaper(after, paper, files.length, seen ?? null),
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

/** @param kept how many photos wait for the others, or that a paper was taken before and still counts */
function refusal(scene: PapersScene, paper: PaperKind, found: PaperJudgement, kept: number | 'taken'): Said {
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
    ...(kept === 'taken' ? { kept: 0, isTaken: true } : { kept }),
  });
  // A link hands in once: the next try needs a new one.
  const howTo = askForStamp(scene, paper).parts.filter(({ message }) => message === 'papers.stamp');
  return { parts: [refused, ...howTo], mode: { kind: 'stamping-paper', paper } };
}

/** What came is kept. */
export function takenPaper(
  after: PapersScene,
  paper: PaperKind,
  count: number,
  seen: PaperJudgement | null = null,
): Said {
  const doubts = seen ? doubtsOf(seen) : [];
  const where = seen && doubts.length > 0 ? [...seen.where] : [];
  const { printed, stamped } = after.papers.state[paper];
  const values = { paper, version: printed?.version ?? 0, count, ...openBeside(after, paper), doubts, where };
  return {
    parts: [say('papers.stamped', isForPeople(stamped?.found) ? { ...values, isForPeople: true } : values)],
    // A clearer photo may follow: it takes the place of this one.
    mode: { kind: 'stamping-paper', paper },
  };
}

/** The photos that count so far. */
function collectedPaper({ papers: { state } }: PapersScene, paper: PaperKind): StoredFileReference[] {
  return pagesThatCount(state[paper].pages, state[paper].printed?.pageCount ?? 0);
}
