import type { Ports } from '../../ports/ports.ts';
import { acceptMessage } from '../inbound/accept-message.ts';
import type { PageLink } from '../pages/page-link.ts';
import { findReviewed, isLinkDecided, openFor, type VerdictKind, type VerdictRefusal } from './describe-review.ts';

export interface Verdict {
  decision: VerdictKind;
  /** Ids of the form's fields; only with `return`. */
  fields: string[];
  reason: string;
  /** Made by the page for one press of the button: the same one counts once. */
  press: string;
}

/** Takes a contact's decision in, as a message of that person. What is plainly impossible is refused here; the conversation decides. */
export async function giveVerdict(
  ports: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'clock' | 'inbox' | 'jobs'>,
  link: PageLink,
  { decision, fields, reason, press }: Verdict,
): Promise<'accepted' | VerdictRefusal> {
  const found = await findReviewed(ports, link.person, link.subject);
  if (!found) return 'not-yours';
  if (await isLinkDecided(ports, link)) return 'link-decided';
  const open = openFor(found.application, found.campaign, { now: ports.clock.now(), by: link.person });
  if (!open.isOpen) return open.reason;
  if (decision === 'return' && !open.canReturn) return 'submission-closed';
  await acceptMessage(ports, {
    id: `h5:${link.nonce}:${press}`,
    person: link.person,
    reply: { kind: 'verdict', application: link.subject, decision, fields, reason },
  });
  return 'accepted';
}
