import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { PersonId } from '../../domain/base/person.ts';
import type { Links } from '../../ports/ports.ts';
import type { LinkPurpose, PublicPage } from '../../ports/wording.ts';
import { openSigned, type SignedUse, signValues } from './signed.ts';

/** What a page link is bound to (promise 6). */
export interface Link {
  person: PersonId;
  /** What the link may be used for, for example `upload-stamped-form`. */
  purpose: string;
  /** The thing it is about, for example the application's id. */
  subject: string;
  /** To the millisecond. What ended everything of the person later ends this link too. */
  issuedAt: Date;
  /** To the second; the link is good before this moment. */
  expiresAt: Date;
  /** Makes the link unique; whoever wants it used once claims it. */
  nonce: string;
}

export type LinkRefusal = 'forged' | 'expired';

const text = z.string().min(1).max(200);
const Claims = z.tuple([text, text, text, z.number().int(), z.number().int(), text]);

/** What a token is good for. `link`: whoever is sent it. `page`: is in the address bar of an open page; worth nothing without the
 *  visitor's cookie. One is never taken for the other. */
export type TokenUse = 'link' | 'page';

const uses: Readonly<Record<TokenUse, SignedUse>> = { link: 'page-link', page: 'page-address' };

/** A token for a URL. The fields can be read by anyone who has the link.
 *  @throws Error when a field is empty or longer than 200 characters */
export function signLink(secret: string, link: Link, use: TokenUse = 'link'): string {
  const { person, purpose, subject, issuedAt, expiresAt, nonce } = link;
  return signValues(
    secret,
    uses[use],
    Claims.parse([person, purpose, subject, issuedAt.getTime(), toSeconds(expiresAt), nonce]),
  );
}

/** Nothing of the token is read before its signature is found right, in constant time. */
export function readLink(
  secret: string,
  token: string,
  now: Date,
  use: TokenUse = 'link',
): { link: Link } | { refused: LinkRefusal } {
  const values = openSigned(secret, uses[use], token);
  const read = values === null ? null : Claims.safeParse(values);
  if (!read?.success) return { refused: 'forged' };
  const [person, purpose, subject, issued, expires, nonce] = read.data;
  const [issuedAt, expiresAt] = [new Date(issued), new Date(expires * 1000)];
  return now < expiresAt ? { link: { person, purpose, subject, issuedAt, expiresAt, nonce } } : { refused: 'expired' };
}

function toSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}

const HOUR = 3_600_000;

/** Where each purpose leads, and how long its link is good. The notice has no rule: our choice. */
const pages: Readonly<Record<Exclude<LinkPurpose, PublicPage>, { path: string; milliseconds: number }>> = {
  upload: { path: '/h5/upload', milliseconds: 7 * 24 * HOUR },
  text: { path: '/h5/text', milliseconds: 7 * 24 * HOUR },
  import: { path: '/h5/import', milliseconds: 7 * 24 * HOUR },
  form: { path: '/h5/form', milliseconds: 7 * 24 * HOUR },
  review: { path: '/h5/review', milliseconds: 30 * 24 * HOUR },
  worklist: { path: '/h5/worklist', milliseconds: 7 * 24 * HOUR },
  scoring: { path: '/h5/scoring', milliseconds: 30 * 24 * HOUR },
  console: { path: '/console/', milliseconds: HOUR / 6 },
};

/** For everybody. */
const publicPages: Readonly<Record<PublicPage, (subject: string) => string>> = {
  blank: (subject) => `/h5/blank/${subject}.docx`,
  verify: (code) => `/verify/${code}`,
  results: (campaign) => `/results/${campaign}`,
  gallery: (campaign) => `/gallery/${campaign}`,
};

function isPublic(purpose: LinkPurpose): purpose is PublicPage {
  return Object.hasOwn(publicPages, purpose);
}

export interface LinksOptions {
  secret: string;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Text that never comes twice; random unless a test says otherwise. */
  makeNonce?: () => string;
}

/** Addresses of our pages with a signed token: `<publicUrl>/h5/upload?t=…`. An empty subject is kept as `-`. */
export function createLinks({ secret, publicUrl, makeNonce = randomNonce }: LinksOptions): Links {
  return {
    make({ person, purpose, subject }, now) {
      // For everybody: it holds nothing of anybody.
      if (isPublic(purpose)) return `${publicUrl}${publicPages[purpose](subject)}`;
      const { path, milliseconds } = pages[purpose];
      const expiresAt = new Date(now.getTime() + milliseconds);
      const link = { person, purpose, subject: subject || '-', issuedAt: now, expiresAt, nonce: makeNonce() };
      const token = signLink(secret, link);
      return `${publicUrl}${path}?t=${token}`;
    },
  };
}

function randomNonce(): string {
  return randomBytes(12).toString('base64url');
}
