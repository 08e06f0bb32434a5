import type { BodyCommand } from '../../../domain/application/record/commands.ts';
import type { CardOf } from '../../../domain/base/card.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import {
  asksWhatWaits,
  isContentWithRead,
  isUndecided,
  speaksOfTakingBack,
} from '../../../domain/language/talk/decision-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import { owedPapers } from '../../../domain/recommendation/owed-papers.ts';
import { atDesk, deskName, deskOfMode, nameOfDesk, papersModeIn } from '../../base/desk.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { asksForMeaning, deskParts, questionParts } from '../../listeners/questions/question-listener.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { CHOICES } from '../../meaning/read-decision.ts';
import { means, textAfterWord } from '../../meaning/words.ts';
import { askPapersAgain, papersReminder, papersTurn } from '../body-papers/papers-turn.ts';
import { askAgain } from '../lobby/ask-again.ts';
import { concludeDecision, decideByChoice } from './decide-by-choice.ts';
import { notWaiting } from './decided-before.ts';
import { contactLobby, deskMeant, isBeginning, unclearTurn } from './desk-meant.ts';
import { formerContactTurn } from './former-contact-turn.ts';
import { resultsTurn } from './results-turn.ts';
import { aboutDeciding, reasonTurn, spokenOfParts, spokenOfTurn, wordTurn } from './typed-decision.ts';
import { unfinishedTurn } from './unfinished-turn.ts';
import { withListed } from './waiting-list.ts';

/** A message of somebody who acts for a recommending body, or is about to. @returns null when it is none of the body's business */
export function contactTurn(scene: Scene, heard: Heard): Outcome | null {
  if (scene.isCodeRefused) return outcomeStaying(scene, [say('lobby.codes-over', { contact: scene.campaign.contact })]);
  if (scene.isAuditorsCode) return outcomeStaying(scene, [say('lobby.auditors-code', {})]);
  if (scene.invitation !== undefined) return accepted(scene);
  if (scene.desks.length === 0) return formerContactTurn(scene, heard);
  const desk = deskMeant(scene, heard);
  const outcome =
    unfinishedTurn(scene, heard) ??
    (desk ? deskTurn(atDesk(scene, desk), heard) : unclearTurn(scene, heard)) ??
    oldCardTurn(scene, heard);
  return outcome && withListed(outcome);
}

/** A message about one recommending body. */
function deskTurn(scene: Scene, heard: Heard): Outcome | null {
  const { bookmark } = scene.person;
  if (heard.kind === 'choice' && heard.card?.kind === 'review') return cardTurn(scene, heard.card, heard);
  if (heard.kind === 'body-decision') return decisionTurn(scene, heard);
  const results =
    heard.kind === 'text' && bookmark?.mode?.kind !== 'giving-reason' ? resultsTurn(scene, heard.text) : null;
  if (results) return results;
  const paper = spokenAtPaper(scene, heard) ?? papersTurn(scene, heard);
  if (paper) return paper;
  if (heard.kind !== 'text' && heard.kind !== 'entered') return unawaitedTurn(scene, heard);
  if (heard.kind !== 'text')
    return heard.kind === 'entered' && !scene.application ? outcomeStaying(scene, [contactLobby(scene)]) : null;
  if (bookmark?.mode?.kind === 'giving-reason') return reasonTurn(scene, bookmark.mode, heard.text);
  return (
    changeBodyTurn(scene, heard.text) ??
    wordTurn(scene, heard.text) ??
    (scene.application ? null : (papersReminder(scene) ?? besideTurn(scene, heard.text)))
  );
}

/** A photo or a file, and no paper waits for one: which have to be made first. @returns null for what may be for an application */
function unawaitedTurn(scene: Scene, heard: Heard): Outcome | null {
  if (heard.kind === 'choice' || scene.application || !scene.papers) return null;
  const { state, endorsed } = scene.papers;
  const parts = [say('papers.unawaited', { owed: owedPapers(state, { campaign: scene.campaign, endorsed }) })];
  return papersModeIn(scene.person.bookmark?.mode) ? askAgain(scene, parts) : outcomeStaying(scene, parts);
}

/** What is said of a decision while a paper is asked about: it is answered, and the same asked again. @returns null for everything else */
function spokenAtPaper(scene: Scene, heard: Heard): Outcome | null {
  const mode = papersModeIn(scene.person.bookmark?.mode);
  if (heard.kind !== 'text' || !mode) return null;
  const { text } = heard;
  // Why two papers differ may be told in such words.
  const isReason = mode.kind === 'filling-statistics' && mode.explains === true;
  const isSpoken = !isReason && !asksWhatWaits(text) && (speaksOfTakingBack(text) || isUndecided(text));
  // The table that is shown may be what was read.
  const isOfMaterial = !isReason && mode.kind !== 'arranging-table' && isContentWithRead(text);
  const parts = isOfMaterial ? aboutDeciding(scene, 'recommend', text) : isSpoken ? spokenOfParts(scene, text) : null;
  return parts && askPapersAgain(scene, parts);
}

/** A card that asked about something that is over, or was an applicant's: where the contact is now is said again. @returns null for everything else */
function oldCardTurn(scene: Scene, heard: Heard): Outcome | null {
  const desk = deskOfMode(scene) ?? scene.desks[0];
  if (heard.kind !== 'choice' || !desk) return null;
  const here = atDesk(scene, desk);
  const closing = heard.code ? [say('card.close', { code: heard.code, decision: 'outdated' })] : [];
  const parts = [...closing, say('recommendation.old-card', {})];
  const mode = scene.person.bookmark?.mode;
  if (papersModeIn(mode) || mode?.kind === 'giving-reason') return askAgain(here, parts);
  return scene.application ? null : outcomeStaying(here, [...parts, contactLobby(here)]);
}

/** The person typed an invitation code. */
function accepted(scene: Scene): Outcome {
  const { invitation, campaigns } = scene;
  const campaign = findCampaign(campaigns, invitation?.campaign);
  if (invitation && 'expert' in invitation) return outcomeStaying(scene, [say('lobby.bad-code', {})]);
  const isOver = invitation?.until !== undefined && invitation.until < shanghaiDay(scene.now);
  if (!invitation || !campaign || isOver) return outcomeStaying(scene, [say('lobby.bad-code', {})]);
  const name = nameOfDesk({ campaign, body: invitation.body });
  return {
    ...outcomeStaying(scene, [
      say('lobby.bound', { body: name, ...(invitation.until ? { until: invitation.until } : {}) }),
    ]),
    change: { kind: 'person', events: [{ kind: 'boundToBody', ...invitation }] },
  };
}

/** 换推荐单位 of somebody who applies for nothing: whose it is to change. */
function changeBodyTurn(scene: Scene, text: string): Outcome | null {
  const { application, vocabulary, campaign } = scene;
  if (application || textAfterWord(vocabulary, 'change-body', text) === null) return null;
  return outcomeStaying(scene, [
    say('recommendation.change-body', { body: deskName(scene), contact: campaign.contact }),
  ]);
}

/** A question is answered; everything else leads back to what can be done here. */
function besideTurn(scene: Scene, text: string): Outcome | null {
  const { vocabulary, campaign, person } = scene;
  const help = say('recommendation.help', { body: deskName(scene), contact: campaign.contact });
  if (means(vocabulary, 'help', text)) return outcomeStaying(scene, [help]);
  const kind = asideKind(vocabulary, text);
  if (kind === 'thanks' || kind === 'farewell')
    return outcomeStaying(scene, [say('aside', { kind, label: null, turn: person.bookmark?.turn ?? 0 })]);
  const ofDesk = deskParts(scene, text);
  if (ofDesk) return outcomeStaying(scene, ofDesk);
  const spoken = isBeginning(scene, text) ? null : spokenOfTurn(scene, text);
  if (spoken) return spoken;
  const asked = questionParts(scene, text, null, null);
  if (asked?.some(asksForMeaning)) return outcomeStaying(scene, [help]);
  if (asked?.some(({ message }) => message === 'faq.answer')) return outcomeStaying(scene, asked);
  if (isBeginning(scene, text)) return null;
  const { left } = scene.person.bookmark ?? {};
  const waits = left?.campaign === scene.campaign.id ? [say('papers.left', { paper: 'statistics' })] : [];
  return outcomeStaying(scene, [contactLobby(scene), ...waits]);
}

function cardTurn(scene: Scene, card: CardOf<'review'>, heard: Extract<Heard, { kind: 'choice' }>): Outcome {
  const application = scene.waiting.find((waiting) => waiting.id === card.application);
  const choice = CHOICES.find((known) => known === heard.key);
  if (!application || !choice) return notWaiting(scene, heard.code);
  return decideByChoice(scene, application, choice, { reason: '', shown: card, code: heard.code });
}

/** What was decided on the review page. */
function decisionTurn(
  scene: Scene,
  { application: id, decision, fields, reason, shown }: Extract<Heard, { kind: 'body-decision' }>,
): Outcome {
  const application = scene.waiting.find((waiting) => waiting.id === id);
  if (!application) return notWaiting(scene, undefined);
  const given = { choice: decision, shown, isOnPage: true };
  if (decision === 'recommend') return concludeDecision(scene, application, { kind: 'recommend' }, given);
  const command: BodyCommand =
    decision === 'decline' ? { kind: 'decline', reason } : { kind: 'return-for-changes', fields, reason };
  return concludeDecision(scene, application, command, given);
}
