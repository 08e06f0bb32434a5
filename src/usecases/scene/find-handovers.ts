import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { questionIn } from '../../conversation/turns/handover/asker-turn.ts';
import { asksOfHandovers } from '../../conversation/turns/handover/staff-turn.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { namePeople } from '../bodies/name-people.ts';
import { listOpenHandovers } from '../staff/list-open-handovers.ts';
import { staffAway } from '../staff/staff-away.ts';
import { withStandingNow } from '../staff/with-standing-now.ts';

type Needs = Pick<
  Ports,
  'views' | 'turns' | 'staff' | 'staffNames' | 'campaigns' | 'vocabulary' | 'staffInUse' | 'clock'
>;
type Found = Pick<Scene, 'staff' | 'handover' | 'handlerAttends' | 'handovers' | 'knownAs' | 'staffBackOn'>;

/** What a turn looks at of handovers, and the journal positions it was read at: staff see every open one, everybody else the own. */
export async function findHandovers(
  ports: Needs,
  id: PersonId,
  heard: Heard,
): Promise<{ scene: Found; seqs: [string, number][] }> {
  const { away, backOn } = staffAway(ports);
  const staff = ports.staff.map((person) => ({
    person,
    name: ports.staffNames?.[person] ?? null,
    ...(away.includes(person) ? { isAway: true as const } : {}),
  }));
  const absent = backOn === null ? {} : { staffBackOn: backOn };
  if (ports.staff.includes(id)) {
    const rows = await listOpenHandovers(ports);
    const known = rows.map(({ data }) => data);
    const handovers = asksOfHandovers(ports.vocabulary, heard)
      ? await Promise.all(known.map((one) => withStandingNow(ports, one)))
      : known;
    return { scene: { staff, handovers }, seqs: rows.map(positionOf) };
  }
  const kept = ports.views.get<Handover>(handoverView, id);
  const row = kept instanceof Promise ? await kept : kept;
  const isAsking = heard.kind === 'text' && questionIn(ports.vocabulary, heard.text) !== null;
  const known = isAsking ? await findKnownAs(ports, id) : {};
  if (!row) return { scene: { staff, ...absent, ...known }, seqs: [] };
  const handler = row.data.open?.handler?.person;
  const bookmark = handler ? (await ports.views.get<Person>(personView, handler))?.data.bookmark : null;
  // Who writes a broadcast answers nobody meanwhile.
  const attends = bookmark?.mode?.kind === 'broadcasting' ? null : bookmark?.attending;
  return {
    scene: { staff, handover: row.data, handlerAttends: attends ?? null, ...absent, ...known },
    seqs: [positionOf(row)],
  };
}

/** The name of somebody who asks for a person, as staff or the person gave it. @returns nothing for none */
async function findKnownAs(ports: Needs, id: PersonId): Promise<Pick<Scene, 'knownAs'>> {
  const known = (await namePeople(ports, [id]))[id];
  return known?.name && !known.isFromForm ? { knownAs: known.name } : {};
}

/** The stream's name keeps it apart from applications and papers. */
function positionOf({ id, seq }: ViewRow<Handover>): [string, number] {
  return [`handover/${id}`, seq];
}
