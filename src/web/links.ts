import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { PersonId } from '../domain/base/person.ts';
import type { Links } from '../ports/ports.ts';
import type { LinkPurpose } from '../ports/wording.ts';

/** What a page link is bound to (promise 6). */
export interface Link {
  person: PersonId;
  /** What the link may be used for, for example `upload-stamped-form`. */
  purpose: string;
  /** The thing it is about, for example the application's id. */
  subject: string;
  /** To the second; the link is good before this moment. */
  expiresAt: Date;
  /** Makes the link unique; whoever wants it used once claims it. */
  nonce: string;
}

export type LinkRefusal = 'forged' | 'expired';

/** As long as a link can be: five fields of at most 200 characters, and the signature. */
const maxTokenCharacters = 2000;
const signatureBytes = 32;

const text = z.string().min(1).max(200);
const Claims = z.tuple([text, text, text, z.number().int(), text]);

/** A token for a URL: base64url of the five fields, a dot, their HMAC-SHA256. The fields can be read by anyone who has the link.
 *  @throws Error when a field is empty or longer than 200 characters */
export function signLink(secret: string, { person, purpose, subject, expiresAt, nonce }: Link): string {
  const claims = Claims.parse([person, purpose, subject, Math.floor(expiresAt.getTime() / 1000), nonce]);
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${signatureOf(secret, body).toString('base64url')}`;
}

/** Nothing of the token is read before its signature is found right, in constant time. */
export function readLink(secret: string, token: string, now: Date): { link: Link } | { refused: LinkRefusal } {
  const written = token.length <= maxTokenCharacters ? /^([\w-]+)\.([\w-]{43})$/.exec(token) : null;
  if (!written) return { refused: 'forged' };
  const [, body = '', signature = ''] = written;
  const given = Buffer.from(signature, 'base64url');
  // One signature has one spelling: base64url would forgive other last characters.
  if (given.length !== signatureBytes || given.toString('base64url') !== signature) return { refused: 'forged' };
  if (!timingSafeEqual(given, signatureOf(secret, body))) return { refused: 'forged' };
  const [person, purpose, subject, seconds, nonce] = Claims.parse(
    JSON.parse(Buffer.from(body, 'base64url').toString()),
  );
  const expiresAt = new Date(seconds * 1000);
  return now < expiresAt ? { link: { person, purpose, subject, expiresAt, nonce } } : { refused: 'expired' };
}

/** Bound to its use: the same secret signs sessions too. */
function signatureOf(secret: string, body: string): Buffer {
  return createHmac('sha256', secret).update(`page-link.${body}`).digest();
}

const HOUR = 3_600_000;

/** Where each purpose leads, and how long its link is good. The notice has no rule: our choice. */
const pages: Readonly<Record<LinkPurpose, { path: string; milliseconds: number }>> = {
  upload: { path: '/h5/upload', milliseconds: 7 * 24 * HOUR },
  text: { path: '/h5/text', milliseconds: 7 * 24 * HOUR },
  import: { path: '/h5/import', milliseconds: 7 * 24 * HOUR },
  review: { path: '/h5/review', milliseconds: 30 * 24 * HOUR },
  console: { path: '/console/', milliseconds: HOUR / 6 },
};

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
      const { path, milliseconds } = pages[purpose];
      const expiresAt = new Date(now.getTime() + milliseconds);
      const token = signLink(secret, { person, purpose, subject: subject || '-', expiresAt, nonce: makeNonce() });
      return `${publicUrl}${path}?t=${token}`;
    },
  };
}

function randomNonce(): string {
  return randomBytes(12).toString('base64url');
}
