import type { StoredFileReference } from '../base/message.ts';
import type { PersonId } from '../base/person.ts';

/** Where characters are that no font has: `name`, `unit` … of `certificate-form.ts`. */
export type MissingCharacters = readonly { place: string; characters: readonly string[] }[];

export interface CertificateVersion {
  /** 1, 2, 3 … */
  version: number;
  check: string;
  file: StoredFileReference;
  /** What is printed of the journal: the root of that day. */
  root?: { day: string; root: string };
  madeAt: string;
  revoked: { reason: string; at: string } | null;
  /** It was taken back before anybody was told: nobody has it. */
  isUndone?: true;
  /** How often a revocation of it was taken back. */
  undos?: number;
}

/** The certificates of one application, folded from `certificate/<application>`; at most the last of them stands. */
export interface Certificate {
  application: string;
  campaign: string;
  held: { missing: MissingCharacters; at: string } | null;
  versions: readonly CertificateVersion[];
  /** What staff did last and can still take back, `until` ISO 8601; the applicant is told after that. Absent for nothing. */
  pending?: { what: 'made' | 'revoked'; version: number; until: string; by?: PersonId };
}

/** What was made and not taken back, the last of it last. */
export function versionsOf({ versions }: Pick<Certificate, 'versions'>): CertificateVersion[] {
  return versions.filter(({ isUndone }) => !isUndone);
}

/** Whole seconds for which what was done last can be taken back; null when that is over, and for nothing. */
export function undoSecondsLeft({ pending }: Pick<Certificate, 'pending'>, now: Date): number | null {
  if (!pending) return null;
  const left = Math.ceil((Date.parse(pending.until) - now.getTime()) / 1000);
  return left > 0 ? left : null;
}

/** @returns null when none was made, or the last one was revoked */
export function standingCertificate(certificate: Pick<Certificate, 'versions'>): CertificateVersion | null {
  const last = versionsOf(certificate).at(-1);
  return last && !last.revoked ? last : null;
}

/** What is printed as 证书编号; the same letters begin its code, so that it is never taken for a form. */
export function certificateNumber(application: string): string {
  return `${PREFIX}${application}`;
}

/** @returns null for a number that is none of a certificate's */
export function certifiedApplication(number: string): string | null {
  return number.startsWith(PREFIX) ? number.slice(PREFIX.length) : null;
}

const PREFIX = 'ZS';
