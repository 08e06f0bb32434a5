import type { PersonId } from '../domain/base/person.ts';
import { nobodyYet, type Person, personView } from '../domain/people/person.ts';
import type { Ports } from '../ports/ports.ts';
import { refreshRow } from './follow-entry.ts';

/** A person as the journal knows them now. */
export async function readPerson(ports: Pick<Ports, 'journal' | 'views'>, id: PersonId): Promise<Person> {
  return (await refreshRow(ports, personView, id))?.data ?? nobodyYet(id);
}
