import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';

/** What the applications of one person may hold together: some ten times what the largest needs. */
const MAX_FILES = 400;
const MAX_BYTES = 800 * 1024 * 1024;
/** Files one person may send in a day, also those that nothing comes of. */
const MAX_A_DAY = 300;
const APPLICATIONS = 20;

/** Whether a person may have another file kept: neither too many in the applications, nor too many sent in a day. */
export async function mayKeepMore(
  { views, coordination }: Pick<Ports, 'views' | 'coordination'>,
  id: PersonId,
): Promise<boolean> {
  const { isAllowed } = await coordination.limit(`files-kept/${id}`, MAX_A_DAY, 24 * 3600);
  if (!isAllowed) return false;
  const person = (await views.get<Person>(personView, id))?.data;
  const sizes = new Map<string, number>();
  for (const { id: application } of (person?.applications ?? []).slice(-APPLICATIONS)) {
    const row = await views.get<Application>(applicationView, application);
    if (row) gather(row.data, sizes);
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return sizes.size < MAX_FILES && bytes < MAX_BYTES;
}

/** Every reference to a kept file, wherever in the value it stands. */
function gather(value: unknown, sizes: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('key' in value && 'sizeBytes' in value && typeof value.key === 'string' && typeof value.sizeBytes === 'number')
    sizes.set(value.key, value.sizeBytes);
  for (const each of Object.values(value)) gather(each, sizes);
}
