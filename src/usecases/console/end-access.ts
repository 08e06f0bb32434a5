import { addressOf, type PersonId, WEB } from '../../domain/base/person.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Account as WebAccount } from '../../domain/logins/account.ts';
import { bodyIn } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { namePeople } from '../bodies/name-people.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';
import { closeAccounts } from '../logins/change-account.ts';
import { readPerson } from '../read-person.ts';

interface Account {
  campaign: string;
  body: string;
}

/** Takes a contact's account back: what the person did for the body stays on record, nothing more is shown or taken. Safe to repeat.
 *  @returns false when the person does not act for the body */
export async function unbindContact(
  ports: CommitNeeds & Pick<Ports, 'staffNames'>,
  { person, by, requestId, ...of }: Account & { person: PersonId; by: PersonId | 'system'; requestId: string },
): Promise<boolean> {
  const stream = `person/${person}` as const;
  const cause = `unbound/${requestId}`;
  const { name, isFromForm } = (await namePeople(ports, [person]))[person] ?? {};
  const named = name && !isFromForm ? { name } : {};
  const committed = await commit(ports, {
    known: { stream, cause },
    load: () => readPerson(ports, person),
    decide: ({ ownSeq, ...contact }) =>
      bodyIn(contact, of.campaign) !== of.body
        ? { done: false }
        : {
            append: {
              stream,
              seq: ownSeq + 1,
              cause,
              by,
              at: ports.clock.now().toISOString(),
              events: [{ kind: 'unboundFromBody', ...of, ...named }],
              effects: [{ to: person, message: 'lobby.unbound', values: { body: nameOf(ports, of) } }],
            },
          },
  });
  if (committed.kind !== 'recorded') return false;
  // Who leaves leaves with the account for the web, and with what is open in it.
  const isMeant = ({ owner }: WebAccount) =>
    owner.kind === 'contact' && owner.campaign === of.campaign && owner.body === of.body;
  await closeAccounts(ports, person, { by, cause, isMeant });
  if (addressOf(person)?.channel === WEB) await endAccess(ports, { person, by, requestId });
  return true;
}

function nameOf({ campaigns }: Pick<Ports, 'campaigns'>, { campaign, body }: Account): string {
  const known = findCampaign(campaigns, campaign);
  return (known && bodyName(known, body)) ?? body;
}

/** Ends every link and session that a person has; new ones come from the chat as ever. Safe to repeat. */
export async function endAccess(
  ports: CommitNeeds,
  { person, by, requestId }: { person: PersonId; by: PersonId | 'system'; requestId: string },
): Promise<void> {
  const cause = `access-ended/${requestId}`;
  await commitOwn(ports, person, cause, () => ({ events: [{ kind: 'accessEnded' }], effects: [] }), by);
}
