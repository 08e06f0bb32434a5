import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CommitNeeds } from '../commit.ts';
import { readPerson } from '../read-person.ts';

/** The applications that somebody began, also erased ones; not those where the person only helps. */
export async function ownApplications(ports: CommitNeeds, person: PersonId): Promise<string[]> {
  const { applications } = await readPerson(ports, person);
  const rows = await Promise.all(applications.map(({ id }) => ports.views.get<Application>(applicationView, id)));
  return rows.flatMap((row) => (row?.data.applicant === person ? [row.data.id] : []));
}
