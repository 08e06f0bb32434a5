import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HandoverJson } from '../../wire/console/handovers.ts';
import { listOpenHandovers } from '../staff/list-open-handovers.ts';
import { staffAway } from '../staff/staff-away.ts';
import { withStandingNow } from '../staff/with-standing-now.ts';

/** Everybody who asked for a person and was not handed back yet, the oldest first. */
export async function describeHandovers(
  ports: Pick<Ports, 'views' | 'turns' | 'staff' | 'staffInUse' | 'clock' | 'campaigns'>,
  reader: PersonId,
): Promise<HandoverJson[]> {
  const { away } = staffAway(ports);
  const rows = await listOpenHandovers(ports);
  const known = await Promise.all(rows.map(({ data }) => withStandingNow(ports, data)));
  return known.flatMap(({ asker, open }) => {
    if (!open) return [];
    const { number, name, body, question, standing, askedAt, handler } = open;
    return [
      {
        ...{ number, asker, name, question, askedAt },
        application: standing?.application ?? null,
        title: standing?.title ?? body,
        handler: handler?.person ?? null,
        contact: `${standing?.contact ?? ''} ${standing?.telephone ?? ''}`.trim(),
        isFree: !handler || handler.isAwaited === true || [reader, ...away].includes(handler.person),
      },
    ];
  });
}
