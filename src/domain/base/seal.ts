import { sha256 } from './sha256.ts';

/** What makes an entry tamper-evident: a digest of its text, and a link that follows from it and from the link of the entry before it in its stream. */
export interface Seal {
  /** 22 characters of base64url, random: without it nobody can guess a telephone number from the digest. Null once the entry's personal data was erased:
   *  the digest stays, so the chain still verifies, and tells nothing any more. */
  readonly salt: string | null;
  readonly digest: string;
  readonly link: string;
}

/** How an entry is against its seal. `altered`: its text is not what was sealed. `broken`: the chain does not lead to it. */
export type EntryFinding = 'intact' | 'erased' | 'altered' | 'broken';

/** The link before the first entry of a stream. */
export function firstLink(stream: string): string {
  return sha256(`stream\n${stream}`);
}

/** @param previous the link of the entry before, or `firstLink` @param text the entry as JSON */
export function sealEntry(previous: string, salt: string, text: string): Seal {
  const digest = sha256(`${salt}\n${text}`);
  return { salt, digest, link: linkAfter(previous, digest) };
}

function linkAfter(previous: string, digest: string): string {
  return sha256(`${previous}\n${digest}`);
}

export function checkSeal(previous: string, text: string, seal: Seal): EntryFinding {
  if (seal.link !== linkAfter(previous, seal.digest)) return 'broken';
  if (seal.salt === null) return 'erased';
  return sha256(`${seal.salt}\n${text}`) === seal.digest ? 'intact' : 'altered';
}
