import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { applicantNameIn } from '../../domain/application/together/named-in.ts';
import { accountOf, type PersonId, shownAccount, spelledAccount } from '../../domain/base/person.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type Account, accountView } from '../../domain/logins/account.ts';
import { type BodyOfCampaign, bodiesOf, type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PersonNameJson } from '../../wire/console/people.ts';
import { listContacts } from './list-at-body.ts';
import { listPeople } from './list-people.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'staffNames'>;

/** Applications that are looked through for a name, the newest first. */
const MOST_APPLICATIONS = 5;

/** Names by person; everybody asked for is there. At most a few rows are read for each. */
export async function namePeople(ports: Needs, people: Iterable<PersonId>): Promise<Record<PersonId, PersonNameJson>> {
  const named = await Promise.all([...new Set(people)].map(async (id) => [id, await nameOf(ports, id)] as const));
  return Object.fromEntries(named);
}

/** What a colleague reads of one person: the name where one is known, else the user id if it says who it is, else the body. */
export async function calledAs(ports: Needs, person: PersonId): Promise<string> {
  const { name, body } = await nameOf(ports, person);
  return name ?? spelledAccount(person) ?? body ?? shownAccount(person);
}

async function nameOf(ports: Needs, id: PersonId): Promise<PersonNameJson> {
  const person = (await ports.views.get<Person>(personView, id))?.data;
  const desk = person ? bodiesOf(person).at(-1) : undefined;
  const campaign = findCampaign(ports.campaigns, desk?.campaign);
  const body = campaign && desk ? (bodyName(campaign, desk.body) ?? null) : null;
  const configured = ports.staffNames?.[id] ?? null;
  if (configured) return { name: configured, body };
  const [account] = await ports.views.list<Account>(accountView, { index: 'person', equals: id, limit: 1 });
  if (account?.data.name) return { name: account.data.name, body };
  const onRoster = desk ? await nameOnRoster(ports, desk) : null;
  const listed = onRoster ?? (person ? await nameOfExpert(ports, person) : null);
  if (listed || !person) return { name: listed, body };
  const written = await nameInApplications(ports, person);
  return written === null ? { name: null, body } : { ...written, body };
}

/** Whom staff named for a body: only where one is named and one is bound, else it is not known who is who. */
async function nameOnRoster(ports: Needs, { campaign, body }: BodyOfCampaign): Promise<string | null> {
  const { people } = await listPeople(ports, campaign);
  const [contact, ...others] = people.filter(({ kind, id }) => kind === 'contact' && id === body);
  if (!contact || others.length > 0) return null;
  return (await listContacts(ports, campaign, body)).length === 1 ? contact.name || null : null;
}

/** As whom somebody scores, the newest campaign first. */
async function nameOfExpert(ports: Needs, { experts = [] }: Person): Promise<string | null> {
  for (const { campaign, expert } of experts.toReversed()) {
    const { people } = await listPeople(ports, campaign);
    const listed = people.find(({ kind, id }) => kind === 'expert' && id === expert);
    if (listed) return listed.name;
  }
  return null;
}

/** A form's contact need not be who writes; who joins gives the own name. */
async function nameInApplications(
  { views, campaigns }: Needs,
  { id, applications }: Person,
): Promise<{ name: string; isFromForm?: boolean } | null> {
  for (const { id: application } of applications.slice(-MOST_APPLICATIONS).reverse()) {
    const row = await views.get<Application>(applicationView, application);
    const campaign = findCampaign(campaigns, row?.data.campaign);
    if (!row || !campaign || !isKnown([campaign], row.data)) continue;
    const helper = row.data.helpers?.find(({ person }) => person === id);
    const isOwner = row.data.applicant === id;
    const name = isOwner ? applicantNameIn(campaign, row.data) : (helper?.name ?? null);
    if (name && name !== accountOf(id)) return isOwner ? { name, isFromForm: true } : { name };
  }
  return null;
}
