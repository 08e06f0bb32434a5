import { firstImport, noRosterYet, type Roster, rosterView } from '../../domain/bodies/roster.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type Experts, expertsView } from '../../domain/experts/experts.ts';
import type { Ports } from '../../ports/ports.ts';

/** Somebody on a campaign's list of bodies or of experts. */
export interface ListedPerson {
  kind: 'contact' | 'expert';
  /** Of the recommending body, or of the expert. */
  id: string;
  name: string;
  /** Empty where nobody gave one. */
  mobile: string;
  /** What the body is called, or the unit of the expert. */
  place: string;
  /** An expert who dropped out. */
  hasLeft: boolean;
}

/** Everybody whom staff listed for a campaign, contacts first; until a roster is imported the contacts of the campaign's own list.
 *  @returns with a version that changes with the lists */
export async function listPeople(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  campaign: string,
): Promise<{ people: ListedPerson[]; version: string }> {
  const [roster, experts] = await Promise.all([
    views.get<Roster>(rosterView, campaign),
    views.get<Experts>(expertsView, campaign),
  ]);
  const own = findCampaign(campaigns, campaign)?.bodies ?? [];
  const bodies = roster?.data.bodies ?? firstImport(noRosterYet(campaign), own);
  const contacts = bodies.flatMap(({ id, name: place, contacts: of }) =>
    of.map(({ name, mobile }): ListedPerson => ({ kind: 'contact', id, name, mobile, place, hasLeft: false })),
  );
  const scoring = (experts?.data.experts ?? []).map(
    ({ id, name, mobile, unit: place, left }): ListedPerson => ({
      ...{ kind: 'expert', id, name, mobile, place },
      hasLeft: left !== undefined,
    }),
  );
  return { people: [...contacts, ...scoring], version: `${roster?.seq ?? 0}.${experts?.seq ?? 0}` };
}
