import { foldSearch } from '../../domain/application/together/named-in.ts';
import { accountOf, personId } from '../../domain/base/person.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Account, accountView } from '../../domain/logins/account.ts';
import { bodiesOf, type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { FoundPersonJson } from '../../wire/console/people.ts';
import { listPeople } from './list-people.ts';
import { namePeople } from './name-people.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'staffInUse' | 'staffNames' | 'channels'>;

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
  const bound = await boundAt(ports, campaigns, search.trim());
  const found = [...bound, ...lists.flat(), ...staffOf(ports)].filter(({ person, account }) =>
    [person.name, person.mobile, person.place, account].some((text) => foldSearch(text).includes(wanted)),
  );
  const known = new Map<string, FoundPersonJson>();
  // Somebody who is listed and bound has a number in the list only.
  for (const { person } of found)
    known.set(keyOf(person), { ...person, mobile: person.mobile || mobileIn(lists.flat(), person) });
  return [...known.values()];
}

const keyOf = ({ kind, name, place }: FoundPersonJson) => `${kind} ${place} ${name}`;

function mobileIn(listed: readonly Known[], person: FoundPersonJson): string {
  return listed.find((one) => keyOf(one.person) === keyOf(person))?.person.mobile ?? '';
}

/** Who acts for a body or scores from the app's account that is typed. */
async function boundAt(ports: Needs, campaigns: readonly CampaignDefinition[], account: string): Promise<Known[]> {
  const found: Known[] = [];
  for (const channel of Object.keys(ports.channels)) {
    const id = personId({ channel, userId: account });
    const person = (await ports.views.get<Person>(personView, id))?.data;
    if (!person) continue;
    const called = (await namePeople(ports, [id]))[id]?.name ?? account;
    for (const { campaign: of, body } of bodiesOf(person)) {
      const campaign = campaigns.find((one) => one.id === of);
      if (!campaign) continue;
      const place = bodyName(campaign, body) ?? '';
      found.push({ person: { kind: 'contact', name: called, mobile: '', place }, account });
    }
  }
  return found;
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
