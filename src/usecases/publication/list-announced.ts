import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Publication } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { listUnder } from '../list-under.ts';

/** The publications of a campaign that people hear of: none that is still held, or was taken back. */
export async function listAnnounced(
  { views }: Pick<Ports, 'views'>,
  { id }: Pick<CampaignDefinition, 'id'>,
): Promise<Publication[]> {
  const rows = await listUnder<Publication>(views, publicationView, { index: 'campaign', equals: id });
  return rows.flatMap(({ data }) => (data.heldUntil === undefined && !data.isUndone ? [data] : []));
}
