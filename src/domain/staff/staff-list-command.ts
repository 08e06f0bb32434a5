import type { MessageValues } from '../base/message-values.ts';
import type { PersonId } from '../base/person.ts';
import type { Absence, StaffMember, StaffRole } from './staff-list.ts';

export type StaffListCommand =
  | { kind: 'invite'; role: StaffRole; name: string }
  /** Somebody comes with a code or an account that `by` made. */
  | { kind: 'admit'; person: PersonId; role: StaffRole; name: string | null; redeemer?: Redeemer }
  | { kind: 'revoke'; person: PersonId }
  /** Not there on these days; `until` null until somebody says otherwise. `taken`: requests in hand. `isEdit`: written where the days that stand are
   *  shown, to take their place. */
  | { kind: 'leave'; person: PersonId; from: string; until: string | null; taken: number; isEdit?: boolean }
  /** There again: told what waits, and, where nobody was there, who asked meanwhile hears of it. */
  | { kind: 'return'; person: PersonId; which: PeriodsMeant; waiting: readonly Waiting[] };

/** Periods that end: those that have begun; the only one, or, where there are several, none and a question; all; or the one that a day (`YYYY-MM-DD`) is in. */
export type PeriodsMeant = 'begun' | 'only' | 'all' | { day: string };

/** A request for a person that nobody has taken. */
export interface Waiting {
  asker: PersonId;
  row: MessageValues['staff.back']['rows'][number];
}

/** As whom somebody who comes with a code was known before; empty where nobody knew. */
interface Redeemer {
  name: string;
  /** The recommending body the person acts for. */
  body: string;
}

export interface StaffListContext {
  /** Who decides; of an admission, who invited. */
  by: PersonId;
  /** Everybody who is staff now, auditors too. */
  members: readonly StaffMember[];
  absences: readonly Absence[];
  /** `YYYY-MM-DD` in Shanghai. */
  today: string;
}
