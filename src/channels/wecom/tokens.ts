import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ChannelError } from '../../ports/channel.ts';
import type { WecomConfig } from './config.ts';
import type { Coordinated } from './coordinated.ts';
import { errorOf } from './error-codes.ts';
import { type Http, jsonOrNull } from './http.ts';

export interface AccessTokens {
  /** @throws ChannelError busy, misconfigured */
  get(): Promise<string>;
  /** Drops a token the platform no longer takes and gets another; of many callers with one spent token, one asks. */
  renew(spent: string): Promise<string>;
}

interface Source {
  /** Of this secret: a corrected one is tried at once. The digest tells nothing about it. */
  key: string;
  coordination: Coordinated;
  /** Asks the platform. */
  fetch(): Promise<{ token: string; seconds: number }>;
  pause(milliseconds: number): Promise<void>;
}

export interface TokenPorts {
  coordination: Coordinated;
  http: Http;
  pause(milliseconds: number): Promise<void>;
}

const FETCH_MILLISECONDS = 10_000;
const LEASE_MILLISECONDS = 20_000;
const POLL_MILLISECONDS = 100;
const POLLS = 120;
/** Used no longer than until this long before its end. */
const EARLY_SECONDS = 300;
/** A refused secret is not tried again by every message that waits (reference 8: it must not loop). */
const REFUSED_SECONDS = 60;

const Granted = z.object({
  errcode: z.number().default(0),
  errmsg: z.string().default(''),
  access_token: z.string().max(2048).default(''),
  expires_in: z.number().default(0),
});

/** One token per app secret, shared by all processes; one of them asks for a new one while the others wait. Source: reference wecom 8. */
export function createAccessTokens(config: WecomConfig, { coordination, http, pause }: TokenPorts): AccessTokens {
  const digest = createHash('sha256').update(config.secret).digest('hex').slice(0, 16);
  const key = `wecom/${config.corpId}/${digest}/token`;
  const source: Source = { key, coordination, pause, fetch: () => fetchToken(http, config) };
  const underWay = new Map<string, Promise<string>>();
  const refreshOnce = (spent: string) => {
    const known = underWay.get(spent);
    if (known) return known;
    const started = refresh(source, spent).finally(() => underWay.delete(spent));
    underWay.set(spent, started);
    return started;
  };
  return {
    get: async () => (await coordination.get(key)) ?? refreshOnce(''),
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

async function refreshAlone({ key, coordination, fetch }: Source, spent: string): Promise<string> {
  const kept = await coordination.get(key);
  if (kept && kept !== spent) return kept;
  const refused = await coordination.get(`${key}/refused`);
  if (refused) throw new ChannelError('misconfigured', refused);
  try {
    const { token, seconds } = await fetch();
    await coordination.set(key, token, lifetime(seconds));
    return token;
  } catch (error) {
    if (error instanceof ChannelError && error.code === 'misconfigured')
      await coordination.set(`${key}/refused`, error.detail, REFUSED_SECONDS);
    throw error;
  }
}

/** For a token that is short-lived already, half of what is left. */
function lifetime(seconds: number): number {
  return seconds > 2 * EARLY_SECONDS ? seconds - EARLY_SECONDS : Math.max(1, Math.floor(seconds / 2));
}

async function fetchToken(http: Http, { corpId, secret }: WecomConfig): Promise<{ token: string; seconds: number }> {
  const { bytes } = await http.send({
    method: 'GET',
    path: 'gettoken',
    query: { corpid: corpId, corpsecret: secret },
    maxBytes: 64 * 1024,
    timeoutMilliseconds: FETCH_MILLISECONDS,
    isDelivery: false,
  });
  const granted = Granted.safeParse(jsonOrNull(bytes)).data;
  if (!granted) throw new ChannelError('busy', 'not-json');
  if (granted.errcode !== 0) throw errorOf(granted.errcode, granted.errmsg);
  if (!granted.access_token) throw new ChannelError('busy', 'no-token');
  return { token: granted.access_token, seconds: granted.expires_in };
}
