import type { PersonId } from '../../domain/base/person.ts';
import { keyOf } from '../key-text.ts';

/** The first `limit` different people among rows that come oldest first; stops reading once it has them. */
export async function firstPeople<Row>(
  rows: AsyncIterable<Row>,
  personOf: (row: Row) => string | undefined,
  limit: number,
): Promise<PersonId[]> {
  const people = new Set<string>();
  for await (const row of rows) {
    const person = personOf(row);
    if (person !== undefined) people.add(person);
    if (people.size === limit) break;
  }
  return [...people].map(keyOf);
}
