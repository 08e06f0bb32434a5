import type { Application } from '../../domain/application/application.ts';
import type { BodyCommand } from '../../domain/application/commands.ts';
import { isOwn } from '../../domain/application/own.ts';
import { formOf, trackOf } from '../../domain/application/progress.ts';
import { isShownNow, type ShownForReview, shownForReview } from '../../domain/application/shown-for-review.ts';
import { titleOf } from '../../domain/application/title-of.ts';
import type { CardOf } from '../../domain/base/card.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { fieldByLabel } from '../../domain/form/labels.ts';
import { asksBack } from '../../domain/language/decision-words.ts';
import { say } from '../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../domain/people/bookmark.ts';
import { decideRecommendation } from '../../domain/recommendation/decide.ts';
import { atDesk, deskName, nameOfDesk } from '../base/desk.ts';
import { changingApplication, type Outcome, outcomeStaying } from '../base/outcome.ts';
import type { Heard, Scene } from '../base/scene.ts';
import { foldText, means } from '../base/words.ts';
import { questionParts } from '../listeners/question-listener.ts';
import { afterDecision, papersReminder, papersTurn } from './body-papers/turn.ts';
import { changedSince, notWaiting } from './decided-before.ts';
import {
  CHOICES,
  type Choice,
  contactLobby,
  deskMeant,
  isBeginning,
  unclearTurn,
  waitingListed,
  wordAndRest,
  worklist,
} from './which-desk.ts';

/** Longest reason kept, in characters. */
const MAX_REASON = 500;

/** A message of somebody who acts for a recommending body, or is about to. @returns null when it is none of the body's business */
export function contactTurn(scene: Scene, heard: Heard): Outcome | null {
  if (scene.isCodeRefused) return outcomeStaying(scene, [say('lobby.codes-over', { contact: scene.campaign.contact })]);
  if (scene.invitation !== undefined) return accepted(scene);
  if (scene.desks.length === 0) return null;
  const desk = deskMeant(scene, heard);
  return desk ? deskTurn(atDesk(scene, desk), heard) : unclearTurn(scene, heard);
}

/** A message about one recommending body. */
function deskTurn(scene: Scene, heard: Heard): Outcome | null {
  const { bookmark } = scene.person;
  if (heard.kind === 'choice' && heard.card?.kind === 'review') return cardTurn(scene, heard.card, heard);
  if (heard.kind === 'body-decision') return decisionTurn(scene, heard);
  const paper = papersTurn(scene, heard);
  if (paper) return paper;
  if (heard.kind !== 'text')
    return heard.kind === 'entered' && !scene.application ? outcomeStaying(scene, [contactLobby(scene)]) : null;
  if (bookmark?.mode?.kind === 'giving-reason') return reasonTurn(scene, bookmark.mode, heard.text);
  return (
    wordTurn(scene, heard.text) ?? (scene.application ? null : (papersReminder(scene) ?? besideTurn(scene, heard.text)))
  );
}

/** The person typed an invitation code. */
function accepted(scene: Scene): Outcome {
  const { invitation, campaigns } = scene;
  const campaign = findCampaign(campaigns, invitation?.campaign);
  if (!invitation || !campaign) return outcomeStaying(scene, [say('lobby.bad-code', {})]);
  const name = nameOfDesk({ campaign, body: invitation.body });
  return {
    ...outcomeStaying(scene, [say('lobby.bound', { body: name })]),
    change: { kind: 'person', events: [{ kind: 'boundToBody', ...invitation }] },
  };
}

/** A question is answered; everything else leads back to what can be done here. */
function besideTurn(scene: Scene, text: string): Outcome | null {
  const asked = questionParts(scene, text, null, null);
  if (asked?.some(({ message }) => message === 'faq.answer')) return outcomeStaying(scene, asked);
  return isBeginning(scene, text) ? null : outcomeStaying(scene, [contactLobby(scene)]);
}

function cardTurn(scene: Scene, card: CardOf<'review'>, heard: Extract<Heard, { kind: 'choice' }>): Outcome {
  const application = scene.waiting.find((waiting) => waiting.id === card.application);
  const choice = CHOICES.find((known) => known === heard.key);
  if (!application || !choice) return notWaiting(scene, heard.code);
  return chosen(scene, application, choice, { reason: '', shown: card, code: heard.code });
}

/** What was decided on the review page. */
function decisionTurn(
  scene: Scene,
  { application: id, decision, fields, reason, shown }: Extract<Heard, { kind: 'body-decision' }>,
): Outcome {
  const application = scene.waiting.find((waiting) => waiting.id === id);
  if (!application) return notWaiting(scene, undefined);
  if (decision === 'recommend') return conclude(scene, application, { kind: 'recommend' }, { choice: decision, shown });
  const command: BodyCommand =
    decision === 'decline' ? { kind: 'decline', reason } : { kind: 'return-for-changes', fields, reason };
  return conclude(scene, application, command, { choice: decision, shown });
}

/** Typed words: 推荐, 退回 <原因>, 不推荐 <原因>, with the number where several wait; 待办. */
function wordTurn(scene: Scene, text: string): Outcome | null {
  const { vocabulary, waiting } = scene;
  if (means(vocabulary, 'worklist', text)) return outcomeStaying(scene, [worklist(scene)]);
  for (const choice of [...CHOICES].reverse()) {
    const rest = wordAndRest(scene, choice, text);
    if (rest === null) continue;
    if (waiting.length === 0) return outcomeStaying(scene, [say('recommendation.none', { body: deskName(scene) })]);
    const named = waiting.find(({ id }) => foldText(rest).includes(id.toLowerCase()));
    const application = named ?? (waiting.length === 1 ? waiting[0] : undefined);
    if (!application) return outcomeStaying(scene, [say('recommendation.which', { waiting: waitingListed(scene) })]);
    return chosen(scene, application, choice, { reason: named ? withoutNumber(rest, named.id) : rest });
  }
  return null;
}

function withoutNumber(text: string, id: string): string {
  const at = text.toLowerCase().indexOf(id.toLowerCase());
  const rest = at < 0 ? text : text.slice(0, at) + text.slice(at + id.length);
  return rest.replace(/^[\s\p{P}]+/u, '');
}

/** How a decision came: with a reason or without, for what was shown, from a card that is closed then. */
interface Given {
  reason: string;
  shown?: ShownForReview | undefined;
  code?: string | undefined;
}

function chosen(scene: Scene, application: Application, choice: Choice, { reason, shown, code }: Given): Outcome {
  // Before a reason is asked for that nobody may give.
  if (isOwn(application, scene.person.id))
    return outcomeStaying(scene, [say('refused', { reason: 'own-application', values: {} })]);
  const closing = code ? [say('card.close', { code, decision: choice })] : [];
  if (choice === 'recommend') return conclude(scene, application, { kind: 'recommend' }, { choice, shown, code });
  if (shown && !isShownNow(application, shown)) return changedSince(scene, application, code);
  if (reason === '') {
    const title = titleOf(scene.campaign, application);
    const at = shown ?? shownForReview(application);
    const mode = {
      kind: 'giving-reason' as const,
      application: application.id,
      decision: choice,
      shown: { version: at.version, submitted: at.submitted },
    };
    return outcomeStaying(
      scene,
      [...closing, say('recommendation.reason', { application: application.id, title, decision: choice })],
      mode,
    );
  }
  return conclude(scene, application, withReason(scene, application, choice, reason), { choice, shown, code });
}

function reasonTurn(scene: Scene, mode: Extract<BookmarkMode, { kind: 'giving-reason' }>, text: string): Outcome {
  const application = scene.waiting.find(({ id }) => id === mode.application);
  if (means(scene.vocabulary, 'back', text)) return outcomeStaying(scene, [worklist(scene)]);
  if (!application) return notWaiting(scene, undefined);
  const { decision: choice, shown } = mode;
  if (asksBack(text)) return askedForReason(scene, application, mode, text);
  return conclude(scene, application, withReason(scene, application, choice, text), { choice, shown });
}

/** A question is answered, and the reason asked for once more. */
function askedForReason(
  scene: Scene,
  application: Application,
  mode: Extract<BookmarkMode, { kind: 'giving-reason' }>,
  text: string,
): Outcome {
  const asked = questionParts(scene, text, null, null)?.filter(({ message }) => message === 'faq.answer') ?? [];
  const title = titleOf(scene.campaign, application);
  const reason = say('recommendation.reason', { application: application.id, title, decision: mode.decision });
  return outcomeStaying(scene, [...asked, reason], mode);
}

function withReason(scene: Scene, application: Application, choice: 'return' | 'decline', text: string): BodyCommand {
  const reason = [...text.trim()].slice(0, MAX_REASON).join('');
  return choice === 'decline'
    ? { kind: 'decline', reason }
    : { kind: 'return-for-changes', fields: fieldsIn(scene, application, reason), reason };
}

/** The columns a reason names, in the form's order. */
function fieldsIn({ campaign }: Scene, application: Application, reason: string): string[] {
  const form = formOf(trackOf(campaign, application));
  const named = reason.split(/[\s\p{P}]+/u).map((word) => (word === '' ? null : fieldByLabel(form, word)));
  const ids = new Set(named.map((field) => field?.id));
  for (const field of form.fields) if (reason.includes(field.label)) ids.add(field.id);
  return form.fields.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

function conclude(
  scene: Scene,
  application: Application,
  command: BodyCommand,
  { choice, shown, code }: { choice: Choice } & Omit<Given, 'reason'>,
): Outcome {
  const { campaign, now, person, desk } = scene;
  const context = { campaign, now, by: person.id, body: desk?.body ?? null, shown };
  const decision = decideRecommendation(application, command, context);
  if (decision.kind === 'refused') {
    return decision.reason === 'material-changed'
      ? changedSince(scene, application, code)
      : outcomeStaying(scene, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  }
  const title = titleOf(campaign, application);
  const outcome = outcomeStaying(scene, [
    ...(code ? [say('card.close', { code, decision: choice })] : []),
    say('recommendation.done', { application: application.id, title, decision: choice }),
    ...afterDecision(scene, application, choice === 'recommend'),
  ]);
  return { ...changingApplication(outcome, application.id, decision.events), effects: decision.effects };
}
