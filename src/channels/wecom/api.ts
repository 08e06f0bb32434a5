import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Coordination } from '../../ports/process/coordination.ts';
import { callWithToken, type TokenCalls } from '../call-with-token.ts';
import { coordinated } from '../coordinated.ts';
import { createHttp, type HttpAnswer, type HttpCall, jsonOrNull } from '../http.ts';
import { createAccessTokens } from '../tokens.ts';
import type { WecomConfig } from './config.ts';
import { errorOf, SHARED_REFUSALS, SPENT_TOKEN, SYSTEM_BUSY } from './error-codes.ts';
import { fetchWecomToken } from './fetch-token.ts';

type Query = Readonly<Record<string, string>>;

/** Calls with an access token. @throws ChannelError from every method */
export interface WecomApi {
  get<Reply>(path: string, query: Query, reply: z.ZodType<Reply>): Promise<Reply>;
  /** Raw UTF-8 JSON. `isDelivery`: shown to a person, so a cut-off call is `unknown-outcome`. */
  post<Reply>(path: string, body: object, reply: z.ZodType<Reply>, options?: { isDelivery: boolean }): Promise<Reply>;
  upload<Reply>(
    path: string,
    query: Query,
    body: NonNullable<HttpCall['body']>,
    reply: z.ZodType<Reply>,
  ): Promise<Reply>;
  /** @throws RangeError over `maxBytes` */
  download(path: string, query: Query, maxBytes: number, timeoutMilliseconds?: number): Promise<HttpAnswer>;
  /** Cuts off every call under way and takes no more: a call that hangs does not hold up whoever closes. */
  abort(): void;
  close(): Promise<void>;
}

export interface ApiPorts {
  coordination: Coordination;
  /** Waits between tries; real time. */
  pause?: (milliseconds: number) => Promise<void>;
}

const REPLY_BYTES = 1024 * 1024;
const CALL_MILLISECONDS = 15_000;
const USUAL = { maxBytes: REPLY_BYTES, timeoutMilliseconds: CALL_MILLISECONDS, isDelivery: false };
const FILE_MILLISECONDS = 60_000;

type Status = z.infer<typeof Status>;

const Status = z.object({ errcode: z.number().default(0), errmsg: z.string().default('') });

/** Source: WeCom's documentation, access tokens, global error codes. */
export function createWecomApi(config: WecomConfig, ports: ApiPorts): WecomApi {
  const { pause = async (milliseconds) => wait(milliseconds) } = ports;
  const http = createHttp(config.apiBase, { prefix: 'cgi-bin/' });
  const tokens = createAccessTokens(
    { app: `wecom/${config.corpId}`, secret: config.secret },
    {
      coordination: coordinated(ports.coordination),
      pause,
      shared: SHARED_REFUSALS,
      fetch: () => fetchWecomToken(http, config),
    },
  );

  const calls: TokenCalls = {
    tokens,
    pause,
    isSpent: ({ detail }) => SPENT_TOKEN.has(Number(detail)),
    isBusy: ({ detail }) => detail === String(SYSTEM_BUSY),
  };

  function call(request: HttpCall, readStatus: (answer: HttpAnswer, request: HttpCall) => Status): Promise<HttpAnswer> {
    const make = async (token: string) => {
      const answer = await http.send({ ...request, query: { ...request.query, access_token: token } });
      const { errcode, errmsg } = readStatus(answer, request);
      if (errcode !== 0) throw errorOf(errcode, errmsg);
      return answer;
    };
    return callWithToken(calls, make, request);
  }

  async function read<Reply>(request: HttpCall, reply: z.ZodType<Reply>): Promise<Reply> {
    const outcome = request.isDelivery ? 'unknown-outcome' : 'busy';
    let body: unknown = null;
    try {
      await call(request, (answer, asked) => {
        body = jsonOrNull(answer.bytes);
        return statusIn(body, asked);
      });
    } catch (error) {
      throw error instanceof RangeError ? new ChannelError(outcome, 'reply-too-long') : error;
    }
    const parsed = reply.safeParse(body);
    if (!parsed.success) throw new ChannelError(outcome, 'reply-shape');
    return parsed.data;
  }

  return {
    get: (path, query, reply) => read({ ...USUAL, method: 'GET', path, query }, reply),
    post: (path, body, reply, { isDelivery } = { isDelivery: false }) =>
      read({ ...USUAL, method: 'POST', path, query: {}, body: json(body), isDelivery }, reply),
    upload: (path, query, body, reply) =>
      read({ ...USUAL, method: 'POST', path, query, body, timeoutMilliseconds: FILE_MILLISECONDS }, reply),
    download: (path, query, maxBytes, timeoutMilliseconds = FILE_MILLISECONDS) => {
      return call({ method: 'GET', path, query, maxBytes, timeoutMilliseconds, isDelivery: false }, statusOfDownload);
    },
    abort: () => http.abort(),
    close: () => http.close(),
  };
}

/** @param body of an answer, read as JSON @throws ChannelError when it was none */
function statusIn(body: unknown, { isDelivery }: HttpCall): Status {
  const status = Status.safeParse(body);
  if (!status.success) throw new ChannelError(isDelivery ? 'unknown-outcome' : 'busy', 'not-json');
  return status.data;
}

/** A refused download is JSON without a Content-disposition, which a JSON file somebody sent would have (WeCom's documentation, temporary media); a text without one is
 *  the page of a gateway, and no file of anybody's. @throws ChannelError busy */
function statusOfDownload(answer: HttpAnswer): Status {
  if (answer.header('content-disposition') !== '') return { errcode: 0, errmsg: '' };
  const status = answer.bytes.length < 4096 ? Status.safeParse(jsonOrNull(answer.bytes)) : null;
  if (status?.success && status.data.errcode !== 0) return status.data;
  if (/^(text|application\/json)/i.test(answer.header('content-type') || 'text'))
    throw new ChannelError('busy', 'not-media');
  return { errcode: 0, errmsg: '' };
}

/** Without `\uXXXX` (40033): JSON.stringify writes those for control characters and lone surrogates, so they are left out. */
function json(body: object): NonNullable<HttpCall['body']> {
  const plain = JSON.stringify(body);
  const content = MAY_HOLD_CONTROLS.test(plain) ? JSON.stringify(body, withoutControls) : plain;
  return { contentType: 'application/json; charset=utf-8', content };
}

function withoutControls(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '') : value;
}

/** How JSON.stringify writes them, and those it leaves; a backslash that somebody typed only costs the longer way. */
const MAY_HOLD_CONTROLS = /\\[ubfr]|[\x7f-\x9f]/u;
