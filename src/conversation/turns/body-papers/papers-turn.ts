import type { Application } from '../../../domain/application/record/application.ts';
import { asksWhatWaits } from '../../../domain/language/talk/decision-words.ts';
import type { Part } from '../../../domain/messages/messages.ts';
import { say } from '../../../domain/messages/messages.ts';
import { bodyKey, type PaperKind } from '../../../domain/recommendation/papers.ts';
import { papersOf } from '../../../domain/recommendation/papers-context.ts';
import { papersUntil } from '../../../domain/recommendation/papers-window.ts';
import { areResultsTold } from '../../../domain/recommendation/result-told.ts';
import type { PapersMode } from '../../base/desk.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { readDecision } from '../../meaning/read-decision.ts';
import { saysSent } from '../../meaning/says-sent.ts';
import { paperNamed } from '../../meaning/spoken-words.ts';
import { means } from '../../meaning/words.ts';
import { askForStamp, openPapers } from './ask-for-stamp.ts';
import { askPaperAgain, besideTurn, papersModeOf } from './beside-turn.ts';
import { leftTurn } from './left-turn.ts';
import { bodyNameOf, isYes, type PapersScene, type Said, sayAt, standingNow } from './papers-scene.ts';
import { fileTurn, remindOfStamp, stampTurn, uploadTurn } from './stamp-turn.ts';
import { type Filling, heldTurn } from './statistics-answers.ts';
import { heldAgain, heldPassed } from './statistics-held.ts';
import { confirmStatistics, leaveStatistics, openStatistics, statisticsTurn } from './statistics-turn.ts';
import { confirmTable, enterpriseTurn, leaveTable, showTable, tableTurn } from './table-turn.ts';
import { equalTurn } from './why-turn.ts';

/** 推荐意见表 and 信息统计表 of the body the person acts for. @returns null when it is about something else */
export function papersTurn(scene: Scene, heard: Heard): Outcome | null {
  const unasked = heard.kind === 'text' ? unaskedTurn(scene, heard.text) : null;
  if (unasked) return unasked;
  const here = withPapers(scene);
  if (!here) return null;
  if (heard.kind === 'choice') return cardTurn(here, heard);
  if (heard.kind === 'text') return textTurn(here, heard.text);
  const mode = papersModeOf(here);
  if (heard.kind === 'entered' && mode && !here.application) return askPaperAgain(here, mode, []);
  const isFile = heard.kind === 'picture' || heard.kind === 'stored-files' || heard.kind === 'unreadable';
  if (heard.kind === 'stored-files' && heard.purpose !== 'chat') return uploadTurn(here, heard);
  const isAwaited = here.person.bookmark?.mode?.kind === 'stamping-paper' || !here.application;
  return isFile && isAwaited ? fileTurn(here, heard) : null;
}

/** What is said when nothing else had a use for a text while a stamped paper is awaited. @returns null when none is */
export function papersReminder(scene: Scene): Outcome | null {
  const here = withPapers(scene);
  const mode = scene.person.bookmark?.mode;
  return here && mode?.kind === 'stamping-paper' && !scene.application && !areResultsTold(here.papers.endorsed)
    ? remindOfStamp(here, mode.paper)
    : null;
}

/** Asks again what is asked about a paper. @returns null when none is being asked about */
export function askPapersAgain(scene: Scene, parts: Part[]): Outcome | null {
  const here = withPapers(scene);
  const mode = here && papersModeOf(here);
  return here && mode ? askPaperAgain(here, mode, parts) : null;
}

/** What a decision means for the papers: the table made before no longer has all, or it is time to make it. One that can be taken back is no end yet: the
 *  papers are asked for once it is told (`usecases/review/papers-due.ts`). */
export function afterDecision(scene: Scene, application: Application, isRecommended: boolean, isHeld: boolean): Part[] {
  const here = withPapers(scene);
  if (!here) return [];
  const { printed } = here.papers.state.recommendation;
  if (printed) return isRecommended ? [say('papers.outdated', { version: printed.version })] : [];
  if (isHeld) return [];
  const isLast = scene.waiting.every(({ id }) => id === application.id);
  const endorsed = [...here.papers.endorsed, ...(isRecommended ? [application] : [])];
  const to = papersUntil({ campaign: scene.campaign, endorsed });
  return isLast && endorsed.length > 0
    ? [
        say('papers.due', {
          card: { kind: 'papers-due', body: bodyKey(here.papers.state.campaign, here.papers.state.body) },
          body: bodyNameOf(here),
          count: endorsed.length,
          to,
        }),
      ]
    : [];
}

/** Opens one of the two papers of the scene's desk. @returns null where its campaign has none */
export function openPaperTurn(scene: Scene, paper: PaperKind, before: readonly Part[]): Outcome | null {
  const here = withPapers(scene);
  const said = here && openPaper(here, paper);
  return here && said && sayAt(here, { ...said, parts: [...before, ...said.parts] });
}

/** Whether a paper of the scene's desk awaits its stamp. */
export function hasOpenPaper(scene: Scene): boolean {
  const here = withPapers(scene);
  return here !== null && openPapers(here).length > 0;
}

function withPapers(scene: Scene): PapersScene | null {
  const { papers, campaign } = scene;
  return papers && papersOf(campaign).length > 0 ? { ...scene, papers } : null;
}

/** A paper that other campaigns ask for. @returns null for what names none of those */
function unaskedTurn(scene: Scene, text: string): Outcome | null {
  const { papers, campaign, person } = scene;
  const paper = papers && paperNamed(scene, text);
  if (!paper || papersOf(campaign).includes(paper)) return null;
  return sayAt(
    { ...scene, papers },
    { parts: [say('papers.not-asked', { paper })], mode: person.bookmark?.mode ?? null },
  );
}

function textTurn(scene: PapersScene, text: string): Outcome | null {
  const { vocabulary } = scene;
  const paper = paperNamed(scene, text);
  const mode = papersModeOf(scene);
  if (paper) return paperTurn(scene, mode, paper);
  // Once results are told nothing of a paper is asked again, but by its name.
  if (areResultsTold(scene.papers.endorsed)) return null;
  const equal = equalTurn(scene, text);
  if (equal) return equal;
  // 收到了吗 asks about the paper that is awaited.
  const isSent = mode?.kind === 'stamping-paper' && saysSent(vocabulary, text);
  const beside = mode && !isSent && !isForReview(scene, text) ? besideTurn(scene, mode, text) : null;
  if (beside) return beside;
  switch (mode?.kind) {
    case 'arranging-table':
      return isForReview(scene, text) ? null : tableTurn(scene, mode.shown, text);
    case 'naming-enterprise':
      return isForReview(scene, text) ? null : enterpriseTurn(scene, mode.application, text);
    case 'filling-statistics':
      return isForReview(scene, text) ? null : fillingTurn(scene, mode, text);
    case 'stamping-paper':
      if (means(vocabulary, 'edit', text))
        return sayAt(scene, mode.paper === 'recommendation' ? showTable(scene) : openStatistics(scene));
      return stampTurn(scene, mode.paper, text);
    default:
      return leftTurn(scene, text);
  }
}

/** A paper is opened by its name: annex 6 where it is, what is asked about kept; the other one lets that go, and says so. */
function paperTurn(scene: PapersScene, mode: PapersMode | null, paper: PaperKind): Outcome {
  if (paper === 'statistics') return sayAt(scene, sheetAgain(scene, mode));
  const table = openTable(scene);
  const passed = mode?.kind === 'filling-statistics' ? heldPassed(scene, mode) : [];
  return sayAt(scene, { ...table, parts: [...passed, ...table.parts] });
}

function sheetAgain(scene: PapersScene, mode: PapersMode | null): Said {
  const held = mode?.kind === 'filling-statistics' && !mode.isLeft ? heldAgain(scene, mode) : null;
  return held ?? openSheet(scene);
}

/** What is typed while annex 6 is asked; once it was left, another figure is asked about like the first. */
function fillingTurn(scene: PapersScene, mode: Filling, text: string): Outcome | null {
  if (!mode.isLeft) return statisticsTurn(scene, mode, text);
  const settled = heldTurn(scene, mode, text);
  return settled ?? leftTurn(scene, text, mode) ?? statisticsTurn(scene, { ...mode, isLeft: false }, text);
}

/** 待办, 推荐 …, 退回 …: words of the first review, which go before; a figure is none, and 同意 is a yes to what was shown. */
function isForReview(scene: PapersScene, text: string): boolean {
  if (means(scene.vocabulary, 'worklist', text) || asksWhatWaits(text)) return true;
  if (isYes(scene, text) || /^\s*\d/u.test(text.normalize('NFKC'))) return false;
  const read = readDecision(scene, text);
  return read !== null && read.kind !== 'about';
}

/** The table as it is now: made and awaiting its stamp, or to be looked at. */
function openTable(scene: PapersScene): Said {
  const standing = standingNow(scene, 'recommendation');
  return standing === 'made' || standing === 'stamped' ? askForStamp(scene, 'recommendation') : showTable(scene);
}

function openSheet(scene: PapersScene): Said {
  const standing = standingNow(scene, 'statistics');
  return standing === 'made' || standing === 'stamped' ? askForStamp(scene, 'statistics') : openStatistics(scene);
}

/** A card leads away from what is asked about of annex 6: that is let go, and said. @returns null for cards of other things */
function cardTurn(scene: PapersScene, heard: Extract<Heard, { kind: 'choice' }>): Outcome | null {
  const outcome = pressedTurn(scene, heard);
  const mode = papersModeOf(scene);
  if (!outcome || mode?.kind !== 'filling-statistics' || outcome.bookmark.mode?.kind === mode.kind) return outcome;
  const closing = heard.code ? 1 : 0;
  const parts = [...outcome.parts.slice(0, closing), ...heldPassed(scene, mode), ...outcome.parts.slice(closing)];
  return { ...outcome, parts };
}

/** A card opens a paper, or asks whether it is right; a yes counts for the lines the card shows. @returns null for other cards */
function pressedTurn(scene: PapersScene, { card, key, code }: Extract<Heard, { kind: 'choice' }>): Outcome | null {
  const closing = (decision: 'yes' | 'no' | 'taken') => (code ? [say('card.close', { code, decision })] : []);
  const opened = (said: Said) => sayAt(scene, { ...said, parts: [...closing('taken'), ...said.parts] });
  if (card?.kind === 'papers-due')
    return opened(key === 'statistics' ? sheetAgain(scene, papersModeOf(scene)) : openTable(scene));
  if (card?.kind !== 'paper') return null;
  const { state } = scene.papers;
  if (card.body !== bodyKey(state.campaign, state.body)) return opened(openPaper(scene, card.paper));
  const isTable = card.paper === 'recommendation';
  if (key === 'later') return isTable ? leaveTable(scene, closing('no')) : leaveStatistics(scene, closing('no'));
  const standing = standingNow(scene, card.paper);
  if (standing === 'made' || standing === 'stamped') return opened(openPaper(scene, card.paper));
  return isTable
    ? confirmTable(scene, card.shown, closing('yes'))
    : confirmStatistics(scene, card.shown, closing('yes'));
}

function openPaper(scene: PapersScene, paper: PaperKind): Said {
  return paper === 'statistics' ? openSheet(scene) : openTable(scene);
}
