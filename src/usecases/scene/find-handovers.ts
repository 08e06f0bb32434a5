import type { Scene } from '../../conversation/base/scene.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/views.ts';

type Needs = Pick<Ports, 'views' | 'staff' | 'staffNames'>;

/** Open handovers that staff see at once. */
const OPEN_LIMIT = 100;

/** What a turn looks at of handovers, and the journal positions it was read at: staff see every open one, everybody else the own. */
export async function findHandovers(
  ports: Needs,
  id: PersonId,
): Promise<{ scene: Pick<Scene, 'staff' | 'handover' | 'handlerAttends' | 'handovers'>; seqs: [string, number][] }> {
  const staff = ports.staff.map((person) => ({ person, name: ports.staffNames?.[person] ?? null }));
  if (ports.staff.includes(id)) {
    const rows = await listOpenHandovers(ports);
    return { scene: { staff, handovers: rows.map(({ data }) => data) }, seqs: rows.map(positionOf) };
  }
  const row = await ports.views.get<Handover>(handoverView, id);
  if (!row) return { scene: { staff }, seqs: [] };
  const handler = row.data.open?.handler?.person;
  const attends = handler ? (await ports.views.get<Person>(personView, handler))?.data.bookmark?.attending : null;
  return { scene: { staff, handover: row.data, handlerAttends: attends ?? null }, seqs: [positionOf(row)] };
}

/** Every open handover, the oldest first. */
export async function listOpenHandovers({ views }: Pick<Ports, 'views'>): Promise<ViewRow<Handover>[]> {
  const rows = await views.list<Handover>(handoverView, { index: 'state', equals: 'open', limit: OPEN_LIMIT });
  const since = ({ data }: ViewRow<Handover>) => data.open?.askedAt ?? '';
  return rows.sort((a, b) => since(a).localeCompare(since(b), 'en'));
}

/** The stream's name keeps it apart from applications and papers. */
function positionOf({ id, seq }: ViewRow<Handover>): [string, number] {
  return [`handover/${id}`, seq];
}
