import { addressOf, type ChannelAddress, type PersonId } from '../domain/base/person.ts';
import { accountsOf, type Person, personView } from '../domain/people/person.ts';
import type { Channel } from '../ports/channel.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'views' | 'channels'>;

/** Whether somebody can have a second account at all. */
export function hasSeveralApps({ channels }: Pick<Ports, 'channels'>): boolean {
  return Object.keys(channels).length > 1;
}

/** The person an account belongs to: the one it was bound to, else itself. */
export async function personOf(ports: Needs, account: PersonId): Promise<PersonId> {
  if (!hasSeveralApps(ports)) return account;
  const [row] = await ports.views.list<Person>(personView, { index: 'account', equals: account, limit: 1 });
  return row?.id ?? account;
}

export interface Way extends ChannelAddress {
  platform: Channel;
}

/** How a person can be reached, in the order they are tried: by the app last used, then by the others. Empty where no platform of ours leads. */
export async function waysTo(ports: Needs, person: PersonId): Promise<Way[]> {
  const known = hasSeveralApps(ports) ? ((await ports.views.get<Person>(personView, person))?.data ?? null) : null;
  return accountsOf(known, person).flatMap((account) => {
    const address = addressOf(account);
    const platform = address && ports.channels[address.channel];
    return platform ? [{ ...address, platform }] : [];
  });
}
