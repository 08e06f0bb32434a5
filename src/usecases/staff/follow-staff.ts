import { STAFF_LIST, type StaffList, staffView } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';

/** Takes who is staff from the journal's list, should another process have changed it. Cheap: one copy is read. */
export async function followStaff({ views, staffInUse }: Pick<Ports, 'views' | 'staffInUse'>): Promise<void> {
  const kept = views.get<StaffList>(staffView, STAFF_LIST);
  const row = kept instanceof Promise ? await kept : kept;
  if (row) staffInUse.use(row.seq, row.data);
}
