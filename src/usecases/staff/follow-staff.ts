import { STAFF_LIST, type StaffList, staffView } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import type { ViewRow } from '../../ports/store/views.ts';

/** Takes who is staff from the journal's list, should another process have changed it. Cheap: one copy is read. */
export function followStaff({ views, staffInUse }: Pick<Ports, 'views' | 'staffInUse'>): AtOnce<void> {
  const kept = views.get<StaffList>(staffView, STAFF_LIST);
  const use = (row: ViewRow<StaffList> | null) => (row ? staffInUse.use(row.seq, row.data) : undefined);
  return kept instanceof Promise ? kept.then(use) : use(kept);
}
