import { calendarView, type MovedCalendar } from '../../domain/calendar/moved-calendar.ts';
import type { Ports } from '../../ports/ports.ts';
import { followRosters } from '../bodies/follow-roster.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'campaignsInUse'>;

/** Takes each campaign's bodies and windows from the journal's copies, should another process have changed them. Cheap: two copies a campaign are read. */
export async function followCampaigns(ports: Needs): Promise<void> {
  await followRosters(ports);
  await followCalendars(ports);
}

/** Takes each campaign's windows as staff changed them last. */
export async function followCalendars({ views, campaigns, campaignsInUse }: Needs): Promise<void> {
  for (const { id } of [...campaigns]) {
    const kept = views.get<MovedCalendar>(calendarView, id);
    const row = kept instanceof Promise ? await kept : kept;
    if (row && row.seq > campaignsInUse.calendarSeenOf(id)) campaignsInUse.useWindows(id, row.seq, row.data);
  }
}
