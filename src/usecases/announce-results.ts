import type { JournalEntry } from '../domain/journal-entry.ts';
import type { PersonId } from '../domain/person.ts';
import { decideResult } from '../domain/review/decide.ts';
import type { Ports } from '../ports/ports.ts';
import { followEntry, refreshApplication } from './follow-entry.ts';

type Needs = Pick<
  Ports,
  'journal' | 'views' | 'outbox' | 'jobs' | 'wording' | 'links' | 'channels' | 'clock' | 'campaigns'
>;

export interface Announcement {
  campaign: string;
  /** Unique per press of the button: the same one is applied once. */
  publication: string;
  results: { application: string; outcome: 'awarded' | 'not-awarded' }[];
}

export interface Announced {
  published: string[];
  /** Applications whose state does not allow it, with the refusal's code. */
  refused: { application: string; reason: string }[];
}

/** Publishes results and tells the applicants. Source: 沪质协〔2021〕29号 五.3. Safe to repeat: each application hears a publication once. */
export async function announceResults(ports: Needs, by: PersonId, announcement: Announcement): Promise<Announced> {
  const announced: Announced = { published: [], refused: [] };
  for (const { application, outcome } of announcement.results) {
    const refusal = await announce(ports, by, application, { outcome, ...announcement });
    if (refusal === null) announced.published.push(application);
    else announced.refused.push({ application, reason: refusal });
  }
  return announced;
}

async function announce(
  ports: Needs,
  by: PersonId,
  id: string,
  {
    outcome,
    publication,
    campaign: campaignId,
  }: { outcome: 'awarded' | 'not-awarded'; publication: string; campaign: string },
): Promise<string | null> {
  const cause = `publication/${publication}`;
  for (;;) {
    const stands = await ports.journal.find(`application/${id}`, cause);
    if (stands) return follow(ports, stands);
    const row = await refreshApplication(ports, id);
    const campaign = ports.campaigns.find((known) => known.id === campaignId);
    if (!row || !campaign || row.data.campaign !== campaignId) return 'application-not-found';
    const decision = decideResult(row.data, { kind: 'publish-result', outcome, publication }, campaign);
    if (decision.kind === 'refused') return decision.reason;
    const { events, effects } = decision;
    const entry: JournalEntry = {
      stream: `application/${id}`,
      seq: row.seq + 1,
      cause,
      by,
      at: ports.clock.now().toISOString(),
      events,
      effects,
    };
    if ((await ports.journal.append(entry)) === 'added') return follow(ports, entry);
  }
}

async function follow(ports: Needs, entry: JournalEntry): Promise<null> {
  await followEntry(ports, entry);
  return null;
}
