import { ChannelError, type ChannelErrorCode } from '../ports/channels/channel.ts';
import type { AtOnce } from '../ports/process/at-once.ts';
import type { Lease } from '../ports/process/coordination.ts';
import type { Coordinated } from './coordinated.ts';

/** What all processes know of an app that the platform holds off. */
interface Held {
  /** Milliseconds since 1970. */
  until: number;
  /** How often in a row; each doubles the wait. */
  times: number;
  detail: string;
  /** Absent in what an earlier program kept. */
  code?: ChannelErrorCode;
}

export interface BackOff {
  /** Runs one send unless the app is held off. When the time is over one send tries for all; the others wait for what comes of it.
   *  @param prepare what concerns one person only: its refusal holds nobody else off
   *  @returns what `send` gives @throws ChannelError busy, with the time to wait; whatever `prepare` and `send` throw */
  run<Result>(prepare: () => AtOnce<void>, send: () => Promise<Result>): Promise<Result>;
  /** Why the app is held off, until a send goes through again; null while it is not, and for what has only just begun and may be over at once. */
  held(): Promise<Pick<ChannelError, 'code' | 'detail'> | null>;
}

interface BackOffPorts {
  coordination: Coordinated;
  /** Of the app: what is held off is held off in every process. */
  key: string;
  /** Milliseconds since 1970, real time. */
  now(): number;
  shared: SharedRefusals;
}

/** What a platform says that concerns whoever sends next as well; an upload that was cut off concerns that one file. */
export interface SharedRefusals {
  /** Too much for now: details of `busy`. */
  throttled: ReadonlySet<string>;
  /** Busy, or trouble with the token: details of `busy`. */
  ofTheApp: ReadonlySet<string>;
}

/** First and longest wait. A platform blocks for the window that was exceeded, a minute at least; it is asked sooner, by one message at
 *  a time, since nobody says when the window began. */
const WAITS: readonly { fits(error: ChannelError, shared: SharedRefusals): boolean; first: number; longest: number }[] =
  [
    { fits: ({ code }) => code === 'misconfigured', first: 15_000, longest: 60_000 },
    { fits: ({ detail }, { throttled }) => throttled.has(detail), first: 5_000, longest: 60_000 },
    {
      fits: ({ code, detail }, { ofTheApp }) => code === 'busy' && (OF_ANY_APP.has(detail) || ofTheApp.has(detail)),
      first: 1_000,
      longest: 30_000,
    },
  ];

const OF_ANY_APP: ReadonlySet<string> = new Set([
  ...['http-429', 'no-connection', 'token-trouble', 'token-refused', 'token-wait'],
]);

/** How long a probe may take before another one is let through: longer than any call. */
const PROBE_MILLISECONDS = 20_000;
const PROBE_POLL_MILLISECONDS = 1_000;
/** Refused so often in a row, and no sooner, a busy platform is trouble that people have to know of. */
const LASTING_TIMES = 4;
/** Forgotten after this long without a send. */
const KEPT_SECONDS = 600;

/** Stops every send of one app after the platform said that it is too much, busy, or will not let us in (address, token):
 *  thirty people who wait are not thirty tries. */
export function createBackOff({ coordination, key, now, shared }: BackOffPorts): BackOff {
  async function enter(seen: string): Promise<Lease> {
    const held = read(seen);
    if (held.until > now()) throw wait(held, held.until - now());
    const probe = await coordination.lease(`${key}/probe`, PROBE_MILLISECONDS);
    if (!probe) throw wait(held, PROBE_POLL_MILLISECONDS);
    return probe;
  }

  /** Many may hear the same refusal at once: only what nobody has noted yet makes the wait longer. */
  async function hold(seen: string | null, error: ChannelError): Promise<number | null> {
    const rule = WAITS.find(({ fits }) => fits(error, shared));
    if (!rule) return null;
    const noted = await coordination.get(key);
    if (noted !== seen) return noted === null ? 0 : Math.max(0, read(noted).until - now());
    const times = (seen === null ? 0 : read(seen).times) + 1;
    const ours = Math.min(rule.longest, rule.first * 2 ** (times - 1));
    const milliseconds = Math.max(ours, error.retryInMilliseconds ?? 0);
    const held: Held = { until: now() + milliseconds, times, detail: error.detail, code: error.code };
    await coordination.set(key, JSON.stringify(held), KEPT_SECONDS);
    return milliseconds;
  }

  const reopen = () => coordination.delete(key).catch(() => {}); // else the next probe finds out

  /** A refusal of this one message shows as well that the app is let in again. */
  async function heldOff(seen: string | null, error: ChannelError): Promise<ChannelError> {
    const milliseconds = await hold(seen, error).catch(() => null);
    if (milliseconds !== null) return withWait(error, milliseconds);
    if (seen !== null && error.code !== 'unknown-outcome') await reopen();
    return error;
  }

  return {
    async held() {
      const kept = await coordination.get(key);
      const { code = 'busy', detail, times } = kept === null ? nothingHeld : read(kept);
      return code === 'misconfigured' || times >= LASTING_TIMES ? { code, detail } : null;
    },
    async run(prepare, send) {
      const kept = coordination.get(key);
      const seen = kept instanceof Promise ? await kept : kept;
      const probe = seen === null ? null : await enter(seen);
      let hasBegun = false;
      try {
        const prepared = prepare();
        if (prepared) await prepared;
        hasBegun = true;
        const result = await send();
        if (seen !== null) await reopen();
        return result;
      } catch (error) {
        throw hasBegun && error instanceof ChannelError ? await heldOff(seen, error) : error;
      } finally {
        if (probe) await probe.release().catch(() => {}); // it lapses by itself
      }
    },
  };
}

const nothingHeld: Held = { until: 0, times: 0, detail: '' };

function wait({ detail }: Held, retryInMilliseconds: number): ChannelError {
  return new ChannelError('busy', `held-off ${detail}`, { retryInMilliseconds });
}

function withWait({ code, detail, cause }: ChannelError, retryInMilliseconds: number): ChannelError {
  return new ChannelError(code, detail, { cause, retryInMilliseconds });
}

function read(kept: string): Held {
  return JSON.parse(kept); // written by `hold` alone
}
