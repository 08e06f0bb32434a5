import type { PersonId } from '../../domain/base/person.ts';
import { mayBroadcast } from '../../domain/broadcast/decide-broadcast.ts';
import {
  noAudiencesYet,
  type SavedAudienceEvent,
  type SavedAudiences,
  savedAudiencesView,
} from '../../domain/broadcast/saved-audiences.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';

/** The audiences kept for a campaign. */
export async function listAudiences(
  ports: Pick<Ports, 'views' | 'journal'>,
  campaign: string,
): Promise<SavedAudiences['audiences']> {
  return ((await refreshRow<SavedAudiences>(ports, savedAudiencesView, campaign))?.data ?? noAudiencesYet).audiences;
}

/** Keeps an audience by a name, or forgets it. Safe to repeat. @returns false for who is no staff */
export async function changeAudiences(
  ports: CommitNeeds & Pick<Ports, 'staff'>,
  campaign: string,
  event: SavedAudienceEvent,
  { by, requestId }: { by: PersonId; requestId: string },
): Promise<boolean> {
  if (!mayBroadcast(by, ports.staff)) return false;
  const stream = `audiences/${campaign}` as const;
  const cause = `audience/${requestId}`;
  await commit(ports, {
    known: { stream, cause },
    load: () => refreshRow<SavedAudiences>(ports, savedAudiencesView, campaign),
    decide: (row) => ({
      append: {
        ...{ stream, seq: (row?.seq ?? 0) + 1, cause, by },
        at: ports.clock.now().toISOString(),
        events: [event],
        effects: [],
      },
    }),
  });
  return true;
}
