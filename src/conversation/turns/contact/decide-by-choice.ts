import { titleOf } from '../../../domain/application/answers/title-of.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import type { BodyCommand } from '../../../domain/application/record/commands.ts';
import {
  isShownNow,
  type ShownForReview,
  shownForReview,
} from '../../../domain/application/stages/shown-for-review.ts';
import { isOwn } from '../../../domain/application/together/is-own.ts';
import type { CardOf } from '../../../domain/base/card.ts';
import { say } from '../../../domain/messages/messages.ts';
import { decideRecommendation } from '../../../domain/recommendation/decide-recommendation.ts';
import { reviewWindow } from '../../../domain/recommendation/review-window.ts';
import { fieldsIn } from '../../base/fields-in.ts';
import { changingApplication, type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import type { Choice } from '../../meaning/read-decision.ts';
import { afterDecision } from '../body-papers/papers-turn.ts';
import { changedSince } from './decided-before.ts';

/** Longest reason kept, in characters. */
const MAX_REASON = 500;

/** How a decision came: with a reason or without, for what was shown, from a card that is closed then. */
export interface Given {
  reason: string;
  shown?: ShownForReview | undefined;
  code?: string | undefined;
  /** A page shows what can be taken back itself. */
  isOnPage?: boolean;
}

/** Decides by a word or a button; sending back and declining wait for their reason. */
export function decideByChoice(
  scene: Scene,
  application: Application,
  choice: Choice,
  { reason, shown, code }: Given,
): Outcome {
  // Before a reason is asked for that nobody may give.
  if (isOwn(application, scene.person.id))
    return outcomeStaying(scene, [say('refused', { reason: 'own-application', values: {} })]);
  if (choice !== 'recommend' && reason === '') {
    const late = closedNow(scene, application) ?? (choice === 'return' ? tooLate(scene, application) : null);
    if (late) return late;
  }
  const closing = code ? [say('card.close', { code, decision: choice })] : [];
  if (choice === 'recommend')
    return concludeDecision(scene, application, { kind: 'recommend' }, { choice, shown, code });
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
  return concludeDecision(scene, application, withReason(scene, application, choice, reason), { choice, shown, code });
}

/** @returns null while it can be decided */
function closedNow(scene: Scene, application: Application): Outcome | null {
  const { campaign, now, person, desk } = scene;
  const window = reviewWindow(application, campaign, { now, by: person.id, body: desk?.body ?? null });
  if (window.isOpen || window.reason !== 'recommendation-closed') return null;
  const values = { to: window.closesOn, contact: campaign.contact };
  return outcomeStaying(scene, [say('refused', { reason: 'recommendation-closed', values })]);
}

/** Nobody is asked for a reason that comes to nothing. @returns null while it can be sent back */
function tooLate(scene: Scene, application: Application): Outcome | null {
  const { campaign, now, person, desk } = scene;
  const open = reviewWindow(application, campaign, { now, by: person.id, body: desk?.body ?? null });
  if (!open.isOpen || open.canReturn) return null;
  const title = titleOf(campaign, application);
  const values = { application: application.id, title, until: open.returnsUntil, contact: campaign.contact };
  return outcomeStaying(scene, [say('recommendation.no-return', values)]);
}

export function withReason(
  scene: Scene,
  application: Application,
  choice: 'return' | 'decline',
  text: string,
): BodyCommand {
  const reason = [...text.trim()].slice(0, MAX_REASON).join('');
  return choice === 'decline'
    ? { kind: 'decline', reason }
    : { kind: 'return-for-changes', fields: fieldsIn(scene, application, reason), reason };
}

/** Decides, and says what became of it. */
export function concludeDecision(
  scene: Scene,
  application: Application,
  command: BodyCommand,
  { choice, shown, code, isOnPage = false }: { choice: Choice } & Omit<Given, 'reason'>,
): Outcome {
  const { campaign, now, person, desk, undoSeconds = 0 } = scene;
  const context = {
    campaign,
    now,
    by: person.id,
    name: desk?.calledAs,
    body: desk?.body ?? null,
    contacts: desk?.contacts ?? [],
    above: desk?.above ?? [],
    shown,
    endorsed: desk?.papers.endorsed ?? [],
    undoSeconds,
  };
  const decision = decideRecommendation(application, command, context);
  if (decision.kind === 'refused') {
    if (decision.reason === 'submission-closed') return tooLate(scene, application) ?? outcomeStaying(scene, []);
    return decision.reason === 'material-changed'
      ? changedSince(scene, application, code)
      : outcomeStaying(scene, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  }
  const title = titleOf(campaign, application);
  const outcome = outcomeStaying(scene, [
    ...(code ? [say('card.close', { code, decision: choice })] : []),
    say('recommendation.done', {
      ...{ application: application.id, title, decision: choice },
      ...(undoSeconds > 0 ? { undo: { card: isOnPage ? null : undoCard(application), seconds: undoSeconds } } : {}),
    }),
    ...afterDecision(scene, application, choice === 'recommend', undoSeconds > 0),
  ]);
  return { ...changingApplication(outcome, application.id, decision.events), effects: decision.effects };
}

/** The next decision of an application that is held. */
function undoCard({ id, holds = 0 }: Application): CardOf<'undo'> {
  return { kind: 'undo', application: id, number: holds + 1 };
}
