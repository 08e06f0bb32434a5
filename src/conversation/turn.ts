import type { Application } from '../domain/application/record/application.ts';
import { campaignFor } from '../domain/application/record/extension.ts';
import { foldOdd, withoutQuote } from '../domain/language/text/fold-odd.ts';
import { say } from '../domain/messages/messages.ts';
import { atDeskOfMode } from './base/desk.ts';
import { isRefused, type Outcome } from './base/outcome.ts';
import type { Heard, Scene } from './base/scene.ts';
import { blankFormTurn } from './turns/any-time/blank-form-turn.ts';
import { byMobileTurn } from './turns/any-time/by-mobile-turn.ts';
import { confirmObjectionTurn } from './turns/any-time/confirm-objection-turn.ts';
import { confirmSpeech } from './turns/any-time/confirm-speech.ts';
import { decisionTurn } from './turns/any-time/decision-turn.ts';
import { erasureTurn } from './turns/any-time/erasure-turn.ts';
import { expertTurn } from './turns/any-time/expert-turn.ts';
import { galleryTurn } from './turns/any-time/gallery-turn.ts';
import { giveUpTurn } from './turns/any-time/give-up-turn.ts';
import { guidanceTurn } from './turns/any-time/guidance-turn.ts';
import { joinTurn } from './turns/any-time/join-turn.ts';
import { lookUpTurn } from './turns/any-time/look-up-turn.ts';
import { objectionTurn } from './turns/any-time/objection-turn.ts';
import { proofTurn } from './turns/any-time/proof-turn.ts';
import { remindersTurn } from './turns/any-time/reminders-turn.ts';
import { undoTurn } from './turns/any-time/undo-turn.ts';
import { unseenTurn } from './turns/any-time/unseen-turn.ts';
import { journeyTurn } from './turns/applicant/journey-turn.ts';
import { leavingPaper, withoutLeft } from './turns/body-papers/left-turn.ts';
import { broadcastRefusal, broadcastTurn } from './turns/broadcast/broadcast-turn.ts';
import { leavingBroadcast } from './turns/broadcast/set-aside.ts';
import { awayTurn } from './turns/contact/away-turn.ts';
import { contactTurn } from './turns/contact/contact-turn.ts';
import { leavingReason } from './turns/contact/typed-decision.ts';
import { askerTurn } from './turns/handover/asker-turn.ts';
import { staffTurn } from './turns/handover/staff-turn.ts';
import { campaignTurn } from './turns/lobby/campaign-turn.ts';
import { lobbyTurn } from './turns/lobby/lobby-turn.ts';

/** One message of a person → what changes and what is said. Pure: the same scene and message give the same outcome.
 *  @returns null when there is nothing to change and nothing to say */
export function turn(scene: Scene, said: Heard): Outcome | null {
  const confirmed = confirmSpeech(scene, read(scene, said));
  if ('outcome' in confirmed) return confirmed.outcome;
  const { heard } = confirmed;
  const outcome = turnOf(scene, heard);
  if (!outcome || said === heard || said.kind !== 'choice' || !said.code) return outcome;
  const decision =
    said.key === HOLD_NO ? ('no' as const) : isRefused(outcome) ? ('refused' as const) : ('yes' as const);
  return { ...outcome, parts: [say('card.close', { code: said.code, decision }), ...outcome.parts] };
}

const HOLD_NO = '2';

/** Characters nobody sees and quoted words are left out; a press on the card that asks about a doubtful value is the word on its button. */
function read({ person }: Scene, said: Heard): Heard {
  if (said.kind === 'text' || said.kind === 'spoken') {
    const text = withoutQuote(foldOdd(said.text));
    return text === said.text ? said : { ...said, text };
  }
  const isHold = said.kind === 'choice' && said.card?.kind === 'hold' && said.card.turn === person.bookmark?.turn;
  return isHold ? { kind: 'text', text: said.key } : said;
}

function turnOf(scene: Scene, heard: Heard): Outcome | null {
  const here = atDeskOfMode(scene);
  const broadcast = broadcastTurn(here, heard);
  if (broadcast) return broadcast;
  const outcome = turnBeside(scene, here, heard);
  return outcome && leavingBroadcast(scene, outcome);
}

function turnBeside(scene: Scene, here: Scene, heard: Heard): Outcome | null {
  const handedOver =
    lookUpTurn(here, heard) ?? staffTurn(here, heard) ?? askerTurn(here, heard) ?? broadcastRefusal(here, heard);
  if (handedOver) return handedOver;
  const outcome = unseenTurn(scene, heard, placedTurn);
  return outcome && withNoteForStaff(scene, heard, leavingReason(scene, leavingPaper(scene, outcome)));
}

/** A message for the assistant, where the person is. */
function placedTurn(scene: Scene, heard: Heard): Outcome | null {
  const here = atDeskOfMode(scene);
  // A contact's own application has its own days; those of others have theirs.
  const campaign = campaignFor(scene.campaign, scene.application);
  const own = campaign === scene.campaign ? scene : { ...scene, campaign };
  return (
    joinTurn(scene) ??
    erasureTurn(here.desk ? here : own, heard) ??
    giveUpTurn(here.desk ? here : own, heard) ??
    campaignTurn(scene, heard) ??
    confirmObjectionTurn(scene, heard) ??
    objectionTurn(scene, heard) ??
    proofTurn(scene, heard) ??
    galleryTurn(scene, heard) ??
    decisionTurn(scene, heard) ??
    remindersTurn(scene, heard) ??
    guidanceTurn(here.desk ? here : own, heard) ??
    blankFormTurn(here.desk ? here : own, heard) ??
    expertTurn(scene, heard) ??
    undoTurn(scene, heard) ??
    byMobileTurn(scene, heard) ??
    awayTurn(scene, heard) ??
    contactTurn(scene, heard) ??
    (isFiling(scene) ? withoutLeft(journeyTurn(scene, heard)) : lobbyTurn(scene, heard))
  );
}

function isFiling(scene: Scene): scene is Scene & { application: Application } {
  return scene.application !== null;
}

/** What was not understood while a person is awaited is kept for whoever comes. */
function withNoteForStaff({ person, handover }: Scene, heard: Heard, outcome: Outcome): Outcome {
  if (!handover?.open || heard.kind !== 'text') return outcome;
  const isMissed =
    outcome.bookmark.misses > (person.bookmark?.misses ?? 0) ||
    outcome.parts.some(({ message }) => message === 'faq.unknown');
  if (!isMissed || outcome.change.events.length > 0) return outcome;
  const spoken = { kind: 'handoverSpoken' as const, by: person.id, text: heard.text };
  const part = say('handover.noted', { turn: person.bookmark?.turn ?? 0 });
  return {
    ...outcome,
    change: { kind: 'handover', asker: person.id, events: [spoken] },
    parts: [...outcome.parts, part],
  };
}
