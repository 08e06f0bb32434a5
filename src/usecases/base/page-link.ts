import type { PersonId } from '../../domain/base/person.ts';

/** Whose link, to which application, and what makes it usable once. */
export interface PageLink {
  person: PersonId;
  issuedAt: Date;
  subject: string;
  nonce: string;
}

/** Claimed once the link's files were accepted. */
export function usedKey({ nonce }: PageLink): string {
  return `link-used/${nonce}`;
}
