import { isKnown, trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { answersOfKind, telephonesIn } from '../../domain/application/together/named-in.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type Account, accountView } from '../../domain/logins/account.ts';
import { bodiesOf, type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { listPeople } from './list-people.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'staffNames'>;

/** Applications and accounts that are looked through for names, the newest first. */
const MOST = 20;

/** Everything by which staff may look for somebody: the account's id, the names and numbers that staff, an account, a list or a form gives, and what the body is
 *  called that the person acts for. Where a body has several contacts all of them are there: nobody knows who is who. For looking only: who somebody is says
 *  `namePeople`. */
export async function findKnownNames(ports: Needs, id: PersonId): Promise<string[]> {
  const person = (await ports.views.get<Person>(personView, id))?.data ?? null;
  const found = await Promise.all([
    [id, ports.staffNames?.[id] ?? ''],
    inAccounts(ports, id),
    person ? inLists(ports, person) : [],
    person ? inApplications(ports, person) : [],
  ]);
  return [...new Set(found.flat().filter((name) => name !== ''))];
}

async function inAccounts({ views }: Needs, equals: PersonId): Promise<string[]> {
  const accounts = await views.list<Account>(accountView, { index: 'person', equals, limit: MOST });
  return accounts.flatMap(({ data: { user, name, mobile } }) => [user, name, mobile]);
}

/** The names and numbers of everybody whom staff named for a body that the person acts for, and the body's own name; those the person has as an expert. */
async function inLists(ports: Needs, person: Person): Promise<string[]> {
  const desks = bodiesOf(person).map(({ campaign, body }) => ({ kind: 'contact' as const, campaign, id: body }));
  const scores = (person.experts ?? []).map(({ campaign, expert }) => ({
    ...{ kind: 'expert' as const, campaign, id: expert },
  }));
  const found = await Promise.all(
    [...desks, ...scores].map(async ({ kind, campaign, id }) => {
      const { people } = await listPeople(ports, campaign);
      return people.filter((one) => one.kind === kind && one.id === id);
    }),
  );
  return found
    .flat()
    .flatMap(({ kind, name, mobile, place }) => [...(kind === 'contact' ? [place] : []), name, mobile]);
}

/** The own name of who joined, and every name and number in the own forms. */
async function inApplications({ views, campaigns }: Needs, { id, applications }: Person): Promise<string[]> {
  const rows = await Promise.all(
    applications.slice(-MOST).map((own) => views.get<Application>(applicationView, own.id)),
  );
  return rows.flatMap((row) => {
    const campaign = findCampaign(campaigns, row?.data.campaign);
    if (!row || !campaign || !isKnown([campaign], row.data)) return [];
    const helper = row.data.helpers?.find(({ person }) => person === id);
    if (helper) return [helper.name];
    if (row.data.applicant !== id) return [];
    return [...answersOfKind(trackOf(campaign, row.data), row.data, 'name'), ...telephonesIn(campaign, row.data)];
  });
}
