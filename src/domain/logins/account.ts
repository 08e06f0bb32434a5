import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';

const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), campaign: z.string(), body: z.string() }),
  z.object({ kind: z.literal('staff') }),
]);
/** Whom an account is for: a contact of a recommending body, or staff (what they may do says the list of staff). */
export type AccountOwner = z.infer<typeof owner>;

/** A user name and a password for the web, folded from the stream `account/<user name>`. Source: 沪质协〔2021〕29号 四: 统一发送用户名和密码. */
export interface Account {
  user: string;
  /** Who is logged in with it. */
  person: PersonId;
  name: string;
  mobile: string;
  owner: AccountOwner;
  /** As `Passwords` made it; empty after an erasure, and then nothing opens it. */
  hash: string;
  /** ISO 8601: until then the one-time password of staff is good; null once the owner set an own one. */
  oneTimeUntil: string | null;
  /** Wrong tries in a row, and the last of them; what is being tried counts as wrong until it was right. */
  wrong: number;
  lastTriedAt: string | null;
  /** ISO 8601: no try is looked at before. */
  lockedUntil: string | null;
  lastInAt: string | null;
  isClosed: boolean;
}

/** Wrong tries after which an account is locked, and for how long; tries further apart are not counted together. */
export const MOST_WRONG = 5;
export const LOCK_MINUTES = 15;

const hash = z.string();
const person = z.string();
const accountEventSchema = z.discriminatedUnion('kind', [
  /** Also of an account that was closed: it opens again with a new one-time password. */
  z.object({
    kind: z.literal('accountIssued'),
    person,
    name: z.string(),
    mobile: z.string(),
    owner,
    hash,
    until: z.string(),
  }),
  z.object({ kind: z.literal('passwordTried'), person }),
  z.object({ kind: z.literal('loggedIn'), person }),
  /** It was right and good once: an own one has to be set before anything opens. */
  z.object({ kind: z.literal('passwordProved'), person }),
  z.object({ kind: z.literal('passwordChanged'), person, hash }),
  /** Staff gave a new one-time password; a lock is over with it. */
  z.object({ kind: z.literal('passwordReset'), person, hash, until: z.string() }),
  z.object({ kind: z.literal('accountClosed'), person }),
]);
export type AccountEvent = z.infer<typeof accountEventSchema>;

const accountEvents = nounEvents(accountEventSchema, {
  accountIssued: ['name', 'mobile', 'hash'],
  passwordTried: [],
  loggedIn: [],
  passwordProved: [],
  passwordChanged: ['hash'],
  passwordReset: ['hash'],
  accountClosed: [],
});

/** Accounts by user name. */
export const accountView = {
  name: 'account',
  indexes: {
    /** The open accounts of a person. */
    person: ({ person: of, isClosed }: Account) => (isClosed ? null : of),
    /** All accounts of a campaign's contacts, closed ones too. */
    campaign: ({ owner: of }: Account) => (of.kind === 'contact' ? of.campaign : null),
  },
  events: accountEvents,
  empty: () => null,
  fold: (known: Account | null, { stream, events, at }: Pick<JournalEntry, 'stream' | 'events' | 'at'>) =>
    events.reduce<Account | null>((account, event) => {
      const read = accountEvents.read(event);
      return read ? evolveAccount(account, read, { user: streamKey(stream), at }) : account;
    }, known),
} as const satisfies View<Account>;

const FRESH = { wrong: 0, lastTriedAt: null, lockedUntil: null } as const;

export function evolveAccount(
  known: Account | null,
  event: AccountEvent,
  { user, at }: { user: string; at: string },
): Account | null {
  if (event.kind === 'accountIssued') {
    const { kind: _, until, ...given } = event;
    return { user, ...given, oneTimeUntil: until, ...FRESH, lastInAt: known?.lastInAt ?? null, isClosed: false };
  }
  if (!known) return null;
  switch (event.kind) {
    case 'passwordTried':
      return { ...known, ...triedOnceMore(known, at) };
    case 'loggedIn':
      return { ...known, ...FRESH, lastInAt: at };
    case 'passwordProved':
      return { ...known, ...FRESH };
    case 'passwordChanged':
      return { ...known, ...FRESH, hash: event.hash, oneTimeUntil: null, lastInAt: at };
    case 'passwordReset':
      return { ...known, ...FRESH, hash: event.hash, oneTimeUntil: event.until };
    case 'accountClosed':
      return { ...known, isClosed: true, hash: '' };
  }
}

function triedOnceMore(
  { wrong, lastTriedAt }: Account,
  at: string,
): Pick<Account, 'wrong' | 'lastTriedAt' | 'lockedUntil'> {
  const isInRow = lastTriedAt !== null && Date.parse(at) - Date.parse(lastTriedAt) < LOCK_MINUTES * 60_000;
  const count = isInRow ? wrong + 1 : 1;
  const lockedUntil = count >= MOST_WRONG ? new Date(Date.parse(at) + LOCK_MINUTES * 60_000).toISOString() : null;
  return { wrong: count, lastTriedAt: at, lockedUntil };
}
