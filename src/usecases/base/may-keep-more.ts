import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';

/** What the applications of one person may hold together: some ten times what the largest needs. */
const MAX_FILES = 400;
const MAX_BYTES = 800 * 1024 * 1024;
/** Files one person may have kept in a day; refused ones do not count. */
const MAX_A_DAY = 300;
const DAY_SECONDS = 24 * 3600;
const APPLICATIONS = 20;

/** Whether a person may have another file kept: neither too many in the applications, nor too many sent in a day. */
export async function mayKeepMore(
  { views, coordination }: Pick<Ports, 'views' | 'coordination'>,
  id: PersonId,
): Promise<boolean> {
  if ((await coordination.get(fullKey(id))) !== null) return false;
  const person = (await views.get<Person>(personView, id))?.data;
  const sizes = new Map<string, number>();
  for (const { id: application } of (person?.applications ?? []).slice(-APPLICATIONS)) {
    const row = await views.get<Application>(applicationView, application);
    if (row) gather(row.data, sizes);
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return sizes.size < MAX_FILES && bytes < MAX_BYTES;
}

/** Counts files that were kept. A few more than a day's number may slip in side by side: it keeps a disk from filling, no more. */
export async function countKept(
  { coordination }: Pick<Ports, 'coordination'>,
  id: PersonId,
  files: number,
): Promise<void> {
  for (let n = 0; n < files; n += 1) {
    // The last file that is allowed closes the day, so one less is counted.
    const { isAllowed, retryInMilliseconds } = await coordination.limit(`files-kept/${id}`, MAX_A_DAY - 1, DAY_SECONDS);
    if (isAllowed) continue;
    await coordination.set(fullKey(id), 'full', Math.max(1, Math.ceil(retryInMilliseconds / 1000)));
    return;
  }
}

function fullKey(id: PersonId): string {
  return `files-full/${id}`;
}

/** Every reference to a kept file, wherever in the value it stands. */
function gather(value: unknown, sizes: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('key' in value && 'sizeBytes' in value && typeof value.key === 'string' && typeof value.sizeBytes === 'number')
    sizes.set(value.key, value.sizeBytes);
  for (const each of Object.values(value)) gather(each, sizes);
}
