import { readers, staffOnly } from './role-statuses.ts';
import type { RouteRow } from './route-roles.ts';

const requestId = 'walk-000001';
const campaign = 'star-2021';
const moveOrder = {
  campaign,
  seen: 0,
  reason: '应各单位要求',
  windows: { review: { to: '2022-01-16' } },
};

/** The routes of a campaign's dates. */
export const calendarRoles: Readonly<Record<string, RouteRow>> = {
  'GET /console/api/calendar': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/calendar/preview': { statuses: readers(), body: moveOrder },
  'POST /console/api/calendar': { statuses: staffOnly(), body: { ...moveOrder, requestId } },
  'POST /console/api/calendar/undo': { statuses: staffOnly(), body: { campaign, move: 99, requestId } },
};
