import type { CardOf } from '../../../domain/base/card.ts';
import { markOf } from '../../../domain/base/mark-of.ts';
import { BEGINS_WITH_ONE, BEGINS_WITH_ONE_OR_TWO } from '../../../domain/language/answers/option-words.ts';
import { leavesForNow } from '../../../domain/language/talk/stop-words.ts';
import type { Part } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import { decidePapers, type PapersCommand } from '../../../domain/recommendation/decide-papers.ts';
import { bodyKey, type PaperKind, paperStanding } from '../../../domain/recommendation/papers.ts';
import { evolvePapersBy } from '../../../domain/recommendation/papers-events.ts';
import { paperLines } from '../../../domain/recommendation/table.ts';
import { deskName, papersModeIn } from '../../base/desk.ts';
import { nextBookmark, type Outcome, outcomeSaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { foldText, means, meansAfterYes } from '../../meaning/words.ts';

/** The scene of somebody who acts for a recommending body. */
export interface PapersScene extends Scene {
  papers: NonNullable<Scene['papers']>;
}

/** What is said, and what the conversation waits for then. */
export interface Said {
  parts: Part[];
  mode: BookmarkMode | null;
}

/** Says something and changes no paper. @param isMiss the reply was not understood */
export function sayAt(scene: PapersScene, { parts, mode }: Said, isMiss = false): Outcome {
  const bookmark = nextBookmark(scene);
  return outcomeSaying(parts, { ...bookmark, mode: ofDesk(scene, mode), misses: isMiss ? bookmark.misses + 1 : 0 });
}

/** What the conversation waits for, with the campaign it is about. */
function ofDesk({ campaign }: PapersScene, mode: BookmarkMode | null): BookmarkMode | null {
  const ofPapers = papersModeIn(mode);
  return ofPapers ? { ...ofPapers, campaign: campaign.id } : mode;
}

/** Decides, and says `then` of the papers as they are afterwards; a refusal changes nothing and leaves the conversation where it is. */
export function concludePapers(
  scene: PapersScene,
  command: PapersCommand,
  then: (after: PapersScene) => Said,
): Outcome {
  const { campaign, now, person, papers } = scene;
  const { state, endorsed } = papers;
  const body = scene.desk?.body ?? null;
  const decision = decidePapers(state, command, { campaign, now, by: person.id, body, endorsed });
  if (decision.kind === 'refused') {
    const parts: Part[] = [{ message: 'refused', values: { reason: decision.reason, values: { ...decision.values } } }];
    return sayAt(scene, { parts, mode: person.bookmark?.mode ?? null });
  }
  const at = now.toISOString();
  const after = decision.events.reduce((known, event) => evolvePapersBy(known, event, at), state);
  const outcome = sayAt(scene, then({ ...scene, papers: { state: after, endorsed } }));
  if (decision.events.length === 0) return outcome;
  const key = bodyKey(state.campaign, state.body);
  const isToPrint = decision.events.some(({ kind }) => kind === 'paperConfirmed' || kind === 'paperBoxed');
  return {
    ...outcome,
    change: { kind: 'body', key, events: decision.events },
    ...(isToPrint ? { work: [{ kind: 'print-papers', body: key }] } : {}),
  };
}

/** What a paper would say now. */
function linesNow({ campaign, papers: { state, endorsed } }: PapersScene, paper: PaperKind): string[] {
  return paperLines(state, paper, { campaign, endorsed });
}

export function standingNow(scene: PapersScene, paper: PaperKind) {
  return paperStanding(scene.papers.state[paper], linesNow(scene, paper));
}

export function bodyNameOf(scene: PapersScene): string {
  return deskName(scene);
}

/** A plain yes; a figure is none where rows and amounts are figures too. */
export function isYes({ vocabulary }: Scene, text: string): boolean {
  return means(vocabulary, 'yes', text) && !BEGINS_WITH_ONE.test(foldText(text));
}

/** A yes to a paper that is shown, or that it be printed: 对的 出吧, 没问题 出表. */
export function isToPrint(scene: Scene, text: string): boolean {
  return isYes(scene, text) || meansAfterYes(scene.vocabulary, 'make-form', text);
}

/** Words that leave a paper as it is for now. */
export function isLeaving({ vocabulary }: Scene, text: string): boolean {
  if (leavesForNow(text)) return true;
  const isFigure = BEGINS_WITH_ONE_OR_TWO.test(foldText(text));
  return !isFigure && (['pause', 'later', 'no'] as const).some((word) => means(vocabulary, word, text));
}

/** The card that asks whether a paper is right, as it is now. */
export function paperCard(scene: PapersScene, paper: PaperKind): CardOf<'paper'> {
  const { campaign, body } = scene.papers.state;
  return { kind: 'paper', body: bodyKey(campaign, body), paper, shown: markOf(linesNow(scene, paper)) };
}
