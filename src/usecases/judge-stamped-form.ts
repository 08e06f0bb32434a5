import type { StampedFormVerdict } from '../domain/application/commands.ts';
import { decideStampedForm } from '../domain/application/decide-stamped.ts';
import { titleOf, trackOf } from '../domain/application/progress.ts';
import type { DecisionRefusal } from '../domain/decision.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import type { PersonId } from '../domain/person.ts';
import type { Ports } from '../ports/ports.ts';
import { followEntry, refreshApplication } from './follow-entry.ts';

type Needs = Pick<
  Ports,
  'journal' | 'views' | 'outbox' | 'jobs' | 'wording' | 'links' | 'channels' | 'clock' | 'campaigns'
>;

/** Staff take a stamped form, or ask for it again, whatever reading it found; on record with who and why.
 *  @param press unique per press of the button: the same one counts once. @returns null when it stands, else why not */
export async function judgeStampedForm(
  ports: Needs,
  by: PersonId,
  { application: id, verdict, press }: { application: string; verdict: StampedFormVerdict; press: string },
): Promise<DecisionRefusal | 'application-not-found' | null> {
  const cause = `stamped-form/${press}`;
  for (;;) {
    const stands = await ports.journal.find(`application/${id}`, cause);
    if (stands) return follow(ports, stands);
    const row = await refreshApplication(ports, id);
    const campaign = ports.campaigns.find((known) => known.id === row?.data.campaign);
    if (!row || !campaign) return 'application-not-found';
    const about = { application: id, title: titleOf(trackOf(campaign, row.data), row.data) };
    const decision = decideStampedForm(row.data, verdict, about);
    if (decision.kind === 'refused') return decision.reason;
    const { events, effects } = decision;
    if (events.length === 0) return null;
    const at = ports.clock.now().toISOString();
    const entry: JournalEntry = { stream: `application/${id}`, seq: row.seq + 1, cause, by, at, events, effects };
    if ((await ports.journal.append(entry)) === 'added') return follow(ports, entry);
  }
}

async function follow(ports: Needs, entry: JournalEntry): Promise<null> {
  await followEntry(ports, entry);
  return null;
}
