import type { PersonId } from '../domain/base/person.ts';
import { nowhere } from '../domain/people/bookmark.ts';
import { evolvePerson, newPerson, type Person, personView } from '../domain/people/person.ts';
import type { Ports } from '../ports/ports.ts';
import { refreshRow } from './follow-entry.ts';

type Needs = Pick<Ports, 'journal' | 'views' | 'turns'>;

/** A person as the journal knows them now. */
export async function readPerson(ports: Needs, id: PersonId): Promise<Person> {
  await refreshRow(ports, personView, id);
  return findPerson(ports, id);
}

/** A person with the newest bookmark there is: the copy may lag behind turns whose entries are in other streams. */
export async function findPerson(ports: Pick<Ports, 'views' | 'turns'>, id: PersonId): Promise<Person> {
  const kept = ports.views.get<Person>(personView, id);
  const known = (kept instanceof Promise ? await kept : kept)?.data ?? newPerson(id);
  const newest = await ports.turns.findNewest(id, known.bookmark?.turn ?? 0);
  if (!newest) return known;
  const person = newest.entry ? evolvePerson(known, newest.entry) : known;
  // Nothing came of the first turns of somebody without a bookmark.
  const bookmark = { ...(person.bookmark ?? nowhere), turn: newest.number };
  const data = { ...person, bookmark };
  await ports.views.put(personView, { id, seq: personView.positionOf(data).seq, data });
  return data;
}
