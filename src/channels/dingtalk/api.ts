import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Coordination } from '../../ports/process/coordination.ts';
import { callWithToken, type TokenCalls } from '../call-with-token.ts';
import { coordinated } from '../coordinated.ts';
import { createHttp, type Http, type HttpAnswer, type HttpCall, jsonOrNull, statusError } from '../http.ts';
import { createAccessTokens, type GrantedToken, TOKEN_MILLISECONDS } from '../tokens.ts';
import type { DingtalkConfig } from './config.ts';
import { BLOCKED, errorOf, SHARED_REFUSALS, SPENT_TOKEN } from './error-codes.ts';

/** Calls with an access token, which is good for both families of addresses. @throws ChannelError from every method */
export interface DingtalkApi {
  /** The newer family. `isDelivery`: shown to a person, so a call that was cut off is `unknown-outcome`. */
  post<Reply>(path: string, body: object, reply: z.ZodType<Reply>, options?: CallKind): Promise<Reply>;
  /** Changes what is there; safe to repeat. */
  put<Reply>(path: string, body: object, reply: z.ZodType<Reply>): Promise<Reply>;
  /** Of the older family, and free of the month's quota: who somebody is. */
  ask<Reply>(path: string, body: object, reply: z.ZodType<Reply>): Promise<Reply>;
  /** Of the older family. */
  upload<Reply>(
    path: string,
    query: HttpCall['query'],
    form: NonNullable<HttpCall['body']>,
    reply: z.ZodType<Reply>,
  ): Promise<Reply>;
  /** Asks for a token: whether the platform lets us in at all. */
  check(): Promise<void>;
  abort(): void;
  close(): Promise<void>;
}

export interface ApiPorts {
  coordination: Coordination;
  /** Told of every call that the month's quota counts. */
  spend?: () => void;
  /** Waits between tries; real time. */
  pause?: (milliseconds: number) => Promise<void>;
}

type Config = Pick<DingtalkConfig, 'clientId' | 'clientSecret' | 'apiBase' | 'oapiBase'>;

const REPLY_BYTES = 1024 * 1024;
const CALL_MILLISECONDS = 15_000;
const FILE_MILLISECONDS = 60_000;

/** Source: DingTalk's documentation, access token, error codes. */
export function createDingtalkApi(config: Config, ports: ApiPorts): DingtalkApi {
  const { pause = async (milliseconds) => wait(milliseconds), spend = () => {} } = ports;
  const newer = createHttp(config.apiBase, { readsRefusals: true });
  const older = createHttp(config.oapiBase, { readsRefusals: true });
  const coordination = coordinated(ports.coordination);
  const tokens = createAccessTokens(
    { app: `dingtalk/${config.clientId}`, secret: config.clientSecret },
    { coordination, pause, shared: SHARED_REFUSALS, fetch: () => fetchToken(newer, config) },
  );

  const read = reader({ tokens, pause, ...TOKEN_FAULTS }, spend);
  return {
    post: (path, body, reply, kind = { isDelivery: false }) =>
      read(toNewer(newer, 'POST', path, body, kind.isDelivery), reply, kind),
    put: (path, body, reply) => read(toNewer(newer, 'PUT', path, body, false), reply, { isDelivery: false }),
    ask: (path, body, reply) =>
      read(toOlder(older, { path, body: json(body) }), reply, { isDelivery: false, isFree: true }),
    upload: (path, query, form, reply) =>
      read(toOlder(older, { path, query, body: form, timeoutMilliseconds: FILE_MILLISECONDS }), reply, {
        isDelivery: false,
      }),
    check: async () => void (await tokens.get()),
    abort() {
      newer.abort();
      older.abort();
    },
    async close() {
      await Promise.all([newer.close(), older.close()]);
    },
  };
}

const TOKEN_FAULTS: Pick<TokenCalls, 'isSpent' | 'isBusy'> = {
  isSpent: ({ detail }) => SPENT_TOKEN.has(detail),
  isBusy: ({ detail }) => detail.startsWith('system.'),
};

/** Makes a call with a token, counts it, and parses the reply. */
function reader(calls: TokenCalls, spend: () => void) {
  return async <Reply>(
    make: Make,
    reply: z.ZodType<Reply>,
    { isDelivery, isFree = false }: CallKind,
  ): Promise<Reply> => {
    const counted: Make = (token) => {
      if (!isFree) spend();
      return make(token);
    };
    const parsed = reply.safeParse(await callWithToken(calls, counted, { isDelivery }));
    if (!parsed.success) throw new ChannelError(isDelivery ? 'unknown-outcome' : 'busy', 'reply-shape');
    return parsed.data;
  };
}

/** A call of the newer API, which takes the token in a header. */
function toNewer(http: Http, method: 'POST' | 'PUT', path: string, body: object, isDelivery: boolean): Make {
  return async (token) => {
    const headers = { 'x-acs-dingtalk-access-token': token };
    const call = { method, path, query: {}, headers, body: json(body), isDelivery, ...USUAL };
    return bodyOf(await send(http, call), isDelivery);
  };
}

/** A call of the older API, which takes the token in the query. None of them delivers a message. */
function toOlder(
  http: Http,
  { query = {}, ...call }: Pick<HttpCall, 'path' | 'body'> & Partial<Pick<HttpCall, 'query' | 'timeoutMilliseconds'>>,
): Make {
  return async (token) => {
    const whole = {
      method: 'POST' as const,
      isDelivery: false,
      ...USUAL,
      ...call,
      query: { access_token: token, ...query },
    };
    return bodyOf(await send(http, whole), false);
  };
}

type Make = (token: string) => Promise<unknown>;
/** `isFree`: no quota counts it. */
type CallKind = { isDelivery: boolean; isFree?: boolean };

const USUAL = { maxBytes: REPLY_BYTES, timeoutMilliseconds: CALL_MILLISECONDS };

async function send(http: Http, call: HttpCall): Promise<HttpAnswer> {
  return http.send(call).catch((error: unknown) => {
    throw error instanceof RangeError
      ? new ChannelError(call.isDelivery ? 'unknown-outcome' : 'busy', 'reply-too-long')
      : error;
  });
}

/** Refusals of the newer family (with their status), of the older one (with 200), and of the gateway before both. */
const text = z.string().catch('');
const Refusal = z.looseObject({ code: z.string().min(1), message: text });
const OldRefusal = z.looseObject({ errcode: z.number(), errmsg: text });
const Blocked = z.looseObject({ status: z.literal(1111), wait: z.number().min(0).max(3600).catch(300) });
/** Of the gateway's page, which is no JSON. Source: DingTalk's documentation, quotas and limits: five minutes. */
const BLOCKED_SECONDS = 300;

/** @throws ChannelError for everything that is no success */
function bodyOf(answer: HttpAnswer, isDelivery: boolean): unknown {
  const body = jsonOrNull(answer.bytes);
  const blocked = Blocked.safeParse(body).data;
  if (blocked) throw new ChannelError('busy', BLOCKED, { retryInMilliseconds: blocked.wait * 1000 });
  // A page that says so was written before the call reached anybody.
  if (body === null && /punish|x5sec/i.test(answer.bytes.subarray(0, 4096).toString('latin1')))
    throw new ChannelError('busy', BLOCKED, { retryInMilliseconds: BLOCKED_SECONDS * 1000 });
  const isGood = answer.status >= 200 && answer.status <= 299;
  if (isGood && body === null) throw new ChannelError(isDelivery ? 'unknown-outcome' : 'busy', 'not-json');
  const old = OldRefusal.safeParse(body).data;
  if (old && old.errcode !== 0) throw errorOf(String(old.errcode), old.errmsg);
  if (isGood) return body;
  if (answer.status === 401) throw errorOf('InvalidAuthentication');
  const refusal = Refusal.safeParse(body).data;
  throw refusal ? errorOf(refusal.code, refusal.message) : statusError(answer.status, isDelivery);
}

const Granted = z.looseObject({ accessToken: z.string().min(1).max(2048), expireIn: z.number() });

async function fetchToken(http: Http, { clientId, clientSecret }: Config): Promise<GrantedToken> {
  const answer = await http.send({
    method: 'POST',
    path: 'v1.0/oauth2/accessToken',
    query: {},
    body: json({ appKey: clientId, appSecret: clientSecret }),
    maxBytes: 64 * 1024,
    timeoutMilliseconds: TOKEN_MILLISECONDS,
    isDelivery: false,
  });
  const granted = Granted.safeParse(bodyOf(answer, false)).data;
  if (!granted) throw new ChannelError('busy', 'no-token');
  return { token: granted.accessToken, seconds: granted.expireIn };
}

function json(body: object): NonNullable<HttpCall['body']> {
  return { contentType: 'application/json; charset=utf-8', content: JSON.stringify(body) };
}
