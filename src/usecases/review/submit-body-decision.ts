import { isShownNow, type ShownForReview } from '../../domain/application/stages/shown-for-review.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import { reviewWindow } from '../../domain/recommendation/review-window.ts';
import type { Ports } from '../../ports/ports.ts';
import type { DecisionOutcomeJson } from '../../wire/phone/phone.ts';
import { type DecisionKind, lastDecision } from '../applications/last-decision.ts';
import { acceptMessage } from '../base/accept-message.ts';
import type { PageLink } from '../base/page-link.ts';
import { findReviewed, isLinkDecided, type ReviewRefusal } from './describe-review.ts';

export interface SubmittedDecision {
  decision: DecisionKind;
  /** Ids of the form's fields; only with `return`. */
  fields: string[];
  reason: string;
  /** What the page showed; a page of an older version names none, and is to be loaded again. */
  shown?: ShownForReview | undefined;
  /** Made by the page for one press of the button: the same one counts once. */
  requestId: string;
}

/** Takes a contact's decision in, as a message of that person. What is plainly impossible is refused here; the conversation decides. */
export async function submitBodyDecision(
  ports: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'clock' | 'inbox' | 'jobs'>,
  link: PageLink,
  { decision, fields, reason, shown, requestId }: SubmittedDecision,
): Promise<'accepted' | ReviewRefusal> {
  const found = await findReviewed(ports, link.person, link.subject);
  if (!found) return 'not-yours';
  if (await isLinkDecided(ports, link)) return 'link-decided';
  const open = reviewWindow(found.application, found.campaign, {
    ...{ now: ports.clock.now(), by: link.person, body: found.body },
  });
  if (!open.isOpen) return open.reason;
  if (!shown || !isShownNow(found.application, shown)) return 'material-changed';
  if (decision === 'return' && !open.canReturn) return 'submission-closed';
  await acceptMessage(ports, {
    id: causeOf(link, requestId),
    person: link.person,
    reply: { kind: 'body-decision', application: link.subject, decision, fields, reason, shown },
  });
  return 'accepted';
}

function causeOf({ nonce }: PageLink, requestId: string): string {
  return `h5:${nonce}:${requestId}`;
}

export async function findDecisionOutcome(
  ports: Pick<Ports, 'turns'>,
  link: PageLink,
  requestId: string,
): Promise<DecisionOutcomeJson> {
  const cause = causeOf(link, requestId);
  // What changed the application is in its stream; what was refused is in the person's.
  const entry =
    (await ports.turns.find(`application/${link.subject}`, cause)) ??
    (await ports.turns.find(`person/${link.person}`, cause));
  if (!entry) return { kind: 'pending' };
  return lastDecision([entry]) ? { kind: 'done' } : { kind: 'refused', reason: reasonIn(entry) };
}

/** Why the conversation refused, as it said so. */
function reasonIn({ effects }: JournalEntry): string {
  for (const { message, values } of effects) {
    if (message === 'refused' && typeof values.reason === 'string') return values.reason;
    if (message === 'recommendation.changed') return 'material-changed';
  }
  return 'already-decided';
}
