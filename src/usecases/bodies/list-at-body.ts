import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import type { Ports } from '../../ports/ports.ts';

type Views = Pick<Ports, 'views'>;

/** What a recommending body has endorsed; at most a thousand. */
export function listEndorsed(ports: Views, campaign: string, body: string): Promise<Application[]> {
  return applicationsUnder(ports, 'endorsed', bodyKey(campaign, body));
}

/** What waits for a recommending body's decision; at most a thousand. */
export function listWaiting(ports: Views, campaign: string, body: string): Promise<Application[]> {
  return applicationsUnder(ports, 'waiting', bodyKey(campaign, body));
}

async function applicationsUnder({ views }: Views, index: string, equals: string): Promise<Application[]> {
  return (await views.list<Application>(applicationView, { index, equals, limit: 1000 })).map(({ data }) => data);
}

/** The people bound to a recommending body; at most a hundred. */
export async function listContacts({ views }: Views, campaign: string, body: string): Promise<PersonId[]> {
  const rows = await views.list<Person>(personView, { index: 'body', equals: `${campaign}/${body}`, limit: 100 });
  return rows.map(({ id }) => id);
}
