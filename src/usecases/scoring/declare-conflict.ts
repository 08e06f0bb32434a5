import { tell } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { staffToTell } from '../staff/staff-away.ts';
import { changeScoring, type ScoringChange } from './change-scoring.ts';
import type { ExpertPlace } from './expert-page.ts';

/** An expert says that an interest is in the way: the case is theirs no more, and staff are told. Safe to repeat under the same request. */
export function declareConflict(
  ports: CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>,
  place: ExpertPlace,
  { application, reason, by, requestId }: { application: string; reason: string; by: PersonId; requestId: string },
): Promise<ScoringChange> {
  const { expert, stage, campaign } = place;
  const told = { application, expert: expert.name, reason, stage: stage.title };
  return changeScoring(
    ports,
    place,
    { by, cause: `conflict/${requestId}` },
    () => ({ kind: 'declare', application, expert: expert.id, reason }),
    async () =>
      staffToTell(ports).map((person) => ({ ...tell(person, 'expert.conflict', told), campaign: campaign.id })),
  );
}
