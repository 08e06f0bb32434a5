import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';

export interface Endorsed {
  id: string;
  track: 'team' | 'individual';
  organisation: string;
  name: string;
  body: string;
  /** `wecom:applicant` without it. */
  applicant?: string;
}

/** An application as it is now in the journal once its body has endorsed it (or while it waits), without the talk that led there. */
export async function endorse(
  ports: Ports,
  { id, track, organisation, name, body, applicant = 'wecom:applicant' }: Endorsed,
  isEndorsed = true,
) {
  const events: ApplicationEvent[] = [
    { kind: 'started', application: id, campaign: 'star-2021', revision: 1, track, applicant },
    { kind: 'bodyChosen', body },
    { kind: 'fieldAnswered', field: track === 'team' ? 'teamName' : 'personName', value: name },
    { kind: 'fieldAnswered', field: 'organisation', value: organisation },
    { kind: 'submitted', version: 1 },
    ...(isEndorsed ? [{ kind: 'recommended' as const, body }] : []),
  ];
  const entry: JournalEntry = {
    stream: `application/${id}`,
    seq: 1,
    cause: `endorsed/${id}`,
    by: 'system',
    at: ports.clock.now().toISOString(),
    events,
    effects: [],
  };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}
