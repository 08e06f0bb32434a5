import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../ports/ports.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { describePapers, noPapersShown, type ShownPapers } from '../papers/describe-papers.ts';

export interface BodyOverview {
  id: string;
  name: string;
  /** What its kind is called; empty where the campaign has none. */
  kind: string;
  /** Who acts for it in a chat. */
  contacts: string[];
  waiting: number;
  papers: ShownPapers;
}

/** A campaign's recommending bodies with who acts for them and what waits for them. */
export async function listBodies(
  ports: Pick<Ports, 'views' | 'campaigns' | 'wording' | 'paperForms'>,
  campaignId: string,
): Promise<BodyOverview[]> {
  const { views, campaigns } = ports;
  const campaign = findCampaign(campaigns, campaignId);
  const kinds = new Map(campaign?.bodyKinds.map((kind) => [kind.id, kind.name]));
  const papers = await describePapers(ports, campaignId);
  return Promise.all(
    (campaign?.bodies ?? []).map(async ({ id, name, kind }) => {
      const equals = `${campaignId}/${id}`;
      const [contacts, waiting] = await Promise.all([
        listContacts({ views }, campaignId, id),
        views.count<Application>(applicationView, { index: 'waiting', equals }),
      ]);
      return {
        id,
        name,
        kind: kinds.get(kind ?? '') ?? '',
        contacts,
        waiting,
        papers: papers.get(id) ?? noPapersShown,
      };
    }),
  );
}
