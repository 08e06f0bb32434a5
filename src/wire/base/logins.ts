import { z } from 'zod';
import { id } from './id.ts';
import { requestId } from './request-id.ts';

const secret = z.string().min(1).max(300);

/** `POST /login/api/session`. `next`: an own password in place of the one given. */
export const logInBody = z.object({ user: z.string().min(1).max(60), password: secret, next: secret.optional() });
export type LogInBody = z.infer<typeof logInBody>;

export type LogInJson =
  /** Where to go on. */
  | { state: 'in'; url: string }
  /** An own password has to be set; `problem` with the one given, null for none given. */
  | { state: 'change'; problem: 'too-short' | 'too-long' | 'too-simple' | 'like-the-name' | 'same-as-before' | null };

/** `POST accounts`: for these bodies' contacts who have none; null for all of the campaign. */
export const issueBody = z.object({ campaign: id, bodies: z.array(id).min(1).max(500).nullable(), requestId });
export type IssueBody = z.infer<typeof issueBody>;

export interface IssuedJson {
  user: string;
  /** Shown this once. */
  oneTime: string;
  name: string;
  mobile: string;
  /** The body's name; empty for staff. */
  body: string;
}

export interface IssuedSheetJson {
  issued: readonly IssuedJson[];
  /** Contacts who still have none: ask again. */
  left: number;
}

/** `GET accounts`. */
export interface AccountJson {
  user: string;
  person: string;
  name: string;
  body: string;
  state: 'one-time' | 'one-time-over' | 'in-use' | 'locked' | 'closed';
  lastInAt: string | null;
}

/** `POST accounts/<user>/reset` and `…/closing`. */
export const accountBody = z.object({ requestId });
export type AccountBody = z.infer<typeof accountBody>;
