import type { DeskDays } from '../desk/recommendation-messages.ts';
/** What is said before an application is begun; part of `MessageValues`. */
export interface LobbyMessages {
  'lobby.welcome': {
    campaign: string;
    host: string;
    tracks: string[];
    preRegistration: string;
    submission: string;
    isOpen: boolean;
    /** Pre-registration is over; only when it is not open. */
    isOver?: boolean;
    contact?: string;
  };
  /** `campaign` where others are open too. */
  'lobby.again': { tracks: string[]; campaign?: string; misses?: number };
  'lobby.nothing-yet': Record<string, never>;
  /** Nothing can be begun today: pre-registration is still to come, or over. */
  'lobby.closed': { state: 'before' | 'after'; from: string; to: string; contact: string };
  /** `over`: the last day on which something could be decided, once it is past. `areResultsTold`: of what the body endorsed. */
  'lobby.contact': { body: string; waiting: number; areResultsTold?: true } & DeskDays;
  /** `isOpen`: an application can be begun for somebody. */
  'lobby.staff': { isOpen: boolean };
  /** Who reads along and changes nothing. */
  'lobby.auditor': Record<string, never>;
  /** `until`: the last day of a deputy. */
  'lobby.bound': { body: string; until?: string };
  /** Bound by the mobile number that staff gave: bodies, or who one is as an expert. */
  'lobby.known-by-mobile': { names: string[]; isExpert: boolean };
  /** Two hold the number. */
  'lobby.mobile-shared': { names: string[]; contact: string };
  /** Staff took the account of a recommending body back. */
  'lobby.unbound': { body: string };
  'lobby.bad-code': Record<string, never>;
  /** An auditor typed a code of a recommending body or an expert. */
  'lobby.auditors-code': Record<string, never>;
  /** Too many codes were tried. */
  'lobby.codes-over': { contact: string };
  /** A filled-in form, before anything is begun; `isSent`: somebody takes it for sent. */
  'lobby.file': { isSent: boolean };
  'lobby.unsupported': { type: string };
}
