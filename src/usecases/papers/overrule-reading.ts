import { titleOf } from '../../domain/application/answers/title-of.ts';
import { decideStampedForm } from '../../domain/application/decide/decide-stamped.ts';
import type { StampedFormOverruling } from '../../domain/application/record/commands.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { decideByStaff, type HoldingNeeds } from '../applications/decide-by-staff.ts';

/** Staff take a stamped form, or ask for it again, whatever reading it found; on record with who and why.
 *  @param requestId unique per press of the button: the same one counts once. @returns null when it is accepted, else why not */
export function overruleReading(
  ports: HoldingNeeds,
  by: PersonId,
  { application, verdict, requestId }: { application: string; verdict: StampedFormOverruling; requestId: string },
) {
  return decideByStaff(ports, by, { application, cause: `stamped-form/${requestId}` }, (known, campaign) =>
    decideStampedForm(known, verdict, {
      ...{ by, now: ports.clock.now(), undoSeconds: ports.undoSeconds },
      ...{ application, title: titleOf(campaign, known) },
    }),
  );
}
