import type { Decision } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { bodiesOf } from '../../domain/people/person.ts';
import { decideStaff } from '../../domain/staff/decide-staff.ts';
import { STAFF_LIST, type StaffList, type StaffRole, staffRoles, staffView } from '../../domain/staff/staff-list.ts';
import type { StaffListCommand } from '../../domain/staff/staff-list-command.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { readPerson } from '../read-person.ts';

export type StaffListNeeds = CommitNeeds & Pick<Ports, 'staffInUse' | 'random'>;

const STREAM = `staff/${STAFF_LIST}` as const;

export type StaffRefusal = Extract<Decision, { kind: 'refused' }>;

/** As `decideStaffList`. @returns null when it is accepted, else the reason alone */
export async function changeStaff(...given: Parameters<typeof decideStaffList>): Promise<DecisionRefusal | null> {
  return (await decideStaffList(...given))?.reason ?? null;
}

/** Decides on who is staff, on the newest list, and lets it count at once. Safe to repeat under the same cause. @returns null when it is accepted, else why not */
export async function decideStaffList(
  ports: CommitNeeds & Pick<Ports, 'staffInUse'>,
  by: PersonId | 'system',
  command: StaffListCommand,
  cause: string,
): Promise<StaffRefusal | null> {
  const { staffInUse } = ports;
  const committed = await commit<{ seq: number } | null, StaffRefusal | null>(ports, {
    known: { stream: STREAM, cause },
    async load() {
      const row = await refreshRow<StaffList>(ports, staffView, STAFF_LIST);
      if (row) staffInUse.use(row.seq, row.data);
      return row;
    },
    async decide(row) {
      // Whose work an auditor looks through does not audit it; staff may have other roles beside.
      const isAuditor = command.kind === 'admit' && command.role === 'auditor';
      if (isAuditor && (await hasOtherRole(ports, command.person)))
        return { done: { kind: 'refused', reason: 'other-role', values: {} } };
      const today = shanghaiDay(ports.clock.now());
      const known = { members: staffInUse.members(), absences: staffInUse.absences() };
      const decision = decideStaff(command, { by, today, ...known });
      if (decision.kind === 'refused') return { done: decision };
      const { events, effects } = decision;
      if (events.length === 0) return { done: null };
      const at = ports.clock.now().toISOString();
      return { append: { stream: STREAM, seq: (row?.seq ?? 0) + 1, cause, by, at, events, effects } };
    },
  });
  const row = await ports.views.get<StaffList>(staffView, STAFF_LIST);
  if (row) staffInUse.use(row.seq, row.data);
  return committed.kind === 'done' ? committed.result : null;
}

/** Whether somebody acts for a recommending body or scores in any campaign. */
export async function hasOtherRole(ports: CommitNeeds, id: PersonId): Promise<boolean> {
  const person = await readPerson(ports, id);
  return bodiesOf(person).length > 0 || (person.experts ?? []).length > 0;
}

const CODE_LENGTH = 8;
const CODE_DAYS = 7;

export interface StaffInvitation {
  role: StaffRole;
  name: string;
  by: PersonId;
  /** ISO 8601: good before this moment. */
  until: string;
}

/** Makes a code that makes whoever types it first a member of staff or an auditor; good for seven days. */
export async function inviteStaff(
  ports: StaffListNeeds,
  by: PersonId,
  { role, name, requestId }: { role: StaffRole; name: string; requestId: string },
): Promise<{ code: string } | { refused: DecisionRefusal }> {
  const refused = await changeStaff(ports, by, { kind: 'invite', role, name }, `invited/${requestId}`);
  if (refused) return { refused };
  // The same press finds the code that it made.
  const { value } = await ports.claims.claim(`staff-invitation-of/${requestId}`, ports.random.code(CODE_LENGTH));
  const code = String(value);
  const until = new Date(ports.clock.now().getTime() + CODE_DAYS * 86_400_000).toISOString();
  await ports.claims.claim(`staff-invitation/${code}`, { role, name, by, until });
  return { code };
}

/** @returns null for a code that invites nobody to staff */
export async function findStaffInvitation(
  { claims }: Pick<Ports, 'claims'>,
  code: string,
): Promise<StaffInvitation | null> {
  const value = (await claims.find(`staff-invitation/${code}`))?.value;
  if (typeof value !== 'object' || value === null || !('role' in value)) return null;
  const { role, name, by, until } = value as Record<string, unknown>; // written by `inviteStaff` alone
  const known = staffRoles.find((one) => one === role);
  return known ? { role: known, name: String(name), by: String(by), until: String(until) } : null;
}
