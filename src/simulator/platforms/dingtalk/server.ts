import type { RouterContext } from 'koa-router';
import { z } from 'zod';
import { delayOrDrop, loseAnswer, refuseOrBreak, spoil } from '../../disturb.ts';
import type { FaultOccasion, RefusedFault } from '../../faults.ts';
import { readBody } from '../../read-body.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { DingtalkRefusal, type Refusal } from './refusals.ts';

export interface ApiCall {
  world: DingtalkWorld;
  path: string;
  query: Readonly<Record<string, string>>;
  contentType: string;
  body: Buffer;
  /** What the wire log shows beside the answer. */
  notes: string[];
}

export interface Endpoint {
  /** Of the wire log and of faults: `robot/oToMessages/batchSend`. */
  name: string;
  /** Below `/dingtalk/`: `api/v1.0/…` or `oapi/…`. */
  path: string;
  /** POST when left out. */
  method?: 'PUT';
  /** Needs no token and counts for nothing. */
  isOpen?: true;
  answer(call: ApiCall): Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;
}

interface Answer {
  status: number;
  contentType: string;
  text: string;
}

const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** What the gateway says to an address that asks too much; a page, no answer. Source: DingTalk's documentation, quotas and limits. */
const PUNISHED =
  '<!doctype html><title>denied</title><script>window._config_={"action":"captcha","x5sec":"punish"}</script>';

const refused: Readonly<Record<RefusedFault, Refusal>> = {
  busy: 'busy',
  untrusted: 'untrusted',
  'rate-limited': 'too-fast',
  'token-expired': 'bad-token',
  'token-unknown': 'bad-token',
  'too-long': 'param-too-long',
  'media-expired': 'bad-download-code',
  'out-of-sight': 'no-staff',
  forbidden: 'forbidden',
};

/** Serves one call as the platform does: token first, then limits, a refusal with its status, faults where they are planned. */
export async function serveCall(world: DingtalkWorld, endpoint: Endpoint, context: RouterContext): Promise<void> {
  const [started, at] = [performance.now(), world.clock.now().toISOString()];
  world.base = `${context.protocol}://${context.host}${context.originalUrl.split('/dingtalk/')[0]}`;
  const body = await readBody(context.req, MAX_BODY_BYTES);
  const query = Object.fromEntries(Object.entries(context.query).map(([name, value]) => [name, String(value)]));
  const call: ApiCall = { world, path: context.path, query, contentType: context.get('content-type'), body, notes: [] };
  const occasion: FaultOccasion = { on: 'api', endpoint: endpoint.name, userIds: concerned(call) };
  const isDropped = await delayOrDrop(world, occasion, call.notes);
  const token = context.get('x-acs-dingtalk-access-token') || (query.access_token ?? '');
  const answer = isDropped ? null : await answerOrRefuse(endpoint, token, occasion, call);
  const isLost = answer === null || loseAnswer(world, occasion, context, answer.text, call.notes);
  if (isDropped) {
    context.respond = false;
    context.req.socket.destroy();
  } else if (answer && !isLost) {
    context.status = answer.status;
    context.set('content-type', answer.contentType);
    context.body = answer.text;
  }
  world.wire.add({
    at,
    direction: 'api',
    endpoint: endpoint.name,
    userIds: [...occasion.userIds],
    status: isLost ? 0 : (answer?.status ?? 0),
    errcode: null,
    milliseconds: performance.now() - started,
    request: shown(call),
    response: answer && endpoint.isOpen ? null : (answer?.text.slice(0, 2000) ?? null),
    notes: call.notes,
  });
}

async function answerOrRefuse(
  endpoint: Endpoint,
  token: string,
  occasion: FaultOccasion,
  call: ApiCall,
): Promise<Answer> {
  const { world, notes } = call;
  try {
    const broken = refuseOrBreak(world, occasion, notes, (kind) => {
      throw new DingtalkRefusal(refused[kind], kind === 'untrusted' ? 'ip 127.0.0.1 is not in the white list' : '');
    });
    if (broken) return broken.status === 200 ? html(200, PUNISHED) : html(broken.status, '<h1>Bad Gateway</h1>');
    if (!endpoint.isOpen) check(world, endpoint, token);
    const answer = await endpoint.answer(call);
    const spoilt = spoil(world, occasion, notes);
    return spoilt ? html(spoilt.status, '<h1>Bad Gateway</h1>') : json(200, answer);
  } catch (error) {
    if (!(error instanceof DingtalkRefusal)) throw error;
    return json(error.status, { code: error.code, message: error.message, requestid: world.makeId() });
  }
}

function check({ app, access, hasLimits }: DingtalkWorld, { name }: Endpoint, token: string): void {
  if (!access.isToken(token)) throw new DingtalkRefusal('bad-token');
  if (app.forbidden?.includes(name)) throw new DingtalkRefusal('forbidden', name);
  const over = access.count(name);
  if (over === 'month') throw new DingtalkRefusal('month-over');
  if (over === 'second' && hasLimits) throw new DingtalkRefusal('too-fast');
}

function json(status: number, value: object): Answer {
  return { status, contentType: 'application/json;charset=utf-8', text: JSON.stringify(value) };
}

function html(status: number, text: string): Answer {
  return { status, contentType: 'text/html', text };
}

/** @throws DingtalkRefusal missing-param */
export function readJson<T>({ body }: ApiCall, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new DingtalkRefusal('missing-param', 'body');
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new DingtalkRefusal('missing-param', read.error.issues[0]?.path.join('.') ?? 'body');
  return read.data;
}

const Concerned = z.looseObject({ userIds: z.array(z.string()).catch([]) });

function concerned({ body, contentType }: ApiCall): string[] {
  if (body.length === 0 || contentType.startsWith('multipart/')) return [];
  try {
    return Concerned.parse(JSON.parse(body.toString('utf8'))).userIds;
  } catch {
    return [];
  }
}

/** The request as the wire log shows it: without secrets and file bytes. */
function shown({ body, contentType }: ApiCall): unknown {
  if (contentType.startsWith('multipart/')) return { sizeBytes: body.length };
  try {
    const { appSecret: _a, clientSecret: _c, ...rest } = z.looseObject({}).parse(JSON.parse(body.toString('utf8')));
    return rest;
  } catch {
    return null;
  }
}
