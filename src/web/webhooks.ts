import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { parse as parseQuery } from 'node:querystring';
import type { Webhook, WebhookRequest, WebhookResult } from '../ports/channels/channel.ts';
import type { Ports } from '../ports/ports.ts';
import type { Clock } from '../ports/process/clock.ts';
import { acceptFromPlatform } from '../usecases/inbound/accept-from-platform.ts';
import type { Metrics } from './http/metrics.ts';
import { newRequestId, noteRequest } from './http/watch-requests.ts';
import { answerOf } from './http/web-error.ts';
import { within } from './http/within.ts';

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
  let answer: Answer;
  try {
    answer = await receive(ports, callback, watched);
  } catch (error) {
    const { status, body } = answerOf(error, id, ports.log);
    if (status === 413) response.setHeader('connection', 'close');
    answer = { status, body: JSON.stringify(body), contentType: 'application/json; charset=utf-8' };
  }
  const { status, body, contentType } = answer;
  const headers: OutgoingHttpHeaders = { 'x-request-id': id, 'content-length': Buffer.byteLength(body) };
  if (contentType !== undefined) headers['content-type'] = contentType;
  response.writeHead(status, headers).end(body);
  const noted = { request: id, method: request.method ?? '', route: webhook.path, status, started };
  noteRequest(ports.log, watched.metrics, noted);
}

async function receive(ports: Needs, callback: Callback, { clock, metrics }: Watched): Promise<Answer> {
  const { webhook, request, query } = callback;
  const body = request.method === 'POST' ? await bodyOf(request, webhook.maxBytes) : '';
  const verdict = webhook.receive(new Asked(request, query, body), clock.now());
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
  let outcome = 'repeated';
  // One after the other: they are answered in the order they were said.
  for (const message of result.messages) if ((await acceptFromPlatform(ports, message)) === 'added') outcome = 'added';
  return outcome;
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

/** A callback as a webhook reads it. */
class Asked implements WebhookRequest {
  readonly method: 'GET' | 'POST';
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  readonly #request: IncomingMessage;

  constructor(request: IncomingMessage, query: string, body: string) {
    this.method = request.method === 'POST' ? 'POST' : 'GET';
    this.query = firstOfEach(parseQuery(query));
    this.body = body;
    this.#request = request;
  }

  /** Most webhooks look at none. */
  get headers(): Readonly<Record<string, string>> {
    return firstOfEach(this.#request.headers);
  }
}

/** The first of several values of one name. */
function firstOfEach(values: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const firsts: Record<string, string> = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined && name !== '__proto__') firsts[name] = first;
  }
  return firsts;
}
