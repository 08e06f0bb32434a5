import { readers, staffOnly } from './role-statuses.ts';
import type { RouteRow } from './route-roles.ts';

const requestId = 'walk-000001';

/** The routes of who is staff, and of who asks for a person. */
export const staffRoutes: Readonly<Record<string, RouteRow>> = {
  'GET /console/api/staff': { statuses: readers() },
  'POST /console/api/staff/invitations': { statuses: staffOnly(), body: { role: 'auditor', name: '审计', requestId } },
  'POST /console/api/staff/:person/revocation': { statuses: staffOnly(404), body: { requestId } },
  'POST /console/api/staff/:person/absence': { statuses: staffOnly(409), body: { from: null, until: null, requestId } },
  'POST /console/api/staff/accounts': {
    statuses: staffOnly(),
    body: { role: 'auditor', name: '审计', requestId: 'walk-000002' },
  },
  'GET /console/api/handovers': { statuses: readers() },
  'POST /console/api/handovers/:number/assignment': {
    statuses: staffOnly(409),
    body: { to: 'x', note: '', requestId },
  },
};
