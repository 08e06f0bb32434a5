import { randomBytes } from 'node:crypto';
import type { Middleware, ParameterizedContext } from 'koa';
import type { Log } from '../../ports/ports.ts';
import type { Metrics } from './metrics.ts';

const SILENT = new Set(['/healthz', '/readyz', '/metrics']);

/** Gives each request an id, measures it, and writes a line about it: its route, never its address, which may hold a token.
 *  The simulator keeps its own records. */
export function watchRequests(log: Log, metrics: Pick<Metrics, 'http'>): Middleware {
  return async (context, next) => {
    if (context.path.startsWith('/simulator')) return next();
    const started = performance.now();
    context.state.request = newRequestId();
    context.set('x-request-id', context.state.request);
    try {
      await next();
    } finally {
      const { method, status } = context;
      const request = String(context.state.request);
      noteRequest(log, metrics, { request, method, route: routeOf(context), status, started });
    }
  };
}

interface Answered {
  request: string;
  method: string;
  route: string;
  status: number;
  /** Milliseconds of the monotonic clock. */
  started: number;
}

/** Measures an answered request and writes its line, if it is worth one. */
export function noteRequest(
  log: Log,
  metrics: Pick<Metrics, 'http'>,
  { request, method, route, status, started }: Answered,
): void {
  const milliseconds = performance.now() - started;
  metrics.http.observe({ method, route, status }, milliseconds / 1000);
  if (isWorthALine(route, status))
    log.info('request', { request, method, route, status, milliseconds: Math.round(milliseconds) });
}

const ID_BYTES = 8;
const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);
let taken = 0;

/** Random bytes are asked of the system for many requests at once. */
export function newRequestId(): string {
  if (taken + ID_BYTES > pool.length) [pool, taken] = [randomBytes(POOL_BYTES), 0];
  taken += ID_BYTES;
  return pool.toString('hex', taken - ID_BYTES, taken);
}

function routeOf(context: ParameterizedContext): string {
  if (typeof context.state.route === 'string') return context.state.route;
  const matched: unknown = '_matchedRoute' in context ? context._matchedRoute : undefined;
  return typeof matched === 'string' ? matched : 'other';
}

/** Callbacks and static files that went well are counted only. */
function isWorthALine(route: string, status: number): boolean {
  if (SILENT.has(route)) return false;
  return status >= 400 || route.includes('/api/');
}
