import { bodiesOfRoster, firstImport, noRosterYet, type Roster, rosterView } from '../../domain/bodies/roster.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { eachRow } from '../base/each-row.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';

/** Takes each campaign's bodies from its roster, should another process have changed it. Cheap: one copy a campaign is read. */
export function followRosters(ports: Pick<Ports, 'views' | 'campaigns' | 'campaignsInUse'>): AtOnce<void> {
  const { campaignsInUse } = ports;
  return eachRow<Roster>(ports, rosterView, ({ id, seq, data }) => {
    if (seq > campaignsInUse.seenOf(id)) campaignsInUse.useBodies(id, seq, bodiesOfRoster(data));
  });
}

/** The lists of the campaigns' files become the first import; of a later revision what is new is added, and nothing that stands is changed.
 *  Safe to repeat, in several processes. */
export async function importFirstBodies(ports: CommitNeeds & Pick<Ports, 'campaignsInUse'>): Promise<void> {
  for (const { id, revision, bodies } of [...ports.campaigns]) {
    const stream = `roster/${id}` as const;
    const cause = `campaign-file/${revision}`;
    await commit(ports, {
      known: { stream, cause },
      load: () => refreshRow<Roster>(ports, rosterView, id),
      decide(row) {
        const first = firstImport(row?.data ?? noRosterYet(id), bodies);
        if (first.length === 0) return { done: null };
        const at = ports.clock.now().toISOString();
        const events = [{ kind: 'bodiesImported' as const, bodies: first, file: null }];
        return { append: { stream, seq: (row?.seq ?? 0) + 1, cause, by: 'system', at, events, effects: [] } };
      },
    });
  }
  await followRosters(ports);
}
