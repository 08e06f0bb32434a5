import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { changeStaff, type StaffListNeeds } from '../staff/change-staff.ts';
import { releaseHandovers } from '../staff/release-handovers.ts';
import { endAccess } from './end-access.ts';

/** Ends somebody's access as staff or auditor: the open pages close, and who was being helped waits for a colleague at once. Safe to repeat under the same
 *  `requestId`. @returns null when it is accepted, else why not */
export async function revokeStaff(
  ports: StaffListNeeds & Pick<Ports, 'staff'>,
  by: PersonId,
  { person, requestId }: { person: PersonId; requestId: string },
): Promise<DecisionRefusal | null> {
  const refusal = await changeStaff(ports, by, { kind: 'revoke', person }, `revoked/${requestId}`);
  if (refusal) return refusal;
  await endAccess(ports, { person, by, requestId });
  await releaseHandovers(ports, 'gone');
  return null;
}
