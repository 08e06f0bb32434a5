import type { PersonId } from '../domain/base/person.ts';
import type { Entry } from '../domain/views.ts';
import { type CommitNeeds, commit } from './commit.ts';
import { readPerson } from './read-person.ts';

/** Puts an entry into a person's own stream, once under its cause; the system's, unless `by` says whose. Safe to repeat. */
export async function commitOwn(
  ports: CommitNeeds,
  person: PersonId,
  cause: string,
  decide: () => Pick<Entry, 'events' | 'effects'>,
  by: Entry['by'] = 'system',
): Promise<void> {
  const stream = `person/${person}` as const;
  await commit(ports, {
    known: { stream, cause },
    load: () => readPerson(ports, person),
    decide: ({ ownSeq }) => ({
      append: { stream, seq: ownSeq + 1, cause, by, at: ports.clock.now().toISOString(), ...decide() },
    }),
  });
}
