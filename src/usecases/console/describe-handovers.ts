import type { Ports } from '../../ports/ports.ts';
import type { HandoverJson } from '../../wire/handovers.ts';
import { listOpenHandovers } from '../scene/find-handovers.ts';

/** Everybody who asked for a person and was not handed back yet, the oldest first. */
export async function describeHandovers(ports: Pick<Ports, 'views'>): Promise<HandoverJson[]> {
  const rows = await listOpenHandovers(ports);
  return rows.flatMap(({ data: { asker, open } }) => {
    if (!open) return [];
    const { number, name, body, question, standing, askedAt, handler } = open;
    return [
      {
        ...{ number, asker, name, question, askedAt },
        application: standing?.application ?? null,
        title: standing?.title ?? body,
        handler: handler?.person ?? null,
      },
    ];
  });
}
