import type { CardOf } from '../../base/card.ts';
import { tell } from '../../base/decision.ts';
import type { Effect } from '../../base/journal-entry.ts';
import type { PersonId } from '../../base/person.ts';
import type { Application } from '../record/application.ts';
import { callNameOf } from '../together/together.ts';

/** What a reviewer has before them: the printed version, and when it was submitted, in whole seconds since 1970. Pictures may change
 *  between two submissions of one version. */
export type ShownForReview = Pick<CardOf<'review'>, 'version' | 'submitted'>;

export function shownForReview({ printed, submittedAt }: Application): ShownForReview {
  return { version: printed?.version ?? 0, submitted: secondsOf(submittedAt ?? 0) };
}

export function isShownNow(application: Application, { version, submitted }: ShownForReview): boolean {
  const now = shownForReview(application);
  return now.version === version && now.submitted === submitted;
}

/** The card of a first review, for what is submitted at that moment. */
export function reviewCard(application: string, version: number, submittedAt: Date | string): CardOf<'review'> {
  return { kind: 'review', application, version, submitted: secondsOf(submittedAt) };
}

/** Closes everybody's card of what is submitted now: it is settled. @param name what colleagues call who settled it; the account without it */
export function closeReviewCards(
  application: Application,
  how: 'recommend' | 'return' | 'decline' | 'withdrawn',
  {
    by,
    contacts,
    name = callNameOf(application, by),
  }: { by: PersonId; contacts: readonly PersonId[]; name?: string | undefined },
): Effect[] {
  const card: CardOf<'review'> = { kind: 'review', application: application.id, ...shownForReview(application) };
  return contacts.map((contact) => tell(contact, 'card.settled', { card, how, by: name, isMine: contact === by }));
}

function secondsOf(moment: Date | string | number): number {
  return Math.floor(new Date(moment).getTime() / 1000);
}
