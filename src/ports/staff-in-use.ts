import type { Absence, StaffList, StaffMember } from '../domain/staff/staff-list.ts';

/** Keeps `Ports.staff`, `auditors` and `staffNames` up to what the journal says of them. */
export interface StaffInUse {
  /** Everybody now, auditors too. */
  members(): readonly StaffMember[];
  /** Who of them is not there when. */
  absences(): readonly Absence[];
  /** The seq of the list that they were taken from; 0 while they are those of the configuration. */
  seen(): number;
  /** From now on these are staff. Nothing happens for an older list. */
  use(seq: number, list: StaffList): void;
}
