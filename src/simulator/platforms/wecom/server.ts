import { Readable } from 'node:stream';
import type { RouterContext } from 'koa-router';
import { z } from 'zod';
import { delayOrDrop, loseAnswer, refuseOrBreak, spoil } from '../../disturb.ts';
import type { FaultOccasion, RefusedFault } from '../../faults.ts';
import { readBody } from '../../read-body.ts';

import { type Refusal, WecomRefusal } from './error-codes.ts';
import type { WecomWorld } from './wecom-world.ts';

export interface ApiCall {
  world: WecomWorld;
  query: Readonly<Record<string, string>>;
  contentType: string;
  /** The `Range` header, empty when there is none. */
  range: string;
  body: Buffer;
  /** What the wire log shows beside the answer. */
  notes: string[];
}

export interface RawAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
}

type ApiAnswer = { json: Readonly<Record<string, unknown>> } | { raw: RawAnswer };

export interface Endpoint {
  /** After `cgi-bin/`. */
  name: string;
  method: 'GET' | 'POST';
  isOpen?: true;
  answer(call: ApiCall): ApiAnswer | Promise<ApiAnswer>;
}

const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** Serves one API call as the platform does: token first, HTTP 200 even for a refusal, faults where they are planned. */
export async function serveCall(world: WecomWorld, endpoint: Endpoint, context: RouterContext): Promise<void> {
  const started = performance.now();
  const at = world.clock.now().toISOString();
  const call = await readCall(world, context);
  const occasion: FaultOccasion = { on: 'api', endpoint: endpoint.name, userIds: concernedUsers(call) };
  const isDropped = await delayOrDrop(world, occasion, call.notes);
  const answer = isDropped ? null : await answerOrRefuse(endpoint, context.method, occasion, call);
  const isLost = answer === null || loseAnswer(world, occasion, context, textOf(answer), call.notes);
  if (!isLost) sendAnswer(context, answer);
  if (isDropped) {
    context.respond = false;
    context.req.socket.destroy();
  }
  const json = answer && 'json' in answer ? answer.json : null;
  world.wire.add({
    at,
    direction: 'api',
    endpoint: endpoint.name,
    userIds: [...occasion.userIds],
    status: isLost ? 0 : context.status,
    errcode: json ? z.number().catch(0).parse(json.errcode) : null,
    milliseconds: performance.now() - started,
    request: decoded(endpoint, call),
    response: json ? withoutToken(json) : answer ? summaryOf(answer) : null,
    notes: call.notes,
  });
}

async function readCall(world: WecomWorld, context: RouterContext): Promise<ApiCall> {
  const query = Object.entries(context.query).map(([name, value]) => [
    name,
    Array.isArray(value) ? (value[0] ?? '') : (value ?? ''),
  ]);
  const body = context.method === 'POST' ? await readBody(context.req, MAX_BODY_BYTES) : Buffer.alloc(0);
  return {
    world,
    query: Object.fromEntries(query),
    contentType: context.get('content-type'),
    range: context.get('range'),
    body,
    notes: [],
  };
}

const refusals: Readonly<Record<RefusedFault, Refusal>> = {
  busy: 'busy',
  untrusted: 'ip-not-trusted',
  'rate-limited': 'rate-limited',
  'token-expired': 'token-expired',
  'token-unknown': 'bad-token',
  'too-long': 'content-too-long',
  'media-expired': 'bad-media-id',
  'out-of-sight': 'all-receivers-invalid',
  forbidden: 'no-privilege',
};

function refuse(kind: RefusedFault): never {
  throw new WecomRefusal(refusals[kind], kind === 'untrusted' ? 'from ip: 127.0.0.1' : undefined);
}

async function answerOrRefuse(
  endpoint: Endpoint,
  method: string,
  occasion: FaultOccasion,
  call: ApiCall,
): Promise<ApiAnswer> {
  try {
    const broken = refuseOrBreak(call.world, occasion, call.notes, refuse);
    if (broken) return { raw: broken };
    if (method !== endpoint.method)
      throw new WecomRefusal(endpoint.method === 'GET' ? 'get-required' : 'post-required');
    if (!endpoint.isOpen) checkToken(call);
    const answer = await endpoint.answer(call);
    const spoilt = spoil(call.world, occasion, call.notes);
    return spoilt ? { raw: spoilt } : answer;
  } catch (error) {
    if (error instanceof WecomRefusal)
      return { json: { errcode: error.errcode, errmsg: `${error.message}, more info: simulator` } };
    throw error;
  }
}

function textOf(answer: ApiAnswer): string {
  return 'json' in answer ? JSON.stringify(answer.json) : '';
}

function checkToken({ world, query }: ApiCall): void {
  if (!query.access_token) throw new WecomRefusal('missing-token');
  const state = world.credentials.checkToken(query.access_token);
  if (state !== 'ok') throw new WecomRefusal(state === 'expired' ? 'token-expired' : 'bad-token');
}

function sendAnswer(context: RouterContext, answer: ApiAnswer): void {
  if ('json' in answer) {
    context.status = 200;
    context.set('content-type', 'application/json; charset=UTF-8');
    context.body = JSON.stringify(answer.json);
    return;
  }
  context.status = answer.raw.status;
  for (const [name, value] of Object.entries(answer.raw.headers)) context.set(name, value);
  // As a stream: Node re-encodes a Content-Disposition when it knows the length beforehand, and the platform sends raw UTF-8 there.
  context.body = Readable.from([Buffer.from(answer.raw.bytes)]);
  context.length = answer.raw.bytes.length;
}

/** Reads a JSON body. @throws WecomRefusal data-format, escaped-unicode, bad-parameter */
export function readJson<T>(call: ApiCall, schema: z.ZodType<T>): T {
  const text = call.body.toString('utf8');
  if (/(?<!\\)(?:\\\\)*\\u(?!00[0-7])[0-9a-f]{4}/i.test(text)) throw new WecomRefusal('escaped-unicode');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WecomRefusal('data-format');
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new WecomRefusal('bad-parameter', read.error.issues[0]?.path.join('.') ?? 'body');
  return read.data;
}

const Concerned = z.object({ touser: z.string().catch(''), userids: z.array(z.string()).catch([]) });

function concernedUsers({ body, contentType }: ApiCall): string[] {
  if (body.length === 0 || contentType.startsWith('multipart/')) return [];
  try {
    const { touser, userids } = Concerned.parse(JSON.parse(body.toString('utf8')));
    return [...touser.split('|').filter((id) => id !== ''), ...userids].map((id) => id.toLowerCase());
  } catch {
    return [];
  }
}

/** The request as the wire log shows it: without token, secret and file bytes. */
function decoded(endpoint: Endpoint, { query, body, contentType }: ApiCall): unknown {
  const { access_token: _token, corpsecret: _secret, ...shown } = query;
  if (endpoint.method === 'GET') return shown;
  if (contentType.startsWith('multipart/')) return { ...shown, sizeBytes: body.length };
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return { ...shown, unreadable: body.toString('utf8').slice(0, 2000) };
  }
}

function withoutToken(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return 'access_token' in json ? { ...json, access_token: '***' } : json;
}

function summaryOf(answer: ApiAnswer): unknown {
  return 'raw' in answer
    ? { contentType: answer.raw.headers['content-type'], sizeBytes: answer.raw.bytes.length }
    : null;
}
