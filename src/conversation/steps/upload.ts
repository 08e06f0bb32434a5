import { formOf, isStampedCurrent } from '../../domain/application/answers/progress.ts';
import { picturesOf } from '../../domain/application/record/application.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { awardsOf } from '../../domain/form/awards-of.ts';
import { PAGE_NAME } from '../../domain/language/pictures/picture-words.ts';
import { wantsChange } from '../../domain/language/talk/change-wanted.ts';
import { isPaperFaulty, keepsOtherPages } from '../../domain/language/talk/paper-words.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import { isIncomplete, refusingReasons } from '../../domain/paper/judge-paper.ts';
import { isOurPage, judgePhoto, type PhotoJudgement } from '../../domain/paper/judge-photo.ts';
import { doubtsOf, type PaperJudgement, recordOf } from '../../domain/paper/judgement.ts';
import { pagesLacking, pagesThatCount } from '../../domain/paper/stamped-page.ts';
import type { JourneyScene, StepAnswer } from '../base/scene.ts';
import { hint, isUndone, type StepKind, type StepOf } from '../base/step-kind.ts';
import { saysAllCame, saysSent } from '../meaning/says-sent.ts';
import { means } from '../meaning/words.ts';
import { arrangeCertificates, takeCertificate, withoutCertificate } from './columns/certificates.ts';
import { answerOwnPaper, askOwnPaper } from './uploads/own-paper.ts';
import { askAboutPhoto, isUnnamed, placePhotos } from './uploads/unnamed-photo.ts';
import { placeOfUpload } from './uploads/upload-place.ts';

/** A paper comes. The stamped form: through the upload page as one PDF or pictures, or as photos in the chat. */
export const uploadStep: StepKind<StepOf<'upload'>> = {
  readsColumns: 'named',
  takesFiles: true,
  askAgain: uploadAgain,
  places: (step) => [placeOfUpload(step)],
  isOpen: isUndone,
  // The form goes along whenever this is asked: whoever lost it, or never got it, prints it from here.
  ask: (step, _place, scene) => (step.of === 'own' ? askOwnPaper(step, scene) : askForStamped(scene)),
  askBriefly: (step, _place, scene) => {
    if (step.of === 'own') return askOwnPaper(step, scene);
    return [say('upload.ask', { application: scene.application.id, version: versionOf(scene), isBrief: true })];
  },
  answer(step, _place, heard, scene) {
    if (step.of === 'own') return answerOwnPaper(step, heard, scene);
    const { vocabulary, application, bookmark, campaign } = scene;
    if (heard.kind === 'stored-files') return take(heard.files, scene);
    if (heard.kind === 'picture') return takePicture(heard.file, scene);
    if (heard.kind === 'unreadable' && heard.reason === 'not-a-picture')
      return { kind: 'say', isMiss: true, parts: [say('upload.wrong-file', { misses: bookmark.misses })] };
    if (heard.kind !== 'text') return hint(heard, scene);
    const placed = placePhotos(heard.text, scene);
    if (placed) return placed;
    if (scene.isBeingRead && saysSent(vocabulary, heard.text))
      return { kind: 'say', parts: [say('upload.being-read', {})] };
    if (application.stampedPages.length > 0 && saysAllCame(vocabulary, heard.text)) return take([], scene);
    if (saysSent(vocabulary, heard.text) && application.stampedPages.length === 0) return nothingCame(scene);
    const undone = undoCertificate(heard.text, scene);
    if (undone) return undone;
    if (means(vocabulary, 'undo', heard.text) && application.stampedPages.length > 0) return undoPage(scene);
    const repeated = sentAgain(heard.text, scene);
    if (repeated) return repeated;
    if (wantsChange(heard.text)) return { kind: 'say', parts: [say('upload.change-how', {})] };
    const { to } = campaign.calendar.submission;
    const left = withoutCertificate(scene).length;
    return {
      kind: 'say',
      isMiss: true,
      parts: [say('upload.waiting', { version: versionOf(scene), to, left, misses: bookmark.misses })],
    };
  },
};

function askForStamped(scene: JourneyScene): Part[] {
  const { id, printed } = scene.application;
  const howTo = say('upload.ask', { application: id, version: versionOf(scene) });
  return printed ? [say('document.file', printed.file), howTo] : [howTo];
}

/** Nothing came: a file that was sent in the chat stayed there. */
function nothingCame(scene: JourneyScene): StepAnswer {
  const { application, bookmark } = scene;
  const howTo = say('upload.ask', { application: application.id, version: versionOf(scene) });
  return { kind: 'say', isMiss: true, parts: [say('upload.none', { misses: bookmark.misses }), howTo] };
}

/** A paper that was taken may be sent again: it counts until another one is taken. @returns null when none was taken */
function uploadAgain(scene: JourneyScene): Part[] | null {
  if (!isStampedCurrent(scene.application)) return null;
  const version = versionOf(scene);
  return [say('upload.again', { version }), say('upload.ask', { application: scene.application.id, version })];
}

function versionOf({ application }: JourneyScene): number {
  return application.printed?.version ?? 0;
}

/** A certificate that is still to come may come now. What was read and carries no code of ours is one; it is said how a page is told from it. What
 *  nobody read is asked about. */
function takePicture(file: StoredFileReference, scene: JourneyScene): StepAnswer {
  const both = awardsOf(formOf(scene.track));
  const left = withoutCertificate(scene).length;
  if (!both || isPageOfPaper(file, scene)) return addPage(file, scene);
  if (isUnnamed(file, scene)) return askAboutPhoto(file, scene);
  const taken = takeCertificate(both.certificates, file, scene);
  if (taken.kind !== 'command' || taken.command.kind !== 'add-picture') return taken;
  const parts = scene.paper ? [...taken.parts, say('upload.no-code', {})] : taken.parts;
  return { ...taken, parts, command: left > 1 ? taken.command : { ...taken.command, completes: true } };
}

/** 撤销 behind a photo that was taken for a certificate. @returns null where nothing is to be undone */
function undoCertificate(text: string, scene: JourneyScene): StepAnswer | null {
  const { vocabulary, application, track } = scene;
  const both = awardsOf(formOf(track));
  if (!both || application.stampedPages.length > 0 || !means(vocabulary, 'undo', text)) return null;
  return picturesOf(application, both.certificates.id).length > 0 ? arrangeCertificates(both, text, scene) : null;
}

/** A photo that comes while certificates are asked for, after the form was printed: a page of it stays one. @returns null for any other photo */
export function takePageAmong(file: StoredFileReference, scene: JourneyScene): StepAnswer | null {
  return scene.paper && isOurPage(scene.paper) ? addPage(file, scene) : null;
}

function addPage(file: StoredFileReference, scene: JourneyScene): StepAnswer {
  const seen = scene.paper ? judgePhoto(scene.paper) : null;
  return seen && scene.paper ? addSeen(file, seen, scene.paper.pages, scene) : addUnseen(file, scene);
}

/** One photo was looked at: said at once, so that only that one is taken again. */
function addSeen(
  file: StoredFileReference,
  { page, problems, isKept }: PhotoJudgement,
  pages: number,
  scene: JourneyScene,
): StepAnswer {
  const isPoor = problems.length > 0;
  const seen = { ...(page === null ? {} : { page }), ...(isPoor ? { isPoor } : {}) };
  const missing = pagesLacking(scene.application.stampedPages, seen, pages);
  const parts = [say('upload.seen', { page, problems, missing, pages, isKept })];
  if (!isKept) return { kind: 'say', isMiss: true, parts };
  return { kind: 'command', command: { kind: 'add-stamped-page', file, ...seen }, stays: true, parts };
}

function addUnseen(file: StoredFileReference, scene: JourneyScene): StepAnswer {
  const values = {
    count: scene.application.stampedPages.length + 1,
    version: versionOf(scene),
    pages: scene.application.printed?.pageCount ?? 0,
  };
  return {
    kind: 'command',
    command: { kind: 'add-stamped-page', file },
    stays: true,
    parts: [say('upload.page', values)],
  };
}

/** The pages that make up the paper: those collected in the chat, and what comes now. */
export function paperFiles(
  { stampedPages, printed }: JourneyScene['application'],
  files: readonly StoredFileReference[],
): StoredFileReference[] {
  const collected = pagesThatCount(stampedPages, printed?.pageCount ?? 0);
  const known = new Set(collected.map(({ key }) => key));
  return [...collected, ...files.filter(({ key }) => !known.has(key))];
}

/** Whether a photo is taken for a page of the paper: a certificate that is still to come may come as well. What was read on it tells; of what
 *  nobody read, its name, or that pages came before. */
function isPageOfPaper(file: StoredFileReference, scene: JourneyScene): boolean {
  const isOwed = awardsOf(formOf(scene.track)) !== null && withoutCertificate(scene).length > 0;
  if (!isOwed || PAGE_NAME.test(file.name) || scene.application.stampedPages.length > 0) return true;
  return scene.paper !== undefined && isOurPage(scene.paper);
}

function take(files: readonly StoredFileReference[], scene: JourneyScene): StepAnswer {
  const { paper } = scene;
  const all = paperFiles(scene.application, files);
  if (paper?.verdict === 'refuse') return refuse(all, paper, scene);
  const doubts = paper ? { doubts: doubtsOf(paper), where: [...paper.where] } : {};
  const parts = [say('upload.taken', { count: all.length, version: versionOf(scene), ...doubts })];
  const command = { kind: 'take-stamped-form' as const, files: all };
  return { kind: 'command', command: paper ? { ...command, paper: recordOf(paper) } : command, parts };
}

/** Pages that lack others wait for them; another paper, or one without a single page of the form, is put away. */
function refuse(files: StoredFileReference[], paper: PaperJudgement, scene: JourneyScene): StepAnswer {
  const { application, bookmark } = scene;
  const isKept = isIncomplete(paper.reasons) && paper.missing.length < paper.pages;
  const refused = say('upload.refused', {
    reasons: refusingReasons(paper.reasons),
    where: [...paper.where],
    missing: [...paper.missing],
    pages: paper.pages,
    version: versionOf(scene),
    earlier: paper.earlier && { version: paper.earlier.version, labels: [...paper.earlier.labels] },
    kept: isKept ? files.length : 0,
    misses: bookmark.misses,
  });
  // A link hands in once: the next try needs a new one.
  const parts = [refused, say('upload.ask', { application: application.id, version: versionOf(scene) })];
  const command = isKept ? { kind: 'add-stamped-pages' as const, files } : { kind: 'drop-stamped-pages' as const };
  return { kind: 'command', command, stays: true, parts };
}

/** 撤销, 这页拍糊了 behind pages of the paper: a page that is sent again takes the place of the one before. */
function undoPage({ application }: JourneyScene): StepAnswer {
  return { kind: 'say', parts: [say('upload.undo-how', { count: application.stampedPages.length })] };
}

/** 重拍, 这页拍糊了, 前面五页用上次发的: what is to come once more. @returns null for other words, and where nothing came that could be wrong */
function sentAgain(text: string, scene: JourneyScene): StepAnswer | null {
  const { vocabulary, application } = scene;
  const hasPages = application.stampedPages.length > 0;
  if (means(vocabulary, 'restart', text)) return drop(scene, true);
  if (means(vocabulary, 'retake', text)) return drop(scene, false);
  if (hasPages && (keepsOtherPages(text) || isPaperFaulty(text))) return undoPage(scene);
  return isStampedCurrent(application) && isPaperFaulty(text) ? drop(scene, false) : null;
}

/** 重发, 重拍: pages that nobody could tell apart are put away; of those whose numbers are known one that comes again takes the place of the one
 *  before, so that the others need not come again. 全部重拍 puts away all. Where none came the form is sent once more. */
function drop(scene: JourneyScene, isAll: boolean): StepAnswer {
  const { stampedPages } = scene.application;
  if (stampedPages.length === 0) return { kind: 'say', parts: uploadAgain(scene) ?? askForStamped(scene) };
  if (!isAll && stampedPages.every(({ page }) => page !== undefined)) return undoPage(scene);
  const parts = [say('upload.dropped', { version: versionOf(scene) })];
  return { kind: 'command', command: { kind: 'drop-stamped-pages' }, stays: true, parts };
}
