import { calendarView, type MovedCalendar } from '../../domain/calendar/moved-calendar.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { eachRow } from '../base/each-row.ts';
import { followRosters } from '../bodies/follow-roster.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'campaignsInUse'>;

/** Takes each campaign's bodies and windows from the journal's copies, should another process have changed them. Cheap: two copies a campaign are read. */
export function followCampaigns(ports: Needs): AtOnce<void> {
  const [rosters, calendars] = [followRosters(ports), followCalendars(ports)];
  return rosters || calendars ? Promise.all([rosters, calendars]).then(() => {}) : undefined;
}

/** Takes each campaign's windows as staff changed them last. */
export function followCalendars(ports: Needs): AtOnce<void> {
  const { campaignsInUse } = ports;
  return eachRow<MovedCalendar>(ports, calendarView, ({ id, seq, data }) => {
    if (seq > campaignsInUse.calendarSeenOf(id)) campaignsInUse.useWindows(id, seq, data);
  });
}
