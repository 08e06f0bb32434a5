import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { tell } from '../../domain/base/decision.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { isOfficeOpen, officeMinutes } from '../../domain/campaign/office-hours.ts';
import type { OpenHandover } from '../../domain/handover/handover.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';
import { listOpenHandovers } from '../staff/list-open-handovers.ts';
import { staffThere } from '../staff/staff-away.ts';
import { withStandingNow } from '../staff/with-standing-now.ts';
import { followAbsences } from './follow-absences.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>;

/** Minutes of the office after which staff are reminded that nobody has taken it. Our choice. */
const WAITS_MINUTES = 30;

/** Reminds every member of staff, once a request and in the hours of the office, of whoever asked for a person and was taken by nobody. To be asked every
 *  minute; safe to repeat. */
export async function remindOfHandovers(ports: Needs): Promise<void> {
  await followAbsences(ports);
  const now = ports.clock.now();
  const there = staffThere(ports);
  for (const { data } of await listOpenHandovers(ports)) {
    const { open } = data;
    if (!open || open.handler) continue;
    const campaign = await campaignOf(ports, open);
    const office = campaign ?? {};
    const minutes = officeMinutes(office, new Date(open.askedAt), now);
    if (minutes < WAITS_MINUTES || !isOfficeOpen(office, now)) continue;
    const { number, name, question, body } = open;
    const { standing } = (await withStandingNow(ports, data)).open ?? open;
    const values = { number, name, title: standing?.title ?? body, question, minutes };
    for (const member of there)
      await commitOwn(ports, member, `handover-untaken/${number}/${open.askedAt}`, () => ({
        events: [],
        effects: [tell(member, 'handover.untaken', values)],
      }));
  }
}

/** Whose hours hold: those of the campaign that it is about, else those of the first. */
async function campaignOf({ views, campaigns }: Needs, { standing }: OpenHandover) {
  const row = standing ? await views.get<Application>(applicationView, standing.application) : null;
  return findCampaign(campaigns, row?.data.campaign) ?? campaigns[0] ?? null;
}
