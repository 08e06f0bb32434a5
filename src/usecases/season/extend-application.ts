import { decideExtension } from '../../domain/application/decide/decide-extension.ts';
import type { Extension } from '../../domain/application/record/extension.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { decideByStaff, type HoldingNeeds } from '../applications/decide-by-staff.ts';

/** Staff give one application more time; the applicant is told.
 *  @param isSure a day far off is meant. @param requestId unique per press of the button: the same one counts once. @returns null when it is accepted, else why not */
export function extendApplication(
  ports: HoldingNeeds,
  by: PersonId,
  {
    application,
    extension,
    isSure,
    requestId,
  }: { application: string; extension: Extension; isSure?: boolean; requestId: string },
) {
  return decideByStaff(ports, by, { application, cause: `extension/${requestId}` }, (known, campaign) =>
    decideExtension(known, extension, {
      ...{ campaign, by, now: ports.clock.now(), undoSeconds: ports.undoSeconds },
      ...(isSure ? { isSure } : {}),
    }),
  );
}
