import type { Application } from '../../domain/application/application.ts';
import type { ApplicationEvent } from '../../domain/application/events.ts';
import type { Decision } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { followEntry, refreshApplication } from '../follow-entry.ts';

export type StaffNeeds = Pick<
  Ports,
  'journal' | 'views' | 'outbox' | 'jobs' | 'wording' | 'links' | 'channels' | 'clock' | 'campaigns'
>;

/** Something staff do to one application, decided on its latest state.
 *  @param cause the same one counts once, however often it comes. @returns null when it stands, else why not */
export async function decideByStaff(
  ports: StaffNeeds,
  by: PersonId,
  { application: id, cause }: { application: string; cause: string },
  decide: (application: Application, campaign: CampaignDefinition) => Decision<ApplicationEvent>,
): Promise<DecisionRefusal | 'application-not-found' | null> {
  for (;;) {
    const stands = await ports.journal.find(`application/${id}`, cause);
    if (stands) {
      await followEntry(ports, stands);
      return null;
    }
    const row = await refreshApplication(ports, id);
    const campaign = ports.campaigns.find((known) => known.id === row?.data.campaign);
    if (!row || !campaign) return 'application-not-found';
    const decision = decide(row.data, campaign);
    if (decision.kind === 'refused') return decision.reason;
    const { events, effects } = decision;
    if (events.length === 0) return null;
    const at = ports.clock.now().toISOString();
    const entry = { stream: `application/${id}` as const, seq: row.seq + 1, cause, by, at, events, effects };
    if ((await ports.journal.append(entry)) !== 'added') continue;
    await followEntry(ports, entry);
    return null;
  }
}
