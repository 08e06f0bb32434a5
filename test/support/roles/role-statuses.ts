export const roles = [
  ...(['applicant', 'helper', 'contact', 'other', 'staff', 'nobody'] as const),
  /** A contact of the body for a time; who reads all that staff read; whoever was one of them. */
  ...(['deputy', 'auditor', 'revoked'] as const),
] as const;
export type Role = (typeof roles)[number];

/** What each role gets, in the order of `roles`. */
export type Statuses = readonly number[];

/** @param others what whoever is not named gets */
export const only = (named: Partial<Record<Role, number>>, others: number): Statuses =>
  roles.map((role) => named[role] ?? others);
export const all = (status: number) => only({}, status);
export const everybody = all(200);

/** The one who applies. */
export const applicants = (status = 200) => only({ applicant: status }, 404);
/** Whoever fills it in. */
export const filers = (status = 200) => only({ applicant: status, helper: status }, 404);
/** Contacts of the body that the application chose, for good or for a time. */
export const contacts = (status = 200, others = 403) => only({ contact: status, deputy: status }, others);
/** Contacts, each of the own body. */
export const anyContact = (status = 200) => only({ contact: status, deputy: status, other: status }, 403);
/** What staff do: auditors are refused in words, so is whoever was staff and has a session still; the others have none. */
export const staffOnly = (status = 200) => only({ staff: status, auditor: 403, revoked: 403 }, 401);
/** What auditors read as well. */
export const readers = (status = 200) => only({ staff: status, auditor: status, revoked: 403 }, 401);
