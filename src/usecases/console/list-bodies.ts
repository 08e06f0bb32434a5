import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { type Roster, rosterView } from '../../domain/bodies/roster.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { bodyAfter } from '../../domain/campaign/chain.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../ports/ports.ts';
import type { BodyJson } from '../../wire/bodies.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { isReachable } from '../broadcasts/freeze-recipients.ts';
import { describePapers, noPapersShown } from '../papers/describe-papers.ts';

/** A campaign's recommending bodies with who acts for them and what waits for them. */
export async function listBodies(
  ports: Pick<Ports, 'views' | 'campaigns' | 'wording' | 'paperForms' | 'channels'>,
  campaignId: string,
): Promise<BodyJson[]> {
  const { views, campaigns } = ports;
  const campaign = findCampaign(campaigns, campaignId);
  const kinds = new Map(campaign?.bodyKinds.map((kind) => [kind.id, kind.name]));
  const papers = await describePapers(ports, campaignId);
  const roster = (await views.get<Roster>(rosterView, campaignId))?.data.bodies ?? [];
  const listed = new Map(roster.map((body) => [body.id, body.contacts]));
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
        above: (campaign && bodyName(campaign, bodyAfter(campaign, id))) ?? '',
        contacts,
        waiting,
        toPhone: contacts.some((person) => isReachable(ports, person))
          ? []
          : (listed.get(id) ?? []).map(({ name: who, mobile }) => ({ name: who, mobile })),
        papers: papers.get(id) ?? noPapersShown,
      };
    }),
  );
}
