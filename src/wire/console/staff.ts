import { z } from 'zod';
import type { StaffMember, StaffRole } from '../../domain/staff/staff-list.ts';
import { requestId } from '../base/request-id.ts';

export type StaffRoleName = StaffRole;

const roles = ['staff', 'auditor'] as const satisfies readonly StaffRole[];

/** One change of who is staff, as it is on record. */
export interface StaffChangeJson {
  at: string;
  by: string;
  what: 'invited' | 'admitted' | 'revoked';
  /** Null for an invitation that nobody has used so far. */
  person: string | null;
  role: StaffRole | null;
  name: string | null;
  /** By a code: as whom the person was known; empty texts where nobody knew. */
  redeemer?: { name: string; body: string };
}

/** Days away, both included; `until` null until somebody says otherwise. */
interface DaysAwayJson {
  from: string;
  until: string | null;
}

/** `GET staff`. */
export interface StaffJson {
  /** `away`: the first of the periods on which a member is not there; `later`: the others, in their order. */
  members: readonly (StaffMember & { away: DaysAwayJson | null; later: readonly DaysAwayJson[] })[];
  /** The newest first, at most 200. */
  changes: readonly StaffChangeJson[];
}

/** `POST staff/invitations`. */
export const staffInvitationBody = z.object({ role: z.enum(roles), name: z.string().trim().min(1).max(20), requestId });
export type StaffInvitationBody = z.infer<typeof staffInvitationBody>;
/** What the invited person types: the word, a space, the code. */
export interface StaffInvitationJson {
  code: string;
  word: string;
}

/** `POST staff/<person>/absence`: not there on these days; `from` null for the end of the period that the day `ends` is in, of the only one when left out. */
export const absenceBody = z.object({
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  ends: z.iso.date().optional(),
  requestId,
});
export type AbsenceBody = z.infer<typeof absenceBody>;

/** `POST staff/<person>/revocation`. */
export const staffRevocationBody = z.object({ requestId });
export type StaffRevocationBody = z.infer<typeof staffRevocationBody>;
