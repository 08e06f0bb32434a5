import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { ApplicationEvent } from '../../domain/application/record/events.ts';
import type { Decision } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';

export type StaffNeeds = CommitNeeds;

/** What can be taken back for a while. */
export type HoldingNeeds = StaffNeeds & Pick<Ports, 'undoSeconds'>;

/** Something staff do to one application, decided on its latest state.
 *  @param cause the same one counts once, however often it comes. @returns null when it is accepted, else why not */
export async function decideByStaff(
  ports: StaffNeeds,
  by: PersonId,
  { application: id, cause }: { application: string; cause: string },
  decide: (
    application: Application,
    campaign: CampaignDefinition,
  ) => Decision<ApplicationEvent> | Promise<Decision<ApplicationEvent>>,
): Promise<DecisionRefusal | 'application-not-found' | null> {
  const stream = `application/${id}` as const;
  const committed = await commit<ViewRow<Application> | null, DecisionRefusal | 'application-not-found' | null>(ports, {
    known: { stream, cause },
    load: () => refreshRow(ports, applicationView, id),
    async decide(row) {
      const campaign = findCampaign(ports.campaigns, row?.data.campaign);
      if (!row || !campaign) return { done: 'application-not-found' };
      if (ports.auditors.includes(by)) return { done: 'auditor-reads-only' };
      const decision = await decide(row.data, campaign);
      if (decision.kind === 'refused') return { done: decision.reason };
      const { events, effects } = decision;
      if (events.length === 0) return { done: null };
      const at = ports.clock.now().toISOString();
      return { append: { stream, seq: row.seq + 1, cause, by, at, events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}
