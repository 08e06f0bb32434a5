import { createHash } from 'node:crypto';
import { ChannelError } from '../ports/channels/channel.ts';
import type { AtOnce } from '../ports/process/at-once.ts';
import type { SharedRefusals } from './back-off.ts';
import type { Coordinated } from './coordinated.ts';

export interface AccessTokens {
  /** @throws ChannelError busy, misconfigured */
  get(): AtOnce<string>;
  /** Drops a token the platform no longer takes and gets another; of many callers with one spent token, one asks. */
  renew(spent: string): Promise<string>;
}

interface Source {
  /** Of this secret: a corrected one is tried at once. The digest tells nothing about it. */
  key: string;
  coordination: Coordinated;
  shared: SharedRefusals;
  /** Asks the platform. */
  fetch(): Promise<GrantedToken>;
  pause(milliseconds: number): Promise<void>;
}

export interface GrantedToken {
  token: string;
  /** Of its life, from now. */
  seconds: number;
}

export interface TokenPorts {
  coordination: Coordinated;
  pause(milliseconds: number): Promise<void>;
  shared: SharedRefusals;
  /** Asks the platform. @throws ChannelError busy, misconfigured */
  fetch(): Promise<GrantedToken>;
}

/** Takes no longer than this to ask. */
export const TOKEN_MILLISECONDS = 10_000;
const LEASE_MILLISECONDS = 20_000;
const POLL_MILLISECONDS = 100;
const POLLS = 120;
/** Used no longer than until this long before its end. */
const EARLY_SECONDS = 300;
/** A refused secret is not tried again by every message that waits (WeCom's documentation, access tokens: it must not loop). */
const REFUSED_SECONDS = 60;
/** Who is busy when asked for a token is left alone for so long, by everybody. */
const TROUBLED_SECONDS = 1;
/** A token that was fetched for a refused one and is refused as well: fetching again does not help. */
const RENEWED_SECONDS = 10;

/** What holds every send off whatever it was said to (back-off.ts). */
const SAID_BY_ITSELF: ReadonlySet<string> = new Set(['http-429', 'no-connection']);

/** One token per app secret, shared by all processes; one of them asks for a new one while the others wait.
 *  @param app names the app among all of them; the secret itself is never part of a key */
export function createAccessTokens(
  { app, secret }: { app: string; secret: string },
  { coordination, pause, shared, fetch }: TokenPorts,
): AccessTokens {
  const digest = createHash('sha256').update(secret).digest('hex').slice(0, 16);
  const key = `${app}/${digest}/token`;
  const source: Source = { key, coordination, pause, shared, fetch };
  const underWay = new Map<string, Promise<string>>();
  const refreshOnce = (spent: string) => {
    const known = underWay.get(spent);
    if (known) return known;
    const started = refresh(source, spent).finally(() => underWay.delete(spent));
    underWay.set(spent, started);
    return started;
  };
  return {
    get() {
      const kept = coordination.get(key);
      return kept instanceof Promise ? kept.then((token) => token ?? refreshOnce('')) : (kept ?? refreshOnce(''));
    },
    renew: (spent) => refreshOnce(spent),
  };
}

async function refresh(source: Source, spent: string): Promise<string> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    const lease = await source.coordination.lease(`${source.key}/lease`, LEASE_MILLISECONDS);
    if (lease) {
      try {
        return await refreshAlone(source, spent);
      } finally {
        await lease.release().catch(() => {}); // it lapses by itself
      }
    }
    await source.pause(POLL_MILLISECONDS);
    const kept = await source.coordination.get(source.key);
    if (kept && kept !== spent) return kept;
  }
  throw new ChannelError('busy', 'token-wait');
}

async function refreshAlone({ key, coordination, shared, fetch }: Source, spent: string): Promise<string> {
  const kept = await coordination.get(key);
  if (kept && kept !== spent) return kept;
  const refused = await coordination.get(`${key}/refused`);
  if (refused) throw new ChannelError('misconfigured', refused);
  const isRenewedInVain = spent !== '' && (await coordination.get(`${key}/renewed`)) === spent;
  if (isRenewedInVain) throw waitFor('token-refused', RENEWED_SECONDS);
  const troubled = await coordination.get(`${key}/troubled`);
  if (troubled) throw waitFor('token-trouble', TROUBLED_SECONDS);
  try {
    const { token, seconds } = await fetch();
    await coordination.set(key, token, lifetime(seconds));
    if (spent !== '') await coordination.set(`${key}/renewed`, token, RENEWED_SECONDS);
    return token;
  } catch (error) {
    throw error instanceof ChannelError ? await noteTrouble({ key, coordination, shared }, error) : error;
  }
}

async function noteTrouble(
  { key, coordination, shared }: Pick<Source, 'key' | 'coordination' | 'shared'>,
  error: ChannelError,
): Promise<ChannelError> {
  const isRefused = error.code === 'misconfigured';
  if (isRefused) await coordination.set(`${key}/refused`, error.detail, REFUSED_SECONDS);
  if (isRefused || shared.throttled.has(error.detail)) return error;
  await coordination.set(`${key}/troubled`, error.detail, TROUBLED_SECONDS);
  if (SAID_BY_ITSELF.has(error.detail) || shared.ofTheApp.has(error.detail)) return error;
  return waitFor('token-trouble', TROUBLED_SECONDS, error);
}

function waitFor(detail: string, seconds: number, cause?: unknown): ChannelError {
  return new ChannelError('busy', detail, { retryInMilliseconds: seconds * 1000, cause });
}

/** For a token that is short-lived already, half of what is left. */
function lifetime(seconds: number): number {
  return seconds > 2 * EARLY_SECONDS ? seconds - EARLY_SECONDS : Math.max(1, Math.floor(seconds / 2));
}
