import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { listContacts } from '../bodies/list-at-body.ts';

/** Who acts for the body whose decision would be taken back; nobody for a decision of staff.
 *  @param number which decision (`Held.number`); null for the last */
export async function contactsOfUndone(
  ports: Pick<Ports, 'views'>,
  { campaign, body, held = [] }: Application,
  number: number | null,
): Promise<PersonId[]> {
  const event = (number === null ? held.at(-1) : held.find((one) => one.number === number))?.event;
  if (event?.kind !== 'stageDecided' || event.stage.kind !== 'recommend') return [];
  const deciding = event.stage.body ?? body;
  return deciding === null ? [] : listContacts(ports, campaign, deciding);
}
