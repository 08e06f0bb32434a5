import type { Middleware, ParameterizedContext } from 'koa';
import readRawBody from 'raw-body';
import type { Webhook, WebhookResult } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/ports.ts';
import { acceptFromPlatform } from '../usecases/inbound/accept-from-platform.ts';
import type { Metrics } from './metrics.ts';
import { within } from './within.ts';

/** A store that hangs is answered 503 in time for the platform to come again: the most patient gives up after 5 s. */
const ACCEPT_MILLISECONDS = 2_500;

const refusalStatus: Readonly<Record<Extract<WebhookResult, { kind: 'refused' }>['reason'], number>> = {
  signature: 403,
  stale: 403,
  foreign: 403,
  malformed: 400,
};

/** Callbacks under the paths the webhooks name. A message is durable before the platform hears 200; a refusal says nothing and leaves nothing. */
export function serveWebhooks(
  ports: Pick<Ports, 'inbox' | 'jobs' | 'clock' | 'log' | 'views' | 'channels'>,
  webhooks: readonly Webhook[],
  { clock, metrics }: { clock: Clock; metrics: Pick<Metrics, 'messages'> },
): Middleware {
  const routes = new Map(webhooks.map((webhook) => [webhook.path, webhook]));
  return async (context, next) => {
    const webhook = routes.get(context.path);
    if (!webhook || (context.method !== 'GET' && context.method !== 'POST')) return next();
    context.state.route = context.path;
    const verdict = webhook.receive(await requestOf(context, webhook.maxBytes), clock.now());
    const outcome = await within(webhook.answerMilliseconds ?? ACCEPT_MILLISECONDS, apply(ports, verdict));
    metrics.messages.inc({ channel: webhook.name, outcome });
    if (verdict.kind === 'refused') {
      ports.log.warn('callback-refused', { channel: webhook.name, reason: verdict.reason });
      context.status = refusalStatus[verdict.reason];
      context.body = '';
      return;
    }
    context.status = 200;
    if (verdict.contentType) context.type = verdict.contentType;
    context.body = verdict.body;
  };
}

async function apply(
  ports: Pick<Ports, 'inbox' | 'jobs' | 'clock' | 'views' | 'channels'>,
  result: WebhookResult,
): Promise<string> {
  if (result.kind !== 'messages') return result.kind;
  // One after the other: they are answered in the order they were said.
  const outcomes = [];
  for (const message of result.messages) outcomes.push(await acceptFromPlatform(ports, message));
  return outcomes.includes('added') ? 'added' : 'repeated';
}

async function requestOf(context: ParameterizedContext, maxBytes: number) {
  const isPost = context.method === 'POST';
  const body = isPost
    ? await readRawBody(context.req, { limit: maxBytes, encoding: 'utf8', length: context.length ?? null })
    : '';
  return {
    method: isPost ? ('POST' as const) : ('GET' as const),
    query: single(context.query),
    headers: single(context.headers),
    body,
  };
}

/** The first of several values of one name. */
function single(values: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const singles: [string, string][] = [];
  for (const [name, value] of Object.entries(values)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) singles.push([name, first]);
  }
  return Object.fromEntries(singles);
}
