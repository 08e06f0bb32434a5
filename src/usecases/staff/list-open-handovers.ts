import type { Handover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';

/** Open handovers that staff see at once. */
const OPEN_LIMIT = 100;

/** Every open handover, the oldest first. */
export async function listOpenHandovers({ views }: Pick<Ports, 'views'>): Promise<ViewRow<Handover>[]> {
  const rows = await views.list<Handover>(handoverView, { index: 'state', equals: 'open', limit: OPEN_LIMIT });
  const since = ({ data }: ViewRow<Handover>) => data.open?.askedAt ?? '';
  return rows.sort((a, b) => since(a).localeCompare(since(b), 'en'));
}
