import type { ApplicationStatus } from '../../application/record/application.ts';
import type { DaysAway } from '../../language/dates/absence.ts';
import type { StaffRole } from '../../staff/staff-list.ts';
import type { ConsolePlace } from '../../vocabulary.ts';

/** An application as staff read it in the chat. */
export type FoundLine = {
  application: string;
  title: string;
  organisation: string;
  body: string;
  status: ApplicationStatus;
  /** Title of the stage where it is, or went out. */
  stage?: string | null;
  /** Empty while nobody has said it. */
  applicantName: string;
  /** As filled in; empty where it is not. */
  telephone: string;
  /** Whose number it is, where it is not the applicant's. */
  telephoneOf?: string;
  /** Columns that are answered, and all of them. */
  answered: number;
  columns: number;
  /** Null when nobody is waited for. */
  stuckDays: number | null;
  /** To the last day of what is waited for, negative after it; null when nobody is waited for. */
  daysLeft: number | null;
};

/** What the association's staff read; part of `MessageValues`. */
export interface StaffMessages {
  /** `place`: where in it; absent for its beginning. */
  'staff.console': { place?: ConsolePlace };
  'staff.help': Record<string, never>;
  /** Somebody became one of them. */
  'staff.admitted': { role: StaffRole };
  'staff.revoked': Record<string, never>;
  /** To whoever made a code: who used it. `name`: for whom it was made; `knownName`, `knownBody`: empty where nobody knows. */
  'staff.code-used': { person: string; role: StaffRole; name: string; knownName: string; knownBody: string };
  /** A code that invites staff, which cannot be used. */
  'staff.not-admitted': { reason: 'bad-code' | 'own-role' | 'last-of-staff' | 'other-role' };
  /** A decision was taken back before anybody was told. */
  'staff.undone': { application: string; title: string };
  /** Results that were published, or a calendar that was moved, are as before; nobody was told. */
  'staff.taken-back':
    | { what: 'publication'; count: number }
    | { what: 'move'; reason: string }
    | { what: 'answer'; objection: string; answer: string };
  /** 谁还没交 of staff: where the list stands. */
  'staff.unfinished': Record<string, never>;
  /** Objections that wait for an answer. */
  'staff.objections': { title: string; count: number };
  'staff.certificate-undone': { application: string; title: string; what: 'made' | 'revoked' };
  /** `rows`: the first of `count`; `isMore`: there are others that were not looked at. An empty `search` asks what is looked for. */
  /** Noted for the reader: requests go to who is there. `taken`: requests in the reader's hands; `isSelf` false where a colleague noted it. */
  'staff.away': {
    isSelf: boolean;
    from: string;
    until: string | null;
    taken: number;
    there: string[];
    /** What is in hand waits for others already; absent in messages made before. */
    startsNow?: boolean;
    /** The days as they were said, where they became one with `instead`; absent where they are as they were said. */
    said?: DaysAway;
    /** Periods that the days take the place of, and those that stay beside; absent in messages made before. */
    instead?: DaysAway[];
    others?: DaysAway[];
  };
  /** Who is away today, and later. */
  'staff.who-away': { today: string; people: { name: string; periods: DaysAway[] }[] };
  /** Periods to come are called off; `later` stay. */
  'staff.absence-off': { isSelf: boolean; off: DaysAway[]; later: DaysAway[] };
  /** The reader is there again: what waits. */
  'staff.back': {
    isSelf: boolean;
    rows: { number: string; name: string; title: string | null; question: string; askedOn: string }[];
    /** Periods to come, which stay; absent in messages made before. */
    later?: DaysAway[];
  };
  /** `people`: who is found and has no application; `morePeople` of them are not named. */
  'staff.found': {
    search: string;
    rows: FoundLine[];
    count: number;
    isMore: boolean;
    people: { kind: 'contact' | 'expert' | 'staff' | 'auditor'; name: string; mobile: string; place: string }[];
    morePeople: number;
  };
  /** Each campaign with its applications by status. */
  'staff.figures': {
    campaigns: {
      title: string;
      counts: Record<ApplicationStatus, number>;
      stages: { title: string; waiting: number }[];
    }[];
  };
}
