import type { RouterContext } from 'koa-router';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const BODIES = ['application/json', 'multipart/form-data'];

/** Lets through what our own page and scripts of this machine ask. Another site's page that is open in the same browser could speak as
 *  anybody here: it names another origin, and one that took a name for our address names another host. */
export async function onlyOwnRequests(context: RouterContext, next: () => Promise<unknown>): Promise<void> {
  const reason = refusalOf(context);
  if (reason === null) {
    await next();
    return;
  }
  context.status = 403;
  context.body = { code: reason, message: reason };
}

function refusalOf(context: RouterContext): string | null {
  if (!LOOPBACK.has(context.URL.hostname)) return 'foreign-host';
  const site = context.get('sec-fetch-site');
  const origin = context.get('origin');
  const isOwnOrigin = origin === '' || (URL.canParse(origin) && new URL(origin).host === context.host);
  if (!isOwnOrigin || site === 'cross-site' || site === 'same-site') return 'foreign-origin';
  const hasBody = context.method === 'POST' && context.get('content-length') !== '0';
  return hasBody && !context.is(BODIES) ? 'content-type' : null;
}
