import { z } from 'zod';
import type { JournalEntry } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';

/** `auditor`: reads everything that staff read, changes nothing. */
export const staffRoles = ['staff', 'auditor'] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface StaffMember {
  person: PersonId;
  role: StaffRole;
  /** What people read as the name; null where nobody gave one. */
  name: string | null;
}

/** What staff changed about who is staff, folded from the stream `staff/list`; whoever the configuration names is staff besides. */
export interface StaffList {
  members: readonly StaffMember[];
  /** Whose access was taken back, also of those whom the configuration names. */
  revoked: readonly PersonId[];
}

export const STAFF_LIST = 'list';

export const staffEventSchema = z.discriminatedUnion('kind', [
  /** A code or an account was made; who uses it is admitted by `memberAdmitted`. */
  z.object({ kind: z.literal('memberInvited'), role: z.enum(staffRoles), name: z.string(), by: z.string() }),
  /** Takes the place of what the person was before. */
  z.object({
    kind: z.literal('memberAdmitted'),
    person: z.string(),
    role: z.enum(staffRoles),
    name: z.string().nullable(),
    by: z.string(),
    /** By a code that was made for `name`: as whom this person was known before, and for which recommending body; empty where nobody knew. */
    knownName: z.string().optional(),
    knownBody: z.string().optional(),
  }),
  z.object({ kind: z.literal('memberRevoked'), person: z.string(), by: z.string() }),
]);

export type StaffEvent = z.infer<typeof staffEventSchema>;

export const staffEvents = nounEvents(staffEventSchema);

export const nobodyYet: StaffList = { members: [], revoked: [] };

export function evolveStaff(list: StaffList, event: StaffEvent): StaffList {
  if (event.kind === 'memberInvited') return list;
  const { person } = event;
  const members = list.members.filter((member) => member.person !== person);
  const revoked = list.revoked.filter((known) => known !== person);
  if (event.kind === 'memberRevoked') return { members, revoked: [...revoked, person] };
  return { members: [...members, { person, role: event.role, name: event.knownName || event.name }], revoked };
}

/** Who is staff now: those of the configuration and those admitted, without those whose access was taken back. What was decided here counts
 *  more than the configuration. */
export function staffNow(configured: readonly StaffMember[], { members, revoked }: StaffList): StaffMember[] {
  const decided = new Set([...revoked, ...members.map(({ person }) => person)]);
  const nameOf = (person: PersonId) => configured.find((member) => member.person === person)?.name ?? null;
  const named = members.map((member) => ({ ...member, name: member.name || nameOf(member.person) }));
  return [...configured.filter(({ person }) => !decided.has(person)), ...named];
}

/** The list for reading: one row, `list`. */
export const staffView = {
  name: 'staff',
  indexes: {},
  events: staffEvents,
  empty: () => nobodyYet,
  fold: (known, { events }: Pick<JournalEntry, 'events'>) =>
    events.reduce<StaffList>((list, event) => {
      const read = staffEvents.read(event);
      return read ? evolveStaff(list, read) : list;
    }, known ?? nobodyYet),
} as const satisfies View<StaffList>;
