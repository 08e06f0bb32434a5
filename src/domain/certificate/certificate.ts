import type { StoredFileReference } from '../base/message.ts';

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
}

/** The certificates of one application, folded from `certificate/<application>`; at most the last of them stands. */
export interface Certificate {
  application: string;
  campaign: string;
  held: { missing: MissingCharacters; at: string } | null;
  versions: readonly CertificateVersion[];
}

/** @returns null when none was made, or the last one was revoked */
export function standingCertificate({ versions }: Pick<Certificate, 'versions'>): CertificateVersion | null {
  const last = versions.at(-1);
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
