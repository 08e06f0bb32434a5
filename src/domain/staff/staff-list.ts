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
  /** Who is not there when, any number of periods a person, no two from the same day; absent in copies made before. */
  absences?: readonly Absence[];
}

/** Days on which a member is not there, `YYYY-MM-DD`, both included; `until` null until somebody says that the person is back. */
export interface Absence {
  person: PersonId;
  from: string;
  until: string | null;
}

/** The periods of one person, the earliest first. */
export function absencesOf(absences: readonly Absence[], person: PersonId): Absence[] {
  return absences.filter((one) => one.person === person).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether somebody is away on a day. */
export function isAway(absences: readonly Absence[], person: PersonId, day: string): boolean {
  return absences.some((one) => one.person === person && one.from <= day && (one.until === null || day <= one.until));
}

export const STAFF_LIST = 'list';

const staffEventSchema = z.discriminatedUnion('kind', [
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
  /** Takes the place of the person's periods that begin on the days of `instead`; of all of them in entries made before. */
  z.object({
    kind: z.literal('absenceNoted'),
    person: z.string(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    by: z.string(),
    instead: z.array(z.iso.date()).optional(),
  }),
  /** The periods that begin on the days of `ended` are over or called off, all of them in entries made before; `by` the process itself where the days are over. */
  z.object({
    kind: z.literal('absenceEnded'),
    person: z.string(),
    by: z.string(),
    ended: z.array(z.iso.date()).optional(),
  }),
]);

export type StaffEvent = z.infer<typeof staffEventSchema>;

export const staffEvents = nounEvents(staffEventSchema, {
  memberInvited: ['name'],
  memberAdmitted: ['name', 'knownName'],
  memberRevoked: [],
  absenceNoted: [],
  absenceEnded: [],
});

export const noStaffYet: StaffList = { members: [], revoked: [] };

export function evolveStaff(list: StaffList, event: StaffEvent): StaffList {
  if (event.kind === 'memberInvited') return list;
  const { person } = event;
  const others = (list.absences ?? []).filter((one) => one.person !== person);
  if (event.kind === 'absenceNoted')
    return {
      ...list,
      absences: [...withoutPeriods(list, person, event.instead), { person, from: event.from, until: event.until }],
    };
  if (event.kind === 'absenceEnded') return { ...list, absences: withoutPeriods(list, person, event.ended) };
  const members = list.members.filter((member) => member.person !== person);
  const revoked = list.revoked.filter((known) => known !== person);
  if (event.kind === 'memberRevoked') return { members, revoked: [...revoked, person], absences: others };
  const admitted = { person, role: event.role, name: event.knownName || event.name };
  return { ...list, members: [...members, admitted], revoked };
}

/** @param from first days of the periods that go; all of the person's when left out */
function withoutPeriods({ absences = [] }: StaffList, person: PersonId, from?: readonly string[]): Absence[] {
  return absences.filter((one) => one.person !== person || (from !== undefined && !from.includes(one.from)));
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
  empty: () => noStaffYet,
  fold: (known, { events }: Pick<JournalEntry, 'events'>) =>
    events.reduce<StaffList>((list, event) => {
      const read = staffEvents.read(event);
      return read ? evolveStaff(list, read) : list;
    }, known ?? noStaffYet),
} as const satisfies View<StaffList>;
