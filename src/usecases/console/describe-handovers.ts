import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { listOpenHandovers } from '../scene/find-handovers.ts';

/** An open handover, as the console shows it. */
export interface DescribedHandover {
  number: string;
  asker: PersonId;
  /** What the asker was called when asking. */
  name: string;
  /** The application it is about, or null. */
  application: string | null;
  title: string | null;
  question: string;
  askedAt: string;
  /** Who has taken it; null while nobody has. */
  handler: PersonId | null;
}

/** Everybody who asked for a person and was not handed back yet, the oldest first. */
export async function describeHandovers(ports: Pick<Ports, 'views'>): Promise<DescribedHandover[]> {
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
