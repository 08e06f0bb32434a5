import { addressOf, type ChannelAddress, type PersonId } from '../domain/base/person.ts';
import { accountsOf, type Person, personView } from '../domain/people/person.ts';
import type { Channel } from '../ports/channels/channel.ts';
import type { Ports } from '../ports/ports.ts';
import type { AtOnce } from '../ports/process/at-once.ts';

type Needs = Pick<Ports, 'views' | 'channels'>;

/** Whether somebody can have a second account at all. */
export function hasSeveralApps({ channels }: Pick<Ports, 'channels'>): boolean {
  let count = 0;
  for (const _ in channels) count += 1;
  return count > 1;
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
export function waysToReach(ports: Needs, person: PersonId): AtOnce<Way[]> {
  return hasSeveralApps(ports) ? waysToAccounts(ports, person) : waysBy(ports, [person]);
}

async function waysToAccounts(ports: Needs, person: PersonId): Promise<Way[]> {
  const row = await ports.views.get<Person>(personView, person);
  return waysBy(ports, accountsOf(row?.data ?? null, person));
}

function waysBy({ channels }: Needs, accounts: readonly PersonId[]): Way[] {
  const ways: Way[] = [];
  for (const account of accounts) {
    const address = addressOf(account);
    const platform = address && channels[address.channel];
    if (platform) ways.push({ ...address, platform });
  }
  return ways;
}
