import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Webhook, WebhookResult } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/ports.ts';
import { acceptFromPlatform } from '../usecases/inbound/accept-from-platform.ts';
import { answerOf } from './errors.ts';
import type { Metrics } from './metrics.ts';
import { newRequestId, noteRequest } from './requests.ts';
import { within } from './within.ts';

/** A store that hangs is answered 503 in time for the platform to come again: the most patient gives up after 5 s. */
const ACCEPT_MILLISECONDS = 2_500;

const refusalStatus: Readonly<Record<Extract<WebhookResult, { kind: 'refused' }>['reason'], number>> = {
  signature: 403,
  stale: 403,
  foreign: 403,
  malformed: 400,
};

type Needs = Pick<Ports, 'inbox' | 'jobs' | 'clock' | 'log' | 'views' | 'channels'>;

interface Watched {
  clock: Clock;
  metrics: Pick<Metrics, 'messages' | 'http'>;
}

/** @returns false for a request that is no callback */
export type TakeRequest = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Callbacks under the paths the webhooks name, answered before the chain of the pages: there are many, and all they need is their body. A message is durable
 *  before the platform hears 200; a refusal says nothing and leaves nothing. */
export function takeCallbacks(ports: Needs, webhooks: readonly Webhook[], watched: Watched): TakeRequest {
  const routes = new Map(webhooks.map((webhook) => [webhook.path, webhook]));
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const webhook = routes.get(path);
    if (!webhook || (request.method !== 'GET' && request.method !== 'POST')) return false;
    void answerCallback(ports, { webhook, request, response, query }, watched);
    return true;
  };
}

interface Callback {
  webhook: Webhook;
  request: IncomingMessage;
  response: ServerResponse;
  query: string;
}

interface Answer {
  status: number;
  body: string;
  contentType?: string;
}

/** Never throws. */
async function answerCallback(ports: Needs, callback: Callback, watched: Watched): Promise<void> {
  const { webhook, request, response } = callback;
  const [started, id] = [performance.now(), newRequestId()];
  const answer = await receive(ports, callback, watched).catch((error: unknown): Answer => {
    const { status, body } = answerOf(error, id, ports.log);
    if (status === 413) response.setHeader('connection', 'close');
    return { status, body: JSON.stringify(body), contentType: 'application/json; charset=utf-8' };
  });
  const { status, body, contentType } = answer;
  const type = contentType === undefined ? {} : { 'content-type': contentType };
  response.writeHead(status, { 'x-request-id': id, ...type, 'content-length': Buffer.byteLength(body) }).end(body);
  const noted = { request: id, method: request.method ?? '', route: webhook.path, status, started };
  noteRequest(ports.log, watched.metrics, noted);
}

async function receive(ports: Needs, callback: Callback, { clock, metrics }: Watched): Promise<Answer> {
  const { webhook, request, query } = callback;
  const isPost = request.method === 'POST';
  const asked = {
    method: isPost ? ('POST' as const) : ('GET' as const),
    query: firstOfEach(new URLSearchParams(query)),
    // Most webhooks look at none.
    get headers() {
      return firstOfEach(Object.entries(request.headers));
    },
    body: isPost ? await bodyOf(request, webhook.maxBytes) : '',
  };
  const verdict = webhook.receive(asked, clock.now());
  const outcome = await within(webhook.answerMilliseconds ?? ACCEPT_MILLISECONDS, apply(ports, verdict));
  metrics.messages.inc({ channel: webhook.name, outcome });
  if (verdict.kind === 'refused') {
    ports.log.warn('callback-refused', { channel: webhook.name, reason: verdict.reason });
    return { status: refusalStatus[verdict.reason], body: '' };
  }
  return { status: 200, body: verdict.body, ...(verdict.contentType ? { contentType: verdict.contentType } : {}) };
}

async function apply(ports: Needs, result: WebhookResult): Promise<string> {
  if (result.kind !== 'messages') return result.kind;
  // One after the other: they are answered in the order they were said.
  const outcomes = [];
  for (const message of result.messages) outcomes.push(await acceptFromPlatform(ports, message));
  return outcomes.includes('added') ? 'added' : 'repeated';
}

/** A body that is too large (413), or was cut off (400). */
class BodyError extends Error {
  readonly status: 400 | 413;
  constructor(status: 400 | 413) {
    super('no body');
    this.status = status;
  }
}

/** @throws BodyError */
function bodyOf(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length']) > maxBytes) return refuse(request, reject);
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    request.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) refuse(request, reject);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(textOf(chunks)));
    request.on('error', () => reject(new BodyError(400)));
  });
}

function refuse(request: IncomingMessage, reject: (failure: BodyError) => void): void {
  request.pause();
  reject(new BodyError(413));
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return (chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString('utf8');
}

/** The first of several values of one name. */
function firstOfEach(values: Iterable<readonly [string, string | string[] | undefined]>): Record<string, string> {
  const firsts = new Map<string, string>();
  for (const [name, value] of values) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined && !firsts.has(name)) firsts.set(name, first);
  }
  return Object.fromEntries(firsts);
}
