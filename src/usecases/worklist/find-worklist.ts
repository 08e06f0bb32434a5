import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { bodyIn, type Person, personView } from '../../domain/people/person.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PageLink } from '../base/page-link.ts';

export interface Worklist {
  campaign: CampaignDefinition;
  body: string;
  applications: Application[];
}

/** Applications a body's page shows at most. */
const MOST = 1000;

/** The applications of the body that the link's person acts for in the link's campaign. @returns null for nobody's contact */
export async function findWorklist(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  { person, subject }: Pick<PageLink, 'person' | 'subject'>,
): Promise<Worklist | null> {
  const contact = (await views.get<Person>(personView, person))?.data;
  const campaign = findCampaign(campaigns, subject);
  const body = contact && campaign ? bodyIn(contact, campaign.id) : null;
  if (!campaign || !body) return null;
  return { campaign, body, applications: await listOfBody({ views }, campaign, body) };
}

/** Everything that chose a body, drafts too, by rising number. */
export async function listOfBody(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  body: string,
): Promise<Application[]> {
  const query = { index: 'body', equals: bodyKey(campaign.id, body), limit: MOST };
  const rows = await views.list<Application>(applicationView, query);
  return rows.flatMap(({ data }) => (isKnown([campaign], data) ? [data] : []));
}
