import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { bodiesOn } from '../../domain/application/stages/stage.ts';
import { refused } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { Json } from '../../domain/base/json.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { bodyIn, type Person, personView } from '../../domain/people/person.ts';
import { decideUndo } from '../../domain/recommendation/decide-undo.ts';
import type { Ports } from '../../ports/ports.ts';
import { decideByStaff, type StaffNeeds } from '../applications/decide-by-staff.ts';
import { calledAs } from '../bodies/name-people.ts';
import { contactsOfUndone } from './contacts-of-undone.ts';

export interface UndoOrder {
  application: string;
  /** Which decision (`Held.number`). */
  number: number;
  /** Unique per press of the button: the same one counts once. */
  requestId: string;
}

export interface UndoOutcome {
  /** Null when it is taken back. */
  refusal: DecisionRefusal | 'application-not-found' | null;
  values: Readonly<Record<string, Json>>;
}

/** Takes back a decision that was not announced yet, for a page: whoever made it may, and staff in the console. */
export async function undoDecision(
  ports: StaffNeeds & Pick<Ports, 'staffNames'>,
  { by, isStaff }: { by: PersonId; isStaff: boolean },
  { application, number, requestId }: UndoOrder,
): Promise<UndoOutcome> {
  const [person, row] = await Promise.all([
    ports.views.get<Person>(personView, by),
    ports.views.get<Application>(applicationView, application),
  ]);
  if (!isStaff && !(person && row && bodyIn(person.data, row.data.campaign)))
    return { refusal: 'not-yours', values: {} };
  const contacts = row ? await contactsOfUndone(ports, row.data, number) : [];
  const name = await calledAs(ports, by);
  let values: UndoOutcome['values'] = {};
  const cause = `undo/${requestId}/${number}`;
  const refusal = await decideByStaff(ports, by, { application, cause }, (known, campaign) => {
    const body = person ? bodyIn(person.data, campaign.id) : null;
    const now = ports.clock.now();
    const decision =
      isStaff || (body !== null && bodiesOn(known).includes(body))
        ? decideUndo(known, number, { campaign, now, by, name, isStaff, body, contacts })
        : refused('not-yours');
    values = decision.kind === 'refused' ? decision.values : {};
    return decision;
  });
  return { refusal, values };
}
