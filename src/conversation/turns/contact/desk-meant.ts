import { trackOf } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { isOwn } from '../../../domain/application/together/is-own.ts';
import { daysBetween, shanghaiDay } from '../../../domain/campaign/calendar.ts';
import type { DeskDays } from '../../../domain/messages/desk/recommendation-messages.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { owedPapers } from '../../../domain/recommendation/owed-papers.ts';
import { bodyKey, paperKinds, paperNumber } from '../../../domain/recommendation/papers.ts';
import { papersOf } from '../../../domain/recommendation/papers-context.ts';
import { papersUntil } from '../../../domain/recommendation/papers-window.ts';
import { areResultsTold } from '../../../domain/recommendation/result-told.ts';
import { reviewWindow } from '../../../domain/recommendation/review-window.ts';
import { askCampaign } from '../../base/ask-campaign.ts';
import { atDesk, deskIn, deskName, deskOfMode, deskWaitingFor } from '../../base/desk.ts';
import { daysNow } from '../../base/desk-days.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Desk, Heard, Scene } from '../../base/scene.ts';
import { questionParts } from '../../listeners/questions/question-listener.ts';
import { type DecisionRead, readDecision } from '../../meaning/read-decision.ts';
import { paperNamed } from '../../meaning/spoken-words.ts';
import { waitingNamedAt } from '../../meaning/waiting-named.ts';
import { foldText, means } from '../../meaning/words.ts';
import { hasOpenPaper } from '../body-papers/papers-turn.ts';

/** The desk that a message of a contact is for. @returns null when several can be meant, or none */
export function deskMeant(scene: Scene, heard: Heard): Desk | null {
  const { desks } = scene;
  if (desks.length === 1) return desks[0] ?? null;
  switch (heard.kind) {
    case 'body-decision':
      return deskReviewing(scene, heard.application);
    case 'choice':
      return deskOfCard(scene, heard);
    case 'stored-files':
      return deskOfNumber(desks, heard.subject) ?? deskOfFiles(scene);
    case 'picture':
    case 'unreadable':
      return deskOfFiles(scene);
    case 'text':
      return deskOfText(scene, heard.text);
    default:
      return deskOfMode(scene);
  }
}

/** An application that waits nowhere any more is answered at the desk where it did, else at any. */
function deskReviewing({ desks, reviewed }: Scene, application: string): Desk | null {
  return deskWaitingFor(desks, application) ?? deskIn(desks, reviewed?.application.campaign) ?? desks[0] ?? null;
}

function deskOfCard(scene: Scene, { card }: Extract<Heard, { kind: 'choice' }>): Desk | null {
  if (card?.kind === 'review') return deskReviewing(scene, card.application);
  if (card?.kind !== 'paper' && card?.kind !== 'papers-due') return null;
  const { desks } = scene;
  return desks.find(({ campaign, body }) => bodyKey(campaign.id, body) === card.body) ?? desks[0] ?? null;
}

/** The desk whose paper has this number. */
function deskOfNumber(desks: readonly Desk[], number: string | undefined): Desk | null {
  const has = ({ campaign, body }: Desk) =>
    paperKinds.some((paper) => paperNumber({ campaign: campaign.id, body }, paper) === number);
  return desks.find(has) ?? null;
}

/** Files are for the paper that is spoken of, else for the only one that awaits its stamp. */
function deskOfFiles(scene: Scene): Desk | null {
  const awaiting = scene.desks.filter((desk) => hasOpenPaper(atDesk(scene, desk)));
  return deskOfMode(scene) ?? (awaiting.length === 1 ? (awaiting[0] ?? null) : null);
}

function deskOfText(scene: Scene, text: string): Desk | null {
  const { desks, vocabulary } = scene;
  if (means(vocabulary, 'worklist', text)) return null;
  const read = decisionAnywhere(scene, text);
  if (!read) return deskOfMode(scene) ?? deskOfListed(scene, text) ?? deskOfPaperWord(scene, text);
  const [first, second] = desks.filter(({ waiting }) => waiting.length > 0);
  if (read.named) return deskWaitingFor(desks, read.named.id);
  return deskOfMode(scene) ?? (second ? null : (first ?? null));
}

/** Where the row waits that a text picks from the list that was shown last. */
function deskOfListed(scene: Scene, text: string): Desk | null {
  if (!scene.person.bookmark?.listed) return null;
  const { one } = waitingNamedAt({ ...scene, waiting: scene.desks.flatMap(({ waiting }) => waiting) }, text) ?? {};
  return one ? deskWaitingFor(scene.desks, one.id) : null;
}

/** A paper that only one of the campaigns asks for. */
function deskOfPaperWord({ desks, vocabulary }: Scene, text: string): Desk | null {
  const asking = desks.filter(({ campaign }) => {
    const paper = paperNamed({ vocabulary, campaign }, text);
    return paper !== null && papersOf(campaign).includes(paper);
  });
  return asking.length === 1 ? (asking[0] ?? null) : null;
}

/** A decision about something that waits at any of the desks. @returns null for what decides nothing */
function decisionAnywhere(scene: Scene, text: string): DecisionRead | null {
  const read = readDecision({ ...scene, waiting: scene.desks.flatMap(({ waiting }) => waiting) }, text);
  if (!read || read.kind === 'about') return null;
  const isOwn = scene.application !== null && !read.named && scene.desks.every(({ waiting }) => waiting.length === 0);
  return isOwn ? null : read;
}

/** A message of somebody with several desks that may be for any of them. @returns null when it is none of their business */
export function unclearTurn(scene: Scene, heard: Heard): Outcome | null {
  const everywhere = (partOf: (here: Scene) => Part) =>
    outcomeStaying(
      scene,
      scene.desks.map((desk) => partOf(atDesk(scene, desk))),
    );
  if (heard.kind === 'entered') return scene.application ? null : everywhere(contactLobby);
  const isFile = heard.kind === 'picture' || heard.kind === 'unreadable' || heard.kind === 'stored-files';
  if (isFile && !scene.application && scene.desks.some((desk) => hasOpenPaper(atDesk(scene, desk))))
    return outcomeStaying(scene, [say('papers.which', {})], scene.person.bookmark?.mode ?? null);
  if (heard.kind !== 'text') return null;
  const { vocabulary, desks } = scene;
  if (means(vocabulary, 'worklist', heard.text)) return everywhere(worklistPart);
  const named = desks.map(({ campaign }) => ({ campaign, paper: paperNamed({ vocabulary, campaign }, heard.text) }));
  const paper = named.find((one) => one.paper !== null)?.paper;
  const asking = named.filter((one) => one.paper === paper && paper && papersOf(one.campaign).includes(paper));
  if (paper && asking.length > 0)
    return askCampaign(
      scene,
      asking.map(({ campaign }) => campaign),
      paper,
      null,
    );
  if (decisionAnywhere(scene, heard.text)) {
    const isAny = desks.some(({ waiting }) => waiting.length > 0);
    return isAny
      ? outcomeStaying(scene, [
          say('recommendation.which', {
            waiting: desks.flatMap((desk) => waitingListed(atDesk(scene, desk))),
            // A number would be for the own form.
            ...(scene.application ? { isBesideOwn: true } : { canPick: true }),
          }),
        ])
      : everywhere(worklistPart);
  }
  if (scene.application || isBeginning(scene, heard.text)) return null;
  const asked = questionParts(scene, heard.text, null, null);
  return asked?.some(({ message }) => message === 'faq.answer')
    ? outcomeStaying(scene, asked)
    : everywhere(contactLobby);
}

/** Words by which a contact begins an application: a track's name, and nothing else. */
export function isBeginning({ campaigns, vocabulary }: Scene, text: string): boolean {
  const named = campaigns
    .flatMap(({ tracks }) => Object.values(tracks))
    .some(({ name, title, aliases }) => [name, title, ...aliases].map(foldText).includes(foldText(text)));
  return named || means(vocabulary, 'start-another', text) || means(vocabulary, 'campaigns', text);
}

/** What can be done at the scene's desk. */
export function contactLobby(scene: Scene): Part {
  const waiting = waitingListed(scene);
  const { papers } = scene;
  const told = papers && areResultsTold(papers.endorsed) ? { areResultsTold: true as const } : {};
  const days = waiting.length > 0 ? { ...daysNow(scene), ...closesNow(scene) } : daysNow(scene);
  return say('lobby.contact', { body: deskName(scene), waiting: waiting.length, ...told, ...days });
}

/** Until when what waits can be decided. */
function closesNow(scene: Scene): Pick<DeskDays, 'closes'> {
  const { closes } = possibleDecisions(scene);
  return closes ? { closes } : {};
}

/** What waits at the scene's desk for the person: one of their own is for somebody else. */
export function waitingListed(scene: Scene) {
  const others = scene.waiting.filter((application) => !isOwn(application, scene.person.id));
  return others.map((application) => {
    const track = trackOf(scene.campaign, application);
    return { application: application.id, title: titleOf(scene.campaign, application), track: track.title };
  });
}

/** 待办 of the scene's desk. */
export function worklistPart(scene: Scene): Part {
  const of = { body: deskName(scene), campaign: scene.campaign.id };
  const owed = owedNow(scene);
  // Of several lists a number says too little.
  const pick = scene.desks.filter(({ waiting }) => waiting.length > 0).length < 2 ? { canPick: true as const } : {};
  const waiting = waitingListed(scene);
  return waiting.length > 0
    ? say('recommendation.list', {
        ...of,
        waiting,
        ...pick,
        ...owed,
        ...possibleDecisions(scene),
      })
    : say('recommendation.none', { ...of, ...owed, ...daysNow(scene) });
}

/** Until when what waits can be decided, and whether any of it can be sent back; `over` where all of it is too late. */
export function possibleDecisions({ waiting, campaign, now, person }: Scene): {
  closes?: { to: string; left: number };
  isReturnOver?: true;
  over?: string;
} {
  const windows = waiting.map((one) => reviewWindow(one, campaign, { now, by: person.id }));
  const open = windows.flatMap((window) => (window.isOpen ? [window] : []));
  const [to] = open.map(({ closesOn }) => closesOn).sort();
  if (to !== undefined)
    return {
      closes: { to, left: daysBetween(shanghaiDay(now), to) },
      ...(open.some(({ canReturn }) => canReturn) ? {} : { isReturnOver: true }),
    };
  const isOver = windows.every((window) => !window.isOpen && window.reason === 'recommendation-closed');
  const [over] = windows
    .map(({ closesOn }) => closesOn)
    .sort()
    .reverse();
  return isOver && over !== undefined ? { over } : {};
}

/** The papers that the desk's body has still to hand in; nothing where none is owed, and once results are told. */
function owedNow({ papers, campaign, now }: Scene) {
  const { endorsed = [] } = papers ?? {};
  const open = papers && !areResultsTold(endorsed) ? owedPapers(papers.state, { campaign, endorsed }) : [];
  const to = papersUntil({ campaign, endorsed });
  return open.length > 0 ? { owed: { papers: open, to, left: daysBetween(shanghaiDay(now), to) } } : {};
}
