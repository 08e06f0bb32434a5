import { buildConnector, Pool } from 'undici';
import { withoutEnd } from '../domain/language/text/ends.ts';
import { ChannelError } from '../ports/channels/channel.ts';
import { Exchange, type Exchanged } from './exchange.ts';

export interface HttpCall {
  method: 'GET' | 'POST' | 'PUT';
  /** Below the prefix, for example `message/send`. */
  path: string;
  query: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: { contentType: string; content: string | Uint8Array };
  maxBytes: number;
  timeoutMilliseconds: number;
  /** A call that shows something to a person: cut off after it was sent, its outcome is unknown. Any other is just `busy`. */
  isDelivery: boolean;
}

export interface HttpAnswer {
  /** 200 to 299, but where refusals are read. */
  status: number;
  header(name: 'content-type' | 'content-disposition'): string;
  bytes: Buffer;
}

export interface Http {
  /** @throws ChannelError; RangeError when the answer is over `maxBytes` */
  send(call: HttpCall): Promise<HttpAnswer>;
  /** Cuts off every call under way, and every later one. */
  abort(): void;
  close(): Promise<void>;
}

/** Nothing of a request has left when its connection never came about. */
class NotConnected extends Error {}

const CONNECT_MILLISECONDS = 5_000;

export interface HttpOptions {
  /** Between the base and every path, with a slash at its end. Default: none. */
  prefix?: string;
  /** Whether an answer with another status than 2xx is handed over, since the platform says in its body what is wrong. */
  readsRefusals?: boolean;
}

/** Kept-alive connections to one platform; never follows a redirect, never repeats a call. */
export function createHttp(apiBase: string, { prefix: inner = '', readsRefusals = false }: HttpOptions = {}): Http {
  const base = new URL(apiBase);
  const connector = buildConnector({ timeout: CONNECT_MILLISECONDS });
  const pool = new Pool(base.origin, {
    connections: 100,
    // Each call has a time of its own, for all of it.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, done) =>
      connector(options, (...[error, socket]) =>
        error ? done(new NotConnected('not connected', { cause: error }), null) : done(null, socket),
      ),
  });
  const prefix = `${withoutEnd(base.pathname, /\//)}/${inner}`;
  const underWay = new Set<Exchange>();
  let isAborted = false;
  return {
    send(call) {
      if (isAborted) return Promise.reject(new ChannelError('busy', 'closing'));
      return send({ pool, prefix, readsRefusals, underWay }, call);
    },
    abort() {
      isAborted = true;
      for (const call of underWay) call.hangUp(new Error('closing'));
    },
    close: () => pool.close(),
  };
}

interface Connections {
  pool: Pool;
  prefix: string;
  readsRefusals: boolean;
  underWay: Set<Exchange>;
}

async function send({ pool, prefix, readsRefusals, underWay }: Connections, call: HttpCall): Promise<HttpAnswer> {
  const { method, path, body } = call;
  const headers = body ? { ...call.headers, 'content-type': body.contentType } : { ...call.headers };
  const asked = { method, path: `${prefix}${path}${queryOf(call)}`, headers, body: body?.content ?? null };
  const called = new Exchange(pool, asked, call.maxBytes);
  underWay.add(called);
  const patience = setTimeout(() => called.hangUp(new Error('no answer in time')), call.timeoutMilliseconds);
  try {
    const { statusCode: status, headers: answered, bytes } = await called.done;
    if (!readsRefusals && (status < 200 || status > 299)) throw statusError(status, call.isDelivery);
    return new Answer(status, bytes, answered);
  } catch (error) {
    throw error instanceof ChannelError || error instanceof RangeError ? error : cutOff(error, call.isDelivery);
  } finally {
    clearTimeout(patience);
    underWay.delete(called);
  }
}

class Answer implements HttpAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  readonly #headers: Exchanged['headers'];

  constructor(status: number, bytes: Buffer, headers: Exchanged['headers']) {
    this.status = status;
    this.bytes = bytes;
    this.#headers = headers;
  }

  header(name: string): string {
    return [this.#headers[name] ?? []].flat().join(', ');
  }
}

/** A token and little else: `URLSearchParams` takes several times as long. */
function queryOf({ query }: HttpCall): string {
  let text = '';
  for (const [name, value] of Object.entries(query))
    text += `${text === '' ? '?' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  return text;
}

/** A status whose body says nothing: a gateway's, or a wrong address'. */
export function statusError(status: number, isDelivery: boolean): ChannelError {
  const detail = `http-${status}`;
  if (status === 429) return new ChannelError('busy', detail);
  if (status >= 500) return new ChannelError(isDelivery ? 'unknown-outcome' : 'busy', detail);
  return new ChannelError(status === 400 || status === 413 ? 'rejected' : 'misconfigured', detail);
}

function cutOff(error: unknown, isDelivery: boolean): ChannelError {
  if (error instanceof NotConnected) return new ChannelError('busy', 'no-connection', { cause: error.cause });
  return new ChannelError(isDelivery ? 'unknown-outcome' : 'busy', 'cut-off', { cause: error });
}

/** @returns null when the bytes are no JSON */
export function jsonOrNull(bytes: Uint8Array): unknown {
  try {
    return JSON.parse((Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes)).toString('utf8'));
  } catch {
    return null;
  }
}
