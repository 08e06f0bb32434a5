import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isNobodyFree } from '../../domain/application/together/is-own.ts';
import { type Roster, rosterView } from '../../domain/bodies/roster.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { daysBetween, shanghaiDay } from '../../domain/campaign/calendar.ts';
import { bodyAfter } from '../../domain/campaign/chain.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Reminders, remindersView } from '../../domain/reminders/reminders.ts';
import type { Ports } from '../../ports/ports.ts';
import type { BodyJson } from '../../wire/console/bodies.ts';
import { findKnownNames } from '../bodies/known-names.ts';
import { listContacts, listWaiting } from '../bodies/list-at-body.ts';
import { openAtBody } from '../bodies/open-at-body.ts';
import { isReachable } from '../broadcasts/freeze-next-recipients.ts';
import { describePapers, noPapersShown } from '../papers/describe-papers.ts';

type Needs = Pick<
  Ports,
  'views' | 'journal' | 'campaigns' | 'staffNames' | 'wording' | 'paperForms' | 'channels' | 'clock'
>;

/** A campaign's recommending bodies with who acts for them and what waits for them. */
export async function listBodies(ports: Needs, campaignId: string): Promise<BodyJson[]> {
  const { views, campaigns } = ports;
  const campaign = findCampaign(campaigns, campaignId);
  const kinds = new Map(campaign?.bodyKinds.map((kind) => [kind.id, kind.name]));
  const papers = await describePapers(ports, campaignId);
  const roster = (await views.get<Roster>(rosterView, campaignId))?.data.bodies ?? [];
  const listed = new Map(roster.map((body) => [body.id, body.contacts]));
  return Promise.all(
    (campaign?.bodies ?? []).map(async ({ id, name, kind, contact }) => {
      const equals = `${campaignId}/${id}`;
      const [contacts, waiting] = await Promise.all([
        listContacts({ views }, campaignId, id),
        views.count<Application>(applicationView, { index: 'waiting', equals }),
      ]);
      const read = waiting > 0 && campaign ? await listWaiting({ views }, campaignId, id) : [];
      const named = (listed.get(id) ?? [contact]).map(({ name: who, mobile }) => ({ name: who, mobile }));
      const knownAs = (await Promise.all(contacts.map((person) => findKnownNames(ports, person)))).flat();
      const isOut = !contacts.some((person) => isReachable(ports, person));
      return {
        id,
        name,
        kind: kinds.get(kind ?? '') ?? '',
        above: (campaign && bodyName(campaign, bodyAfter(campaign, id))) ?? '',
        contacts,
        waiting,
        undecidable: read.flatMap((one) => (campaign && isNobodyFree(one, contacts) ? [titleOf(campaign, one)] : [])),
        listed: named,
        knownAs: [...new Set(knownAs)],
        toPhone: isOut ? named : [],
        toTell: isOut && campaign ? await toTell(ports, campaign, id, contacts) : null,
        papers: papers.get(id) ?? noPapersShown,
      };
    }),
  );
}

/** What a body has left to do, until when, and when a reminder was last written for its contacts, whom it could not reach. */
async function toTell(
  ports: Needs,
  campaign: CampaignDefinition,
  body: string,
  contacts: readonly string[],
): Promise<BodyJson['toTell']> {
  const now = ports.clock.now();
  const { waiting, papers, until: to } = await openAtBody(ports, campaign, body, now);
  if (waiting === 0 && papers.length === 0) return null;
  const rows = await Promise.all(contacts.map((person) => ports.views.get<Reminders>(remindersView, person)));
  const days = rows.flatMap((row) => row?.data.lastDay ?? []).sort();
  return {
    papers: papers.map((paper) => campaign.bodyForms?.[paper]?.name ?? paper),
    closesOn: to,
    left: daysBetween(shanghaiDay(now), to),
    remindedOn: days.at(-1) ?? null,
  };
}
