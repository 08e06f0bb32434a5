import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import type { Ports } from '../../ports/ports.ts';

/** What a recommending body has endorsed; at most a thousand. */
export async function listEndorsed(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
  body: string,
): Promise<Application[]> {
  const query = { index: 'endorsed', equals: bodyKey(campaign, body), limit: 1000 };
  return (await views.list<Application>(applicationView, query)).map(({ data }) => data);
}

/** Who is told when something reaches a recommending body. */
export async function listContacts(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
  body: string,
): Promise<PersonId[]> {
  const rows = await views.list<Person>(personView, { index: 'body', equals: `${campaign}/${body}`, limit: 100 });
  return rows.map(({ id }) => id);
}
