import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Publication } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { listUnder } from '../list-under.ts';

type Needs = Pick<Ports, 'views'>;
type Of = Pick<CampaignDefinition, 'id'>;

/** The publications of a campaign that people hear of: none that is still held, or was taken back. */
export async function listAnnounced(needs: Needs, campaign: Of): Promise<Publication[]> {
  const all = await listAll(needs, campaign);
  return all.filter(({ heldUntil, isUndone }) => heldUntil === undefined && !isUndone);
}

/** Whether people have heard of a result of a campaign. */
export async function areResultsOut(needs: Needs, campaign: Of): Promise<boolean> {
  return (await listAnnounced(needs, campaign)).length > 0;
}

/** Whether a publication of a campaign can still be taken back. */
export async function isOneHeld(needs: Needs, campaign: Of): Promise<boolean> {
  return (await listAll(needs, campaign)).some(({ heldUntil }) => heldUntil !== undefined);
}

async function listAll({ views }: Needs, { id }: Of): Promise<Publication[]> {
  const rows = await listUnder<Publication>(views, publicationView, { index: 'campaign', equals: id });
  return rows.map(({ data }) => data);
}
