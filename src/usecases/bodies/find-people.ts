import { foldSearch } from '../../domain/application/together/named-in.ts';
import { accountOf } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Account, accountView } from '../../domain/logins/account.ts';
import type { Ports } from '../../ports/ports.ts';
import type { FoundPersonJson } from '../../wire/console/people.ts';
import { listPeople } from './list-people.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'staffInUse'>;

/** Accounts of a campaign that are looked through. */
const MOST_ACCOUNTS = 1000;

/** Who is not found by an application: contacts as staff listed them and by their accounts, experts, and who is staff; by part of a name, a number, an account or the
 *  place where they work. The same person in two lists comes once. An empty search finds nobody. */
export async function findPeople(
  ports: Needs,
  campaigns: readonly CampaignDefinition[],
  search: string,
): Promise<FoundPersonJson[]> {
  const wanted = foldSearch(search);
  if (wanted === '') return [];
  const lists = await Promise.all(campaigns.map((campaign) => peopleIn(ports, campaign)));
  const found = [...lists.flat(), ...staffOf(ports)].filter(({ person, account }) =>
    [person.name, person.mobile, person.place, account].some((text) => foldSearch(text).includes(wanted)),
  );
  const keyOf = ({ kind, name, place }: FoundPersonJson) => `${kind} ${place} ${name}`;
  return [...new Map(found.map(({ person }) => [keyOf(person), person])).values()];
}

interface Known {
  person: FoundPersonJson;
  account: string;
}

async function peopleIn(ports: Needs, { id }: CampaignDefinition): Promise<Known[]> {
  const [{ people }, accounts] = await Promise.all([
    listPeople(ports, id),
    ports.views.list<Account>(accountView, { index: 'campaign', equals: id, limit: MOST_ACCOUNTS }),
  ]);
  const listed = people.map(
    ({ kind, name, mobile, place }): Known => ({ person: { kind, name, mobile, place }, account: '' }),
  );
  const bodies = new Map(people.flatMap(({ kind, id: of, place }) => (kind === 'contact' ? [[of, place]] : [])));
  const own = accounts.flatMap(({ data: { user, name, mobile, owner } }): Known[] => {
    if (owner.kind !== 'contact') return [];
    return [{ person: { kind: 'contact', name, mobile, place: bodies.get(owner.body) ?? '' }, account: user }];
  });
  return [...listed, ...own];
}

function staffOf({ staffInUse }: Needs): Known[] {
  return staffInUse.members().map(({ person, role, name }) => {
    const account = accountOf(person);
    return { person: { kind: role, name: name ?? account, mobile: '', place: '' }, account };
  });
}
