import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';

type Outcome = 'awarded' | 'not-awarded';

/** The panel's list as it is now in the journal once it is frozen, without the meeting that led there. */
export async function freezeList(
  ports: Ports,
  outcomes: Readonly<Record<string, Outcome>>,
  { campaign = 'star-2021', stage = 'panel', track = 'team' } = {},
): Promise<void> {
  const lines = Object.entries(outcomes).map(([application, outcome]) => ({
    ...{ application, track, place: null, mean: null, experts: 0, isTied: false, outcome, reason: null },
  }));
  const stream = `panel/${campaign}/${stage}` as const;
  const entry: JournalEntry = {
    ...{ stream, seq: (await ports.journal.read(stream)).length + 1, cause: 'frozen', by: 'system', effects: [] },
    at: ports.clock.now().toISOString(),
    events: [{ kind: 'listFrozen', lines }],
  };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}
