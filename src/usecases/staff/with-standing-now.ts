import { standingAt } from '../../conversation/turns/handover/handover-standing.ts';
import { adaptToRevision } from '../../domain/application/answers/adapt.ts';
import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import type { Ports } from '../../ports/ports.ts';
import { findPerson } from '../read-person.ts';

/** A request for a person with how far the asker is now, in place of how far it was when it was asked. */
export async function withStandingNow(
  ports: Pick<Ports, 'views' | 'turns' | 'campaigns' | 'clock'>,
  handover: Handover,
): Promise<Handover> {
  const { asker, open } = handover;
  if (!open) return handover;
  const { bookmark } = await findPerson(ports, asker);
  const id = open.standing?.application ?? bookmark?.application ?? null;
  const row = id === null ? null : await ports.views.get<Application>(applicationView, id);
  const campaign = row && findCampaign(ports.campaigns, row.data.campaign);
  if (!row || !campaign || row.data.status === 'erased' || !isKnown([campaign], row.data)) return handover;
  const { application } = adaptToRevision(campaign, row.data, ports.clock.now());
  // At another application by now: where this one was asked about is the last that is known of its conversation.
  const isThere = bookmark?.application === application.id;
  const now = standingAt(campaign, application, isThere ? bookmark : null);
  const { step, label } = open.standing ?? now;
  return { ...handover, open: { ...open, standing: isThere ? now : { ...now, step, label } } };
}
