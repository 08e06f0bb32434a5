import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { WecomConfig } from '../../../src/channels/wecom/config.ts';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import type { Coordination } from '../../../src/ports/process/coordination.ts';

export interface Call {
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  raw: Buffer;
  json(): unknown;
}

type Answer = object | ((call: Call, response: ServerResponse) => object | undefined);

export interface Platform {
  config: WecomConfig;
  /** Every call in order; `gettoken` among them. */
  calls: Call[];
  to(path: string): Call[];
  /** What a path answers from now on, or, given several, one after the other, the last for good. */
  answer(path: string, ...answers: Answer[]): void;
  /** Tokens given out so far are taken no more. */
  withdrawTokens(): void;
  close(): Promise<void>;
}

const OK = { errcode: 0, errmsg: 'ok' };

/** A server on loopback that answers like the reference says. A handler without a result has answered by itself. */
export async function startPlatform(): Promise<Platform> {
  const answers = new Map<string, Answer[]>();
  const calls: Call[] = [];
  let tokens = 0;
  let oldest = 1;
  answers.set('gettoken', [() => ({ ...OK, access_token: `TOKEN-${++tokens}`, expires_in: 7200 })]);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const raw = await buffer(request);
    const path = url.pathname.replace('/cgi-bin/', '');
    const query = Object.fromEntries(url.searchParams);
    const call = { path, query, headers: request.headers, raw, json: () => JSON.parse(raw.toString('utf8')) };
    calls.push(call);
    const serial = Number(/^TOKEN-(\d+)$/.exec(query.access_token ?? '')?.[1] ?? 0);
    const isKnown = path === 'gettoken' || serial >= oldest;
    const scripted = answers.get(path) ?? [];
    const next = (isKnown ? (scripted.length > 1 ? scripted.shift() : scripted[0]) : undefined) ?? OK;
    const answer = typeof next === 'function' ? next(call, response) : next;
    if (!isKnown) reply(response, { errcode: 40014, errmsg: 'invalid access_token' });
    else if (answer) reply(response, answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a pipe's
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return {
    config: configFor(`http://127.0.0.1:${port}`),
    calls,
    to: (path) => calls.filter((call) => call.path === path),
    answer: (path, ...list) => void answers.set(path, list),
    withdrawTokens: () => {
      oldest = tokens + 1;
    },
    close,
  };
}

function reply(response: ServerResponse, answer: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(answer));
}

export function configFor(apiBase: string): WecomConfig {
  return {
    corpId: 'ww1436e0e65a779aee',
    agentId: 1000002,
    secret: 'the-corp-secret',
    token: 'hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo',
    encodingAesKey: '6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt',
    apiBase,
  };
}

/** Coordination within one process whose time is moved by hand. */
export function sharedMemory(): Coordination & {
  passSeconds(seconds: number): void;
  /** Milliseconds. */
  now: () => number;
  keys(): string[];
} {
  let now = 0;
  const kept = new Map<string, { value: string; until: number }>();
  const alive = (key: string) => {
    const row = kept.get(key);
    return row && row.until > now ? row : null;
  };
  return {
    passSeconds: (seconds) => {
      now += seconds * 1000;
    },
    now: () => now,
    keys: () => [...kept.keys()],
    get: async (key) => alive(key)?.value ?? null,
    set: async (key, value, seconds) => void kept.set(key, { value, until: now + seconds * 1000 }),
    delete: async (key) => void kept.delete(key),
    async lease(key, milliseconds) {
      if (alive(key)) return null;
      kept.set(key, { value: 'held', until: now + milliseconds });
      return { extend: async () => true, release: async () => void kept.delete(key) };
    },
    async limit(key, points, seconds) {
      const row = alive(key) ?? { value: '0', until: now + seconds * 1000 };
      const used = Number(row.value) + 1;
      kept.set(key, { ...row, value: String(used) });
      return { isAllowed: used <= points, retryInMilliseconds: used <= points ? 0 : row.until - now };
    },
    check: async () => {},
    close: async () => {},
  };
}

/** The code and detail a piece of work was refused with. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'it went well',
    (error: unknown) => (error instanceof ChannelError ? { code: error.code, detail: error.detail } : error),
  );
}
